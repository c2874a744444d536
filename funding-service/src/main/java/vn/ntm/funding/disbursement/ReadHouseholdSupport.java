package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ntm.web.audit.AuditTrail;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Shows the households of a disbursement; who looked at them is written down first. */
@ApplicationScoped
class ReadHouseholdSupport {

  private final DisbursementPapers papers;
  private final HouseholdSupportTables tables;
  private final AuditTrail audit;
  private final CurrentCaller caller;

  ReadHouseholdSupport(
      DisbursementPapers papers,
      HouseholdSupportTables tables,
      AuditTrail audit,
      CurrentCaller caller) {
    this.papers = papers;
    this.tables = tables;
    this.audit = audit;
    this.caller = caller;
  }

  @Transactional
  Page<HouseholdSupport> handle(UUID disbursementId, PageRequest page) {
    papers.requireReadable(disbursementId);
    int after = page.after(Integer::parseInt).orElse(0);
    audit.allowed(caller.get(), "read supported households", "disbursement " + disbursementId);
    return Page.of(
        tables.page(disbursementId, after, page.size() + 1),
        page.size(),
        household -> Integer.toString(household.line()));
  }
}
