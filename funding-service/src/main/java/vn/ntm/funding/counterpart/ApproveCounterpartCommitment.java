package vn.ntm.funding.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.counterpart.domain.CommitmentStatus;
import vn.ntm.funding.ledger.domain.ApproverIsNotProposer;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.web.caller.CurrentCaller;

/**
 * Approves a commitment of somebody else. A shortfall is reported by the checks; one under a hard
 * rule is refused here (INV-12).
 */
@ApplicationScoped
class ApproveCounterpartCommitment {

  private final CommitmentDecisions decisions;
  private final CounterpartChecks checks;
  private final CurrentCaller caller;

  ApproveCounterpartCommitment(
      CommitmentDecisions decisions, CounterpartChecks checks, CurrentCaller caller) {
    this.decisions = decisions;
    this.checks = checks;
    this.caller = caller;
  }

  @Transactional
  CounterpartCommitment handle(UUID id, long expectedVersion) {
    CounterpartCommitmentEntity entity =
        decisions.lock(id, expectedVersion, CommitmentStatus.PROPOSED);
    List<BrokenRule> broken =
        ApproverIsNotProposer.check(entity.proposedPerson, caller.get().person()).stream().toList();
    Refusals.refuseIfAny(broken);
    CounterpartCommitment approved = decisions.close(entity, CommitmentStatus.APPROVED, null);
    // Looked at with the commitment in place; a refusal takes it out again with the transaction.
    Refusals.refuseIfAny(checks.hardShortfalls(entity.localityId, entity.budgetYear, entity.tag));
    return approved;
  }
}
