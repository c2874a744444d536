package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import vn.ntm.funding.allocation.AllocationBatch.Check;
import vn.ntm.funding.allocation.AllocationBatch.FromAccount;
import vn.ntm.funding.allocation.AllocationEntity.Status;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads batches of the caller's subtree. */
@ApplicationScoped
@Transactional
class AllocationBatches {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final BatchTables tables;
  private final Ledger ledger;
  private final CallerScope scope;

  AllocationBatches(BatchTables tables, Ledger ledger, CallerScope scope) {
    this.tables = tables;
    this.ledger = ledger;
    this.scope = scope;
  }

  /** The batch, when all accounts that give lie in the caller's subtree. */
  AllocationBatch get(UUID id) {
    StoredBatch batch = found(id);
    requireVisible(id);
    return view(batch);
  }

  /** Batches of which all accounts that give lie in the caller's subtree, the oldest first. */
  Page<AllocationBatchHead> list(Status status, PageRequest page) {
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
            tables.page(scope.roots(), status, after, page.size() + 1),
            page.size(),
            batch -> batch.id().toString())
        .map(AllocationBatchHead::of);
  }

  Page<AllocationBatchLine> lines(UUID id, PageRequest page) {
    StoredBatch batch = found(id);
    requireVisible(batch.id());
    long after = page.after(Long::parseLong).orElse(0L);
    return Page.of(
        tables.lines(id, after, page.size() + 1), page.size(), line -> Long.toString(line.row()));
  }

  private StoredBatch found(UUID id) {
    return tables.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
  }

  /** Budget is decided where it comes from: all of it, not a part. */
  void requireVisible(UUID batchId) {
    for (Account account : ledger.accounts(tables.sources(batchId).keySet())) {
      scope.require(account.localityPath(), "allocation batch " + batchId);
    }
  }

  /** While a batch is open, what stands in its accounts now; afterwards what stood there then. */
  AllocationBatch view(StoredBatch batch) {
    SortedMap<UUID, BatchTables.Source> sources = tables.sources(batch.id());
    List<FromAccount> accounts = new ArrayList<>();
    sources.forEach(
        (account, source) -> {
          Vnd before =
              batch.status() == Status.PROPOSED
                  ? ledger.balances(account).available()
                  : source.availableBefore();
          accounts.add(
              new FromAccount(
                  account,
                  source.flow().lines(),
                  source.flow().given(),
                  source.flow().taken(),
                  before,
                  source.flow().after(before)));
        });
    StoredBatch.Decision decision = batch.decision();
    return new AllocationBatch(
        batch.id(),
        batch.version(),
        batch.status(),
        batch.lines(),
        batch.total(),
        batch.effectiveDate(),
        batch.reason(),
        batch.basis(),
        batch.basisLevel(),
        batch.fileSha256(),
        accounts,
        checks(accounts),
        batch.proposedBy(),
        batch.proposedAt(),
        decision.by(),
        decision.at(),
        decision.note(),
        decision.transactionId());
  }

  private static List<Check> checks(List<FromAccount> accounts) {
    List<Check> checks = new ArrayList<>();
    checks.add(
        new Check(
            "INV-01",
            accounts.stream().noneMatch(account -> account.availableAfter().isNegative())));
    AllocationBatch.KEPT_BY_EACH_ROW.forEach(code -> checks.add(new Check(code, true)));
    return checks;
  }
}
