package vn.ntm.funding.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import vn.ntm.funding.counterpart.domain.CommitmentStatus;

/** Rejects a commitment, or takes one's own proposal back. */
@ApplicationScoped
class RejectCounterpartCommitment {

  /** Why. */
  record Command(@NotBlank @Size(max = 1000) String reason) {}

  private final CommitmentDecisions decisions;

  RejectCounterpartCommitment(CommitmentDecisions decisions) {
    this.decisions = decisions;
  }

  @Transactional
  CounterpartCommitment handle(UUID id, long expectedVersion, Command command) {
    return decisions.close(
        decisions.lock(id, expectedVersion, CommitmentStatus.PROPOSED),
        CommitmentStatus.REJECTED,
        command.reason().strip());
  }
}
