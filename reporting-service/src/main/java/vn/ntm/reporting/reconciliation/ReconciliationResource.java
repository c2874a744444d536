package vn.ntm.reporting.reconciliation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ntm.reporting.parameter.QueryParameter;
import vn.ntm.web.caller.Roles;

/** The comparison with the ledger. */
@Path("/v1/reconciliation")
@Tag(name = "Reconciliation")
@Produces(MediaType.APPLICATION_JSON)
class ReconciliationResource {

  private final CompareWithLedger comparison;
  private final JsonWebToken token;

  ReconciliationResource(CompareWithLedger comparison, JsonWebToken token) {
    this.comparison = comparison;
    this.token = token;
  }

  @GET
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  @Operation(
      operationId = "reconcile",
      summary = "Compares the figures of this service with the ledger, account by account",
      description =
          "The ledger is asked at this moment. What differs is listed with both figures; an account"
              + " that either side lacks is a difference too.")
  public Reconciliation compare(
      @Parameter(description = "Budget year", required = true, example = "2024")
          @QueryParam("budgetYear")
          String budgetYear) {
    return comparison.compare(
        new QueryParameter("budgetYear", budgetYear).year(), token.getRawToken());
  }
}
