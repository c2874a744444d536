package vn.ntm.funding.ledgerexport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.ntm.funding.ledger.LedgerHistory.Selection;
import vn.ntm.web.audit.AuditTrail;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** The export of the ledger over HTTP. */
@Path("/v1/ledger/export")
class LedgerExportResource {

  /** Each holds a connection and a snapshot for as long as it is read. */
  private static final int EXPORTS_AT_ONCE = 2;

  private static final int RETRY_AFTER_SECONDS = 5;

  private final Semaphore running = new Semaphore(EXPORTS_AT_ONCE);
  private final ExportLedger export;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final AuditTrail audit;

  LedgerExportResource(
      ExportLedger export, CallerScope scope, CurrentCaller caller, AuditTrail audit) {
    this.export = export;
    this.scope = scope;
    this.caller = caller;
    this.audit = audit;
  }

  @GET
  @Produces("application/x-ndjson")
  @RolesAllowed({Roles.AUDITOR, Roles.FINANCE, Roles.ADMIN})
  @Operation(
      summary = "Export the ledger",
      description =
          "Accounts of the caller's subtree, whole, as docs/formats/ledger-export.md says. Without"
              + " budgetYear all years, and the statutory columns of projects.")
  public Response export(@QueryParam("budgetYear") Integer budgetYear) {
    Selection selection = new Selection(scope.roots(), budgetYear);
    audit.allowed(
        caller.get(), "ledger export", "roots " + selection.roots() + ", year " + budgetYear);
    if (!running.tryAcquire()) {
      throw new ProblemException(WebProblem.TOO_MANY_REQUESTS, RETRY_AFTER_SECONDS);
    }
    StreamingOutput written =
        out -> {
          try {
            export.write(selection, out);
          } finally {
            running.release();
          }
        };
    return Response.ok(written)
        .header("Content-Disposition", "attachment; filename=\"ledger.ndjson\"")
        .build();
  }
}
