package vn.ntm.targets.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.messaging.Outbox;
import vn.ntm.messaging.OutgoingEvent;
import vn.ntm.targets.criteria.StoredSet.Step;
import vn.ntm.targets.criteria.domain.SetState;
import vn.ntm.web.audit.AuditTrail;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Brings a version a step further: proposed, approved, rejected or withdrawn. */
@ApplicationScoped
class AdvanceCriteriaSet {

  private final CriteriaSetRepository sets;
  private final OneVersionForEachFirstDay firstDays;
  private final SetScope scope;
  private final CurrentCaller caller;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Clock clock;

  AdvanceCriteriaSet(
      CriteriaSetRepository sets,
      OneVersionForEachFirstDay firstDays,
      SetScope scope,
      CurrentCaller caller,
      AuditTrail audit,
      Outbox outbox,
      Clock clock) {
    this.sets = sets;
    this.firstDays = firstDays;
    this.scope = scope;
    this.caller = caller;
    this.audit = audit;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Takes the step. An approved version is told to other services and never changes again.
   *
   * @param expected the step that the caller has read
   * @param reason null unless it is rejected
   * @throws ProblemException 404 when the caller may not see it, 409 when its state does not allow
   *     the step, the caller entered or proposed it, or another version was approved for its first
   *     day, 412 when it has gone on meanwhile
   */
  @Transactional
  CriteriaSetView advance(UUID id, long expected, SetState next, String reason) {
    StoredSet set = scope.visible(id);
    scope.requireServed(set.definition());
    EntityVersion.requireCurrent(expected, set.step());
    if (!set.state().canBecome(next)) {
      throw new ProblemException(CriteriaProblem.CRITERIA_STATE, set.state().name(), next.name());
    }
    Caller who = caller.get();
    if (next == SetState.APPROVED || next == SetState.REJECTED) {
      requireOtherPerson(set, who);
      audit.allowed(who, "criteria set " + next, set.definition().header().code() + " " + id);
    }
    if (next == SetState.APPROVED) {
      firstDays.require(set.definition().header());
    }
    Step step =
        new Step(
            set.step() + 1, next, reason, who.account(), who.person(), OffsetDateTime.now(clock));
    if (!sets.addStep(id, step)) {
      throw new ProblemException(WebProblem.STALE);
    }
    if (next == SetState.APPROVED) {
      outbox.append(
          new OutgoingEvent(
              CriteriaSetPublished.TOPIC,
              CriteriaSetPublished.TYPE,
              id,
              CriteriaSetPublished.of(set.definition())));
    }
    return CriteriaSetView.of(
        new StoredSet(set.definition(), set.origin(), step.number(), next), sets.steps(id));
  }

  private void requireOtherPerson(StoredSet set, Caller who) {
    List<Step> steps = sets.steps(set.id());
    if (steps.stream().anyMatch(step -> step.person().equals(who.person()))) {
      throw new ProblemException(CriteriaProblem.CRITERIA_MAKER_IS_CHECKER)
          .refusing("decision on an own criteria set", set.definition().header().code());
    }
  }
}
