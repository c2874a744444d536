package vn.ntm.funding.following;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** The statutory disbursement forms over HTTP, as pages or as files. */
@Path("/v1")
@Tag(name = "Following")
class FormResource {

  /** Each holds a connection and a snapshot for as long as it is read. */
  private static final int FILES_AT_ONCE = 2;

  private static final int RETRY_AFTER_SECONDS = 5;

  private static final String EXAMPLE =
      """
      {"budgetYear": 2024, "period": "2024Q1", "calendar": "CALENDAR", "from": "2024-01-01",
       "to": "2024-03-31", "place": "018d7847-fc00-73d6-84d4-599e00882384", "knownAt": null,
       "by": "CONTENT",
       "total": {"subject": "TOTAL", "key": null, "name": null, "programme": null,
         "component": null, "capitalSource": null, "nature": null,
         "planAssigned": 103600000000, "planAllocated": 100000000000, "extendedPlan": 0,
         "paid": 25000000000, "paidVolume": 20000000000, "paidAdvance": 5000000000,
         "estimate": 26000000000, "rate": 2413, "causes": null, "statedBy": null,
         "statedAt": null},
       "items": [{"subject": "CONTENT", "key": "02", "name": "Hạ tầng kinh tế - xã hội",
         "programme": "NTM_2021_2025", "component": "02", "capitalSource": "CENTRAL_BUDGET",
         "nature": "INVESTMENT", "planAssigned": 103600000000, "planAllocated": 100000000000,
         "extendedPlan": 0, "paid": 25000000000, "paidVolume": 20000000000,
         "paidAdvance": 5000000000, "estimate": 26000000000, "rate": 2413, "causes": null,
         "statedBy": null, "statedAt": null}],
       "next": null}""";

  private final Semaphore running = new Semaphore(FILES_AT_ONCE);
  private final FollowingScope scope;
  private final DisbursementForms forms;

  FormResource(FollowingScope scope, DisbursementForms forms) {
    this.scope = scope;
    this.forms = forms;
  }

  @GET
  @Path("/disbursement-forms")
  @Produces({MediaType.APPLICATION_JSON, FormFormat.CSV_TYPE, FormFormat.XLSX_TYPE})
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.INVESTOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "The monthly or quarterly disbursement form",
      description =
          "Plan of the year assigned and allocated in detail, extended plan, paid since 1 January"
              + " as volume and advance, and the rate, by content or project, from entries alone;"
              + " beside them the estimate to the end of the period and the causes and obstacles"
              + " that units stated, with who stated them and when. An estimate of a content or of"
              + " the total counts what is paid where nothing was stated."
              + " JSON comes page by page; CSV and XLSX come whole, in đồng or exactly in million"
              + " đồng, with the total in the last line: a file without it broke off.")
  @APIResponse(
      responseCode = "200",
      description = "A page of the form, or the file",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DisbursementForm.class),
            examples = @ExampleObject(name = "First quarter by content", value = EXAMPLE)),
        @Content(
            mediaType = FormFormat.CSV_TYPE,
            examples =
                @ExampleObject(
                    name = "First line",
                    value =
                        "2024Q1,CONTENT,02,Hạ tầng kinh tế - xã hội,NTM_2021_2025,02,"
                            + "CENTRAL_BUDGET,INVESTMENT,MILLION,103600,100000,0,25000,20000,"
                            + "5000,2413,26000,,,")),
        @Content(mediaType = FormFormat.XLSX_TYPE)
      })
  @APIResponse(responseCode = "400", description = "INVALID-PARAMETER; unit is for files alone")
  @APIResponse(responseCode = "404", description = "NOT-FOUND: the place is not in the subtree")
  @APIResponse(responseCode = "422", description = "SUM-TOO-LARGE, TOO-MANY-GROUPS")
  @APIResponse(responseCode = "429", description = "TOO-MANY-REQUESTS: two files at once")
  public Response form(
      @Context HttpHeaders headers,
      @BeanParam FormParameters parameters,
      @Parameter(
              description = "Instead of the header Accept",
              schema = @Schema(enumeration = {"json", "csv", "xlsx"}))
          @QueryParam("format")
          String format,
      @Parameter(
              description = "Of the amounts in a file",
              schema =
                  @Schema(
                      enumeration = {"dong", "million"},
                      defaultValue = "dong"))
          @QueryParam("unit")
          String unit,
      @BeanParam PageRequest page) {
    FormFormat chosen = FormFormat.of(format, headers.getAcceptableMediaTypes());
    FormRequest request = parameters.read(scope);
    if (chosen == FormFormat.JSON) {
      refuseUnit(unit);
      return Response.ok(forms.page(request, page)).type(chosen.type()).build();
    }
    return file(request, chosen, unit(unit));
  }

  private Response file(FormRequest request, FormFormat format, MoneyUnit unit) {
    if (!running.tryAcquire()) {
      throw new ProblemException(WebProblem.TOO_MANY_REQUESTS, RETRY_AFTER_SECONDS);
    }
    StreamingOutput written =
        out -> {
          try {
            write(request, format, unit, out);
          } finally {
            running.release();
          }
        };
    String name = "disbursement-" + request.period() + "." + format.name().toLowerCase(Locale.ROOT);
    return Response.ok(written)
        .type(format.type())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  private void write(FormRequest request, FormFormat format, MoneyUnit unit, OutputStream out)
      throws IOException {
    if (format == FormFormat.CSV) {
      CsvForm csv = new CsvForm(request, unit, out);
      forms.write(request, csv);
      csv.finish();
    } else {
      WorkbookForm workbook = new WorkbookForm(request, unit, out);
      forms.write(request, workbook);
      workbook.finish();
    }
  }

  private static void refuseUnit(String unit) {
    if (unit != null) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "unit", unit);
    }
  }

  private static MoneyUnit unit(String unit) {
    if (unit == null || unit.equals("dong")) {
      return MoneyUnit.DONG;
    }
    if (unit.equals("million")) {
      return MoneyUnit.MILLION;
    }
    throw new ProblemException(WebProblem.INVALID_PARAMETER, "unit", unit);
  }
}
