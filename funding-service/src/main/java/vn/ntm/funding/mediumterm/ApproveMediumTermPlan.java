package vn.ntm.funding.mediumterm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.ledger.domain.ApproverIsNotProposer;
import vn.ntm.funding.mediumterm.domain.DecisionStatus;
import vn.ntm.web.caller.CurrentCaller;

/** Approves the open decision of somebody else; it is in force from then on. */
@ApplicationScoped
class ApproveMediumTermPlan {

  private final MediumTermDecisions decisions;
  private final CurrentCaller caller;

  ApproveMediumTermPlan(MediumTermDecisions decisions, CurrentCaller caller) {
    this.decisions = decisions;
    this.caller = caller;
  }

  @Transactional
  MediumTermPlan handle(UUID id, long expectedVersion) {
    MediumTermPlan.Head head = decisions.lock(id, expectedVersion);
    MediumTermPlan.Decision open = decisions.open(head);
    Refusals.refuseIfAny(
        ApproverIsNotProposer.check(open.proposedPerson(), caller.get().person()).stream()
            .toList());
    return decisions.close(head, open, DecisionStatus.APPROVED, null);
  }
}
