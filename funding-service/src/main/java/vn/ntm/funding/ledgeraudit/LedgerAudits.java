package vn.ntm.funding.ledgeraudit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Reads passes, and the findings of the caller's subtree. */
@ApplicationScoped
@Transactional
class LedgerAudits {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final AuditTables tables;
  private final CallerScope scope;

  LedgerAudits(AuditTables tables, CallerScope scope) {
    this.tables = tables;
    this.scope = scope;
  }

  Page<LedgerAuditPass> passes(PageRequest page) {
    UUID before = page.after(UUID::fromString).orElse(null);
    return Page.of(
        tables.passes(before, page.size() + 1), page.size(), pass -> pass.id().toString());
  }

  Page<LedgerFinding> findings(PageRequest page) {
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
        tables.findings(scope.roots(), after, page.size() + 1),
        page.size(),
        finding -> finding.id().toString());
  }
}
