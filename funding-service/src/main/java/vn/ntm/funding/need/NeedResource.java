package vn.ntm.funding.need;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.idempotency.Idempotency;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Needs of capital over HTTP. */
@Path("/v1/needs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Needs", description = "Capital that plans need, before any is allocated")
class NeedResource {

  private static final String DOCUMENT_EXAMPLE =
      """
      {"number": "136/KH-UBND", "issuedOn": "2019-08-07", "title": "Kế hoạch 189 thôn biên giới",
       "issuer": {"name": "UBND tỉnh Lạng Sơn", "kind": "PEOPLES_COMMITTEE"},
       "localityCode": "20", "yearFrom": 2019, "yearTo": 2020,
       "capitalNeeds": {"declaredTotalMillion": 10000, "lines": [
         {"payers": ["PROVINCIAL_BUDGET", "DISTRICT_BUDGET"], "nature": "UNSPECIFIED",
          "amountMillion": 10000, "label": "Vốn địa phương"}]}}""";

  private static final String NEED_EXAMPLE =
      """
      {"id": "01900000-0000-7000-8000-000000000001", "version": 0,
       "localityId": "01900000-0000-7000-8000-000000000020",
       "document": {"version": 0, "number": "136/KH-UBND", "issuedOn": "2019-08-07",
         "issuer": "UBND tỉnh Lạng Sơn", "title": "Kế hoạch 189 thôn biên giới",
         "yearFrom": 2019, "yearTo": 2020, "recordedBy": "coordinator",
         "recordedAt": "2024-06-17T09:00:00+07:00"},
       "declaredTotal": 10000000000, "difference": 0,
       "totals": {"total": 10000000000,
         "byPayers": [{"payers": ["DISTRICT_BUDGET", "PROVINCIAL_BUDGET"],
           "amount": 10000000000, "sharePercent": 100.00}],
         "bySource": [{"capitalSource": "DISTRICT_BUDGET", "amount": 0, "sharePercent": 0.00,
           "sharedAmount": 10000000000}], "byPlace": [], "byCriterion": [], "byWork": []},
       "lines": [], "documents": []}""";

  private final ImportNeeds importNeeds;
  private final AmendNeeds amend;
  private final Needs needs;
  private final Idempotency idempotency;

