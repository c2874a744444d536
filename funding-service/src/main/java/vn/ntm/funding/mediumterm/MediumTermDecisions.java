package vn.ntm.funding.mediumterm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.mediumterm.domain.DecisionStatus;
import vn.ntm.funding.mediumterm.domain.EachYearOnceInThePeriod;
import vn.ntm.funding.mediumterm.domain.YearsWithinMediumTerm;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Takes plans up under their lock, and writes proposals and decisions down. */
@ApplicationScoped
class MediumTermDecisions {

  private final MediumTermTables tables;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Clock clock;

  MediumTermDecisions(
      MediumTermTables tables, CallerScope scope, CurrentCaller caller, Clock clock) {
    this.tables = tables;
    this.scope = scope;
    this.caller = caller;
    this.clock = clock;
  }

  /** The locked plan, when the caller may see it and has its newest version. */
  MediumTermPlan.Head lock(UUID id, long expectedVersion) {
    MediumTermPlan.Head head =
        tables.lock(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(head.path(), "medium-term plan " + id);
    EntityVersion.requireCurrent(expectedVersion, head.version());
    return head;
  }

  /**
   * The decision that waits.
   *
   * @throws ProblemException 409 when none does
   */
  MediumTermPlan.Decision open(MediumTermPlan.Head head) {
    return tables.decisions(head.id()).stream()
        .filter(decision -> decision.status() == DecisionStatus.PROPOSED)
        .findFirst()
        .orElseThrow(() -> new ProblemException(MediumTermProblem.NO_OPEN_DECISION));
  }

  MediumTermPlan propose(MediumTermPlan.Head head, int number, DecisionRequest decision) {
    requireRightYears(head, decision);
    tables.propose(head.id(), number, decision, caller.get(), OffsetDateTime.now(clock));
    return plan(head.id());
  }

  MediumTermPlan close(
      MediumTermPlan.Head head, MediumTermPlan.Decision open, DecisionStatus status, String note) {
    tables.decide(head.id(), open.number(), status, caller.get(), OffsetDateTime.now(clock), note);
    tables.advance(head.id(), head.version() + 1);
    return plan(head.id());
  }

  MediumTermPlan plan(UUID id) {
    return MediumTermPlan.of(tables.find(id).orElseThrow(), tables.decisions(id));
  }

  private static void requireRightYears(MediumTermPlan.Head head, DecisionRequest decision) {
    List<BrokenRule> broken =
        EachYearOnceInThePeriod.check(decision.slices(), head.yearFrom(), head.yearTo());
    if (!broken.isEmpty()) {
      throw refusal(broken);
    }
    YearsWithinMediumTerm.check(decision.amount(), decision.slices())
        .ifPresent(
            rule -> {
              throw refusal(List.of(rule));
            });
  }

  private static ProblemException refusal(List<BrokenRule> broken) {
    BrokenRule first = broken.get(0);
    ProblemException problem =
        new ProblemException(MediumTermProblem.of(first.code()), first.arguments().toArray());
    first.facts().forEach(problem::fact);
    broken.forEach(
        rule ->
            problem.part(
                rule.pointer(), MediumTermProblem.of(rule.code()), rule.arguments().toArray()));
    return problem;
  }
}
