package vn.ntm.reporting.target;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.reporting.parameter.QueryParameter;
import vn.ntm.web.caller.Roles;

/** Reports of targets. */
@Path("/v1/targets")
@Tag(name = "Targets")
@Produces(MediaType.APPLICATION_JSON)
class TargetReportResource {

  private final ReportTargets report;

  TargetReportResource(ReportTargets report) {
    this.report = report;
  }

  @GET
  @Path("/report")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.INVESTOR,
    Roles.LOCALITY_OFFICER,
    Roles.DEPARTMENT,
    Roles.LEADER,
    Roles.AUDITOR,
    Roles.ADMIN,
    Roles.PARTNER
  })
  @Operation(
      operationId = "reportTargets",
      summary = "Declared, listed and reached by standard and goal",
      description =
          "The targets of the plans of the caller's subtree whose years the year lies in. The three"
              + " numbers stand side by side; none is corrected after another. What stood on the last"
              + " day of the year counts, whatever has become of it since.")
  public TargetReport report(
      @Parameter(description = "Year of the plans", required = true, example = "2024")
          @QueryParam("year")
          String year,
      @Parameter(description = "Id of the locality whose subtree is asked for") @QueryParam("under")
          String under,
      @Parameter(description = "NONE (default) or LOCALITIES: the localities behind the numbers")
          @QueryParam("detail")
          String detail) {
    return report.answer(
        new QueryParameter("year", year).year(),
        new QueryParameter("under", under).id(),
        new QueryParameter("detail", detail).oneOf(Detail.class, Detail.NONE));
  }
}