  NeedResource(ImportNeeds importNeeds, AmendNeeds amend, Needs needs, Idempotency idempotency) {
    this.importNeeds = importNeeds;
    this.amend = amend;
    this.needs = needs;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/imports")
  @RolesAllowed({Roles.COORDINATOR, Roles.FINANCE})
  @Operation(
      summary = "Import the needs of a plan",
      description =
          "Reads the section capitalNeeds of a plan document (contracts/plan); its other sections"
              + " are passed over. All lines or none. A line may be unsplit: several payers, and"
              + " the nature UNSPECIFIED. With dryRun=true the answer is the same and nothing is"
              + " kept. Codes are those of the day of issue, or of asOf.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = NeedDocument.class),
              examples = @ExampleObject(name = "plan", value = DOCUMENT_EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      description = "Recorded; Location names the need",
      content =
          @Content(
              schema = @Schema(implementation = Need.class),
              examples = @ExampleObject(name = "need", value = NEED_EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "Only checked; the id is null",
      content =
          @Content(
              schema = @Schema(implementation = Need.class),
              examples = @ExampleObject(name = "need", value = NEED_EXAMPLE)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(responseCode = "409", description = "NEED-EXISTS: the document is recorded already")
  @APIResponse(
      responseCode = "422",
      description =
          "INVALID with a pointer to each wrong value: UNKNOWN-LOCALITY, UNKNOWN-CAPITAL-SOURCE,"
              + " UNKNOWN-SUB-SOURCE, PAYER-REPEATED, LINE-OUTSIDE-YEARS, ORIGIN-MISSING,"
              + " PLACE-OUTSIDE-NEED, DATE-IN-FUTURE, INV-10; SUM-TOO-LARGE")
  public Response importNeeds(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @QueryParam("dryRun") String dryRun,
      @QueryParam("asOf") String asOf,
      @NotNull @Valid NeedDocument document) {
    boolean check = isDryRun(dryRun);
    DatedNeedDocument dated = DatedNeedDocument.of(document, day(asOf));
    return idempotency.once(
        headers,
        uri,
        new Sent(dated, check),
        () ->
            check
                ? Response.ok(importNeeds.check(dated)).build()
                : created(importNeeds.handle(dated)));
  }

  @POST
  @Path("/{id}/amendments")
  @RolesAllowed({Roles.COORDINATOR, Roles.FINANCE})
  @Operation(
      summary = "Amend a need by a later document",
      description =
          "The document states the whole need anew and is in force from its day of issue on; the"
              + " documents before it stay readable with asOf. If-Match names the newest version.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = NeedDocument.class),
              examples = @ExampleObject(name = "plan", value = DOCUMENT_EXAMPLE)))
  @APIResponse(
      responseCode = "201",
      content =
          @Content(
              schema = @Schema(implementation = Need.class),
              examples = @ExampleObject(name = "need", value = NEED_EXAMPLE)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  @APIResponse(responseCode = "409", description = "NEED-EXISTS")
  @APIResponse(responseCode = "412", description = "STALE")
  @APIResponse(
      responseCode = "422",
      description = "NEED-OF-ANOTHER-PLACE, AMENDED-BACKWARDS, or as for an import")
  @APIResponse(responseCode = "428", description = "PRECONDITION-REQUIRED")
  public Response amend(
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @PathParam("id") UUID id,
      @QueryParam("asOf") String asOf,
      @NotNull @Valid NeedDocument document) {
    DatedNeedDocument dated = DatedNeedDocument.of(document, day(asOf));
    return idempotency.once(
        headers,
        uri,
        dated,
        () ->
            created(
                amend.handle(
                    id,
                    EntityVersion.required(headers.getHeaderString(HttpHeaders.IF_MATCH)),
                    dated)));
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      summary = "Needs of the subtree, by the documents in force",
      description =
          "With under those of a place and below, with year those whose documents hold for the"
              + " year, with asOf by the documents that were in force on the day.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = NeedPage.class),
              examples =
                  @ExampleObject(
                      name = "needs",
                      value =
                          """
                          {"items": [{"id": "01900000-0000-7000-8000-000000000001", "version": 0,
                            "localityId": "01900000-0000-7000-8000-000000000020",
                            "document": {"version": 0, "number": "136/KH-UBND",
                              "issuedOn": "2019-08-07", "issuer": "UBND tỉnh Lạng Sơn",
                              "title": "Kế hoạch 189 thôn biên giới", "yearFrom": 2019,
                              "yearTo": 2020, "recordedBy": "coordinator",
                              "recordedAt": "2024-06-17T09:00:00+07:00"},
                            "lines": 7, "total": 366000000000, "declaredTotal": 366000000000}],
                           "next": null}""")))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: under is outside of the subtree")
  public Page<NeedSummary> list(
      @QueryParam("under") UUID under,
      @QueryParam("year") Integer year,
      @QueryParam("asOf") String asOf,
      @BeanParam PageRequest page) {
    return needs.list(under, year, day(asOf), page);
  }

  @GET
  @Path("/totals")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      summary = "The needs that the documents of a place state, by one of their sides",
      description =
          "Documents of that very place, for example the survey of each department, which by=ISSUER"
              + " tells apart: what a lower tier states for itself is part of them or not, and is"
              + " not added. A line for several years counts whole in each of them."
              + " Shares are rounded one by one and need not sum to 100 %.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = NeedTotals.class),
              examples =
                  @ExampleObject(
                      name = "totals",
                      value =
                          """
                          {"localityId": "01900000-0000-7000-8000-000000000020", "by": "PAYERS",
                           "total": 366000000000, "items": [
                             {"key": "CREDIT", "amount": 200000000000, "sharePercent": 54.64,
                              "sharedAmount": null},
                             {"key": "DISTRICT_BUDGET+PROVINCIAL_BUDGET", "amount": 10000000000,
                              "sharePercent": 2.73, "sharedAmount": null}], "next": null}""")))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: outside of the subtree")
  @APIResponse(responseCode = "422", description = "SUM-TOO-LARGE")
  public NeedTotals totals(
      @QueryParam("localityId") UUID localityId,
      @QueryParam("by") NeedTotals.By by,
      @QueryParam("year") Integer year,
      @QueryParam("asOf") String asOf,
      @BeanParam PageRequest page) {
    return needs.totals(asked("localityId", localityId), asked("by", by), year, day(asOf), page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      summary = "A need with its lines and sums",
      description = "By the newest document, with asOf by the one that was in force on the day.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              schema = @Schema(implementation = Need.class),
              examples = @ExampleObject(name = "need", value = NEED_EXAMPLE)))
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER")
  @APIResponse(responseCode = "403", description = "FORBIDDEN")
  @APIResponse(responseCode = "404", description = "NOT-FOUND")
  public Response get(@PathParam("id") UUID id, @QueryParam("asOf") String asOf) {
    Need need = needs.get(id, day(asOf));
    return Response.ok(need).tag(EntityVersion.tag(need.version())).build();
  }

  private static Response created(Need need) {
    return Response.created(URI.create("/v1/needs/" + need.id()))
        .tag(EntityVersion.tag(need.version()))
        .entity(need)
        .build();
  }

  private static <T> T asked(String name, T value) {
    if (value == null) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, name, "");
    }
    return value;
  }

  private static LocalDate day(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "asOf", text);
    }
  }

  private static boolean isDryRun(String dryRun) {
    if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "dryRun", dryRun);
    }
    return "true".equals(dryRun);
  }

  /** What makes two imports the same. */
  record Sent(DatedNeedDocument document, boolean dryRun) {}

  /** What the list answers, for the description. */
  @Schema(name = "PageNeedSummary")
  record NeedPage(List<NeedSummary> items, String next) {}
}
