package vn.ntm.funding.mediumterm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import vn.ntm.funding.mediumterm.domain.DecisionStatus;

/** Rejects the open decision, or takes one's own proposal back. */
@ApplicationScoped
class RejectMediumTermPlan {

  /** Why. */
  record Command(@NotBlank @Size(max = 1000) String reason) {}

  private final MediumTermDecisions decisions;

  RejectMediumTermPlan(MediumTermDecisions decisions) {
    this.decisions = decisions;
  }

  @Transactional
  MediumTermPlan handle(UUID id, long expectedVersion, Command command) {
    MediumTermPlan.Head head = decisions.lock(id, expectedVersion);
    return decisions.close(
        head, decisions.open(head), DecisionStatus.REJECTED, command.reason().strip());
  }
}
