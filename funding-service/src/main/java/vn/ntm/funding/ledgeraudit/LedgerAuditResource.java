package vn.ntm.funding.ledgeraudit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
  public Page<LedgerAuditPass> passes(@BeanParam PageRequest page) {
    return audits.passes(page);
  }

  /** What did not follow from the entries, in the order in which it was found. */
  @GET
  @Path("/ledger/findings")
  @RolesAllowed({Roles.AUDITOR, Roles.FINANCE, Roles.ADMIN})
  public Page<LedgerFinding> findings(@BeanParam PageRequest page) {
    return audits.findings(page);
  }
}
