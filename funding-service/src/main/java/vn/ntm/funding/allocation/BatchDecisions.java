package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.allocation.AllocationEntity.Status;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Takes a batch up for decision under its lock, and writes the decision down. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BatchDecisions {

  private final BatchTables tables;
  private final AllocationBatches batches;
  private final CurrentCaller caller;
  private final Clock clock;

  BatchDecisions(BatchTables tables, AllocationBatches batches, CurrentCaller caller, Clock clock) {
    this.tables = tables;
    this.batches = batches;
    this.caller = caller;
    this.clock = clock;
  }

  /** The locked batch, when the caller may see it, has its newest version, and it is open. */
  StoredBatch open(UUID id, long expectedVersion) {
    StoredBatch batch =
        tables.lock(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    batches.requireVisible(id);
    EntityVersion.requireCurrent(expectedVersion, batch.version());
    if (batch.status() != Status.PROPOSED) {
      Refusals.refuseIfAny(
          List.of(
              BrokenRule.of(
                  FundingProblem.WRONG_STATE.code(), "", batch.status(), Status.PROPOSED)));
    }
    return batch;
  }

  AllocationBatch close(StoredBatch batch, Status status, String note, UUID transactionId) {
    Caller decider = caller.get();
    tables.decide(
        batch,
        status,
        new StoredBatch.Decision(
            decider.account(), decider.person(), OffsetDateTime.now(clock), note, transactionId));
    return batches.view(tables.find(batch.id()).orElseThrow());
  }
}
