package vn.ntm.funding.mediumterm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.mediumterm.domain.DecisionStatus;
import vn.ntm.web.problem.ProblemException;

/** Proposes a decision that amends a medium-term plan as a whole. */
@ApplicationScoped
class AmendMediumTermPlan {

  private final MediumTermDecisions decisions;
  private final MediumTermTables tables;

  AmendMediumTermPlan(MediumTermDecisions decisions, MediumTermTables tables) {
    this.decisions = decisions;
    this.tables = tables;
  }

  /**
   * Records the proposal.
   *
   * @throws ProblemException 409 while another decision waits, 412 when the plan has changed, 422
   *     with the broken rules
   */
  @Transactional
  MediumTermPlan handle(UUID id, long expectedVersion, DecisionRequest decision) {
    MediumTermPlan.Head head = decisions.lock(id, expectedVersion);
    Refusals.refuseIfAny(AmountIsPositive.check(decision.amount()).stream().toList());
    List<MediumTermPlan.Decision> before = tables.decisions(id);
    if (before.stream().anyMatch(earlier -> earlier.status() == DecisionStatus.PROPOSED)) {
      throw new ProblemException(MediumTermProblem.DECISION_IS_OPEN);
    }
    tables.advance(id, head.version() + 1);
    return decisions.propose(head, before.size() + 1, decision);
  }
}
