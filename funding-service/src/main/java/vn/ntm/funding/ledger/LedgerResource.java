package vn.ntm.funding.ledger;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.ledger.LedgerReading.Known;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.history.HistoryParameters;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** The ledger over HTTP: it is read here and moved by the commands of other features alone. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class LedgerResource {

  private final Accounts accounts;

  LedgerResource(Accounts accounts) {
    this.accounts = accounts;
  }

  @GET
  @Path("/accounts")
  public Page<AccountView> list(
      @BeanParam AccountFilter filter, @BeanParam HistoryParameters history) {
    return accounts.list(filter, known(history));
  }

  @GET
  @Path("/accounts/{id}")
  public Response account(@PathParam("id") UUID id, @BeanParam HistoryParameters history) {
    AccountView account = accounts.get(id, known(history));
    return Response.ok(account).tag(EntityVersion.tag(account.version())).build();
  }

  @GET
  @Path("/accounts/{id}/statement")
  public Page<StatementLine> statement(
      @PathParam("id") UUID id, @BeanParam HistoryParameters history, @BeanParam PageRequest page) {
    return accounts.statement(id, known(history), page);
  }

  @GET
  @Path("/transactions/{id}")
  public TransactionView transaction(@PathParam("id") UUID id) {
    return accounts.transaction(id);
  }

  @PUT
  @Path("/transactions/{id}")
  @APIResponse(responseCode = "405", description = "INV-13: the ledger is append-only")
  public Response replace(@PathParam("id") UUID id) {
    throw appendOnly();
  }

  @PATCH
  @Path("/transactions/{id}")
  @APIResponse(responseCode = "405", description = "INV-13: the ledger is append-only")
  public Response change(@PathParam("id") UUID id) {
    throw appendOnly();
  }

  @DELETE
  @Path("/transactions/{id}")
  @APIResponse(responseCode = "405", description = "INV-13: the ledger is append-only")
  public Response remove(@PathParam("id") UUID id) {
    throw appendOnly();
  }

  @GET
  @Path("/ledger/positions")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  public Page<Position> positions(
      @QueryParam("budgetYear") Integer budgetYear, @BeanParam PageRequest page) {
    return accounts.positions(required(budgetYear), page);
  }

  @GET
  @Path("/ledger/totals")
  @RolesAllowed({
    Roles.COORDINATOR,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.LEADER,
    Roles.ADMIN
  })
  public LedgerTotals totals(@QueryParam("budgetYear") Integer budgetYear) {
    return accounts.totals(required(budgetYear));
  }

  private static int required(Integer budgetYear) {
    if (budgetYear == null) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "budgetYear", "");
    }
    return budgetYear;
  }

  private static ProblemException appendOnly() {
    return new ProblemException(FundingProblem.APPEND_ONLY)
        .fact("invariant", FundingProblem.APPEND_ONLY.code());
  }

  private static Known known(HistoryParameters history) {
    return new Known(history.asOfDay(), history.knownAtInstant());
  }
}
