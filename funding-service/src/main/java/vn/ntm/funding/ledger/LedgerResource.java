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
import org.eclipse.microprofile.openapi.annotations.Operation;
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
  @Operation(
      summary = "Accounts of the subtree with their balances",
      description =
          "Each account is one purse: holder, programme, component, capital source, nature, budget"
              + " year and plan. budgetYear, capitalSource, nature, holderId and under narrow the"
              + " list; accounts come in the order of their ids. asOf counts the transactions up"
              + " to a business day, knownAt those recorded up to an instant, so that the figures"
              + " of an old report can be read again.")
  public Page<AccountView> list(
      @BeanParam AccountFilter filter, @BeanParam HistoryParameters history) {
    return accounts.list(filter, known(history));
  }

  @GET
  @Path("/accounts/{id}")
  @Operation(
      summary = "An account with its balances",
      description =
          "ETag is the number of transactions that have moved it. With asOf and knownAt the"
              + " balances are those of then, while the version stays that of the account. 404 for"
              + " an account outside of the subtree.")
  public Response account(@PathParam("id") UUID id, @BeanParam HistoryParameters history) {
    AccountView account = accounts.get(id, known(history));
    return Response.ok(account).tag(EntityVersion.tag(account.version())).build();
  }

  @GET
  @Path("/accounts/{id}/statement")
  @Operation(
      summary = "The transactions of an account in the order in which they moved it",
      description =
          "Every line has the change and the balances after it. asOf and knownAt leave out what"
              + " counts for a later day or was recorded later; the balances after each line then"
              + " add up the lines that are shown. 404 for an account outside of the subtree.")
  public Page<StatementLine> statement(
      @PathParam("id") UUID id, @BeanParam HistoryParameters history, @BeanParam PageRequest page) {
    return accounts.statement(id, known(history), page);
  }

  @GET
  @Path("/transactions/{id}")
  @Operation(
      summary = "A recorded transaction with its lines",
      description =
          "Lines are shown as they were booked: within an account they sum to zero, so what is"
              + " received has the opposite sign. Who may see one of its accounts may read the"
              + " transaction, and gets the lines of the accounts of the own subtree alone;"
              + " otherwise 404. A correction names in reverses the transaction that it takes"
              + " back.")
  public TransactionView transaction(@PathParam("id") UUID id) {
    return accounts.transaction(id);
  }

  @PUT
  @Path("/transactions/{id}")
  @Operation(
      summary = "Always refused: the ledger is append-only",
      description =
          "405 with INV-13 for everybody who has signed in, whether the transaction exists or not."
              + " A wrong payment is corrected by /v1/disbursements/{id}/reversal-request, a wrong"
              + " move of budget by a reduction or another move; both stay readable beside the"
              + " correction.")
  @APIResponse(responseCode = "405", description = "INV-13: the ledger is append-only")
  public Response replace(@PathParam("id") UUID id) {
    throw appendOnly();
  }

  @PATCH
  @Path("/transactions/{id}")
  @Operation(
      summary = "Always refused: no part of a transaction changes",
      description =
          "405 with INV-13 for everybody who has signed in. Amount, day, reason and signatures are"
              + " part of the chain of digests that auditors verify; what was wrong is said by a"
              + " later transaction.")
  @APIResponse(responseCode = "405", description = "INV-13: the ledger is append-only")
  public Response change(@PathParam("id") UUID id) {
    throw appendOnly();
  }

  @DELETE
  @Path("/transactions/{id}")
  @Operation(
      summary = "Always refused: nothing is deleted from the ledger",
      description =
          "405 with INV-13 for everybody who has signed in. Neither does the service's own"
              + " database user have the right to delete entries.")
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
  @Operation(
      summary = "Where every account of a budget year stands now",
      description =
          "For services that keep their own copy: version and balances of each account of the"
              + " subtree, in the order of account ids, up to 1,000 a page. A reader that holds"
              + " the same version must hold the same balances. budgetYear is required: 400"
              + " without it.")
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
  @Operation(
      summary = "Sums of a budget year by capital source and nature",
      description =
          "Over all accounts of the subtree, taken at the instant knownAt. What a locality"
              + " received is allocated further down and received there again, so received counts"
              + " money once for each tier that it passed. budgetYear is required: 400 without it."
              + " 422 SUM-TOO-LARGE when a sum is beyond 2^53-1 đồng; it is never rounded.")
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
