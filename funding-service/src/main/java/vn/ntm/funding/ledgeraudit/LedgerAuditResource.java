package vn.ntm.funding.ledgeraudit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** The background audit of the ledger over HTTP. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
class LedgerAuditResource {

  private final LedgerAudits audits;

  LedgerAuditResource(LedgerAudits audits) {
    this.audits = audits;
  }

  /** When each pass over all accounts began and ended, the newest first. */
  @GET
  @Path("/ledger/audit")
  @RolesAllowed({Roles.AUDITOR, Roles.FINANCE, Roles.ADMIN})
  @Operation(
      summary = "The passes of the background audit, the newest first",
      description =
          "The service goes over all accounts again and again, a few at a time, and compares"
              + " balances and digests with the entries. A pass says when it began and ended, how"
              + " many accounts it compared and how many differences it saw; endedAt is null while"
              + " it is under way.")
  public Page<LedgerAuditPass> passes(@BeanParam PageRequest page) {
    return audits.passes(page);
  }

  /** What did not follow from the entries, in the order in which it was found. */
  @GET
  @Path("/ledger/findings")
  @RolesAllowed({Roles.AUDITOR, Roles.FINANCE, Roles.ADMIN})
  @Operation(
      summary = "What the audit found not to follow from the entries",
      description =
          "For accounts of the subtree, in the order of finding: the rule, what was expected, what"
              + " was found and at which transaction of the account; 0 stands for its terms. An"
              + " empty list after a finished pass says that balances and chains agree with the"
              + " entries.")
  public Page<LedgerFinding> findings(@BeanParam PageRequest page) {
    return audits.findings(page);
  }
}
