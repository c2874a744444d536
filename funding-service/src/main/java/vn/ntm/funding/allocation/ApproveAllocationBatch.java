package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.allocation.AllocationEntity.Status;
import vn.ntm.funding.allocation.domain.BatchSums;
import vn.ntm.funding.allocation.domain.RowProblems;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.ApproverIsNotProposer;
import vn.ntm.funding.ledger.domain.LedgerTransaction;
import vn.ntm.funding.ledger.domain.Signatures;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;

/** Approves a batch of somebody else and posts it as one transaction of the ledger. */
@ApplicationScoped
class ApproveAllocationBatch {

  private final BatchDecisions decisions;
  private final BatchChecks checks;
  private final BatchTables tables;
  private final Ledger ledger;
  private final CurrentCaller caller;
  private final Ids ids;

  ApproveAllocationBatch(
      BatchDecisions decisions,
      BatchChecks checks,
      BatchTables tables,
      Ledger ledger,
      CurrentCaller caller,
      Ids ids) {
    this.decisions = decisions;
    this.checks = checks;
    this.tables = tables;
    this.ledger = ledger;
    this.caller = caller;
    this.ids = ids;
  }

  /**
   * Checks everything again under the locks, since much may have happened after the proposal.
   *
   * @throws BatchRowsRefused when a row breaks a rule by now
   * @throws vn.ntm.web.problem.ProblemException INV-01 when an account has too little by now
   */
  @Transactional
  AllocationBatch handle(UUID batchId, long expectedVersion) {
    StoredBatch batch = decisions.open(batchId, expectedVersion);
    Refusals.refuseIfAny(
        ApproverIsNotProposer.check(batch.proposedPerson(), caller.get().person()).stream()
            .toList());
    ledger.lock(accounts(batchId));
    List<CheckedLine> lines =
        checks.lines(
            tables.rows(batchId), batch.effectiveDate(), batch.basisLevel(), new RowProblems());
    BatchSums sums = checks.sums(lines.stream().map(CheckedLine::line).toList());
    Map<UUID, Vnd> available = checks.available(sums);
    UUID transaction = ids.next();
    ledger.post(transaction(transaction, batch, sums));
    tables.stoodThere(batchId, available);
    return decisions.close(batch, Status.APPROVED, null, transaction);
  }

  private List<UUID> accounts(UUID batchId) {
    return tables.lines(batchId, 0, BatchTable.MAX_LINES).stream()
        .flatMap(line -> Stream.of(line.fromAccountId(), line.accountId()))
        .distinct()
        .toList();
  }

  private LedgerTransaction transaction(UUID id, StoredBatch batch, BatchSums sums) {
    return new LedgerTransaction(
        id,
        TransactionKind.ALLOCATION,
        batch.id(),
        batch.effectiveDate(),
        batch.reason(),
        batch.basis(),
        Signatures.approved(batch.proposedPerson(), caller.get().person()),
        null,
        sums.postings());
  }
}
