package vn.ntm.funding.openexport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.funding.ledger.YearAccounts.Selection;
import vn.ntm.web.audit.AuditTrail;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Exports in open formats over HTTP. */
@Path("/v1/exports")
@Tag(name = "Exports")
class OpenExportResource {

  private static final String ZIP = "application/zip";

  /** Each holds a connection and a snapshot for as long as it is read. */
  private static final int EXPORTS_AT_ONCE = 2;

  private static final int RETRY_AFTER_SECONDS = 5;
  private static final int FIRST_YEAR = 2010;
  private static final int LAST_YEAR = 2100;

  private static final String ACTIVITY =
      """
      <iati-activities version="2.03" generated-datetime="2024-06-17T02:00:00Z">
        <iati-activity xml:lang="vi" default-currency="VND">
          <iati-identifier>XX-EXAMPLE-1-018d7848-3333-7aaa-8bbb-0c0d0e0f1013</iati-identifier>
          <reporting-org ref="XX-EXAMPLE-1" type="10"><narrative>Việt Nam</narrative></reporting-org>
          <title><narrative>Trạm y tế xã Long Phú</narrative></title>
        </iati-activity>
      </iati-activities>""";

  private final Semaphore running = new Semaphore(EXPORTS_AT_ONCE);
  private final ExportIati exportIati;
  private final ExportFiscalData exportFiscalData;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final AuditTrail audit;

  OpenExportResource(
      ExportIati exportIati,
      ExportFiscalData exportFiscalData,
      CallerScope scope,
      CurrentCaller caller,
      AuditTrail audit) {
    this.exportIati = exportIati;
    this.exportFiscalData = exportFiscalData;
    this.scope = scope;
    this.caller = caller;
    this.audit = audit;
  }

  @GET
  @Path("/iati")
  @Produces(MediaType.APPLICATION_XML)
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN,
    Roles.PARTNER
  })
  @Operation(
      summary = "Activities and transactions of ODA in IATI 2.03",
      description =
          "Each project with ODA on budget is an activity: plan of each year as its budget, plan"
              + " received as commitments, what the Treasury paid as disbursements, negative when"
              + " it came back, in whole đồng. The donor is not known to the ledger and is left"
              + " out.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              examples = @ExampleObject(name = "One activity, shortened", value = ACTIVITY)))
  @APIResponse(responseCode = "404", description = "NO-ODA-ACTIVITY, NOT-FOUND")
  @APIResponse(responseCode = "409", description = "REPORTING-ORG-MISSING")
  @APIResponse(responseCode = "429", description = "TOO-MANY-REQUESTS: two exports at once")
  public Response iati(
      @Parameter(description = "A locality; by default the root of the caller's subtree")
          @QueryParam("under")
          UUID under) {
    requireVisible(under);
    ExportPlace place = new ExportPlace(scope.roots(), under);
    exportIati.requireSomething(place);
    audit.allowed(caller.get(), "IATI export", "roots " + place.roots() + ", under " + under);
    return file("iati-activities.xml", out -> exportIati.write(place, out));
  }

  @GET
  @Path("/fiscal-data-package")
  @Produces(ZIP)
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN,
    Roles.PARTNER
  })
  @Operation(
      summary = "Budget and expenditures of a year as a fiscal data package",
      description =
          "A zip of datapackage.json, budget.csv (what each account holds of its plan) and"
              + " expenditures.csv (what was paid from it), with the column types of the"
              + " specification. Amounts are whole đồng; the lines of a table sum to its total.")
  @APIResponse(
      responseCode = "200",
      description = "The archive",
      content =
          @Content(
              mediaType = ZIP,
              examples =
                  @ExampleObject(
                      name = "Files in it",
                      value = "datapackage.json, budget.csv, expenditures.csv")))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: the place is not in the subtree")
  @APIResponse(responseCode = "429", description = "TOO-MANY-REQUESTS: two exports at once")
  public Response fiscalDataPackage(
      @Parameter(description = "Required, 2010 to 2100", example = "2024") @QueryParam("budgetYear")
          Integer budgetYear,
      @Parameter(description = "A locality; by default the root of the caller's subtree")
          @QueryParam("under")
          UUID under) {
    if (budgetYear == null || budgetYear < FIRST_YEAR || budgetYear > LAST_YEAR) {
      throw new ProblemException(
          WebProblem.INVALID_PARAMETER, "budgetYear", budgetYear == null ? "" : budgetYear);
    }
    requireVisible(under);
    Selection selection = new Selection(budgetYear, scope.roots(), under, null, null);
    audit.allowed(
        caller.get(), "fiscal data export", "place " + selection.place() + ", year " + budgetYear);
    return file(
        "fiscal-data-package-" + budgetYear + ".zip",
        out -> exportFiscalData.write(selection, out));
  }

  private void requireVisible(UUID under) {
    if (under != null) {
      scope.require(under);
    }
  }

  private Response file(String name, StreamingOutput export) {
    if (!running.tryAcquire()) {
      throw new ProblemException(WebProblem.TOO_MANY_REQUESTS, RETRY_AFTER_SECONDS);
    }
    StreamingOutput written =
        out -> {
          try {
            export.write(out);
          } finally {
            running.release();
          }
        };
    return Response.ok(written)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
