package vn.ntm.funding.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.counterpart.domain.CommitmentStatus;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** Proposes a correction: a commitment that names an approved one and takes it back (INV-13). */
@ApplicationScoped
class CorrectCounterpartCommitment {

  /** Why. */
  record Command(@NotBlank @Size(max = 1000) String reason) {}

  private final CommitmentDecisions decisions;
  private final CounterpartCommitmentRepository repository;

  CorrectCounterpartCommitment(
      CommitmentDecisions decisions, CounterpartCommitmentRepository repository) {
    this.decisions = decisions;
    this.repository = repository;
  }

  @Transactional
  CounterpartCommitment handle(UUID id, long expectedVersion, Command command) {
    CounterpartCommitmentEntity original =
        decisions.lock(id, expectedVersion, CommitmentStatus.APPROVED);
    if (original.reverses != null || repository.isTakenBack(id)) {
      Refusals.refuseIfAny(List.of(BrokenRule.of(FundingProblem.ALREADY_CORRECTED.code(), "")));
    }
    CounterpartCommitmentEntity correction = original.reversal();
    correction.reason = command.reason().strip();
    return decisions.propose(correction);
  }
}
