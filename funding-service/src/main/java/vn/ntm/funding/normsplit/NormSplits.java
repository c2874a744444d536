package vn.ntm.funding.normsplit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads splits of the caller's subtree. */
@ApplicationScoped
@Transactional
class NormSplits {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final NormSplitTables tables;
  private final Ledger ledger;
  private final CallerScope scope;

  NormSplits(NormSplitTables tables, Ledger ledger, CallerScope scope) {
    this.tables = tables;
    this.ledger = ledger;
    this.scope = scope;
  }

  NormSplit get(UUID id) {
    NormSplit split = tables.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    Account account = ledger.find(split.fromAccountId()).orElseThrow();
    scope.require(account.localityPath(), "norm split " + id);
    return split;
  }

  Page<NormSplit> list(UUID batchId, PageRequest page) {
    return Page.of(
        tables.page(scope.roots(), batchId, after(page), page.size() + 1),
        page.size(),
        split -> split.id().toString());
  }

  Page<NormSplitShare> shares(UUID id, PageRequest page) {
    NormSplit split = get(id);
    return Page.of(
        tables.shares(split.id(), after(page), page.size() + 1),
        page.size(),
        share -> share.localityId().toString());
  }

  private static UUID after(PageRequest page) {
    return page.after(UUID::fromString).orElse(BEFORE_ALL);
  }
}
