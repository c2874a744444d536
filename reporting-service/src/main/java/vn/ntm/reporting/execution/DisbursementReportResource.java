package vn.ntm.reporting.execution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.web.caller.Roles;

/** Reports of disbursement. */
@Path("/v1/disbursements")
@Tag(name = "Disbursement")
@Produces(MediaType.APPLICATION_JSON)
class DisbursementReportResource {

  private final ReportBudgetExecution report;

  DisbursementReportResource(ReportBudgetExecution report) {
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
      operationId = "reportDisbursements",
      summary = "Plan, allocated, reserved and disbursed by source, nature, component or locality",
      description =
          "Of the caller's subtree in a budget year, with the rates of disbursement and how current"
              + " the figures are.")
  public ExecutionReport report(@BeanParam ExecutionParameters parameters) {
    return report.answer(parameters.read());
  }
}
