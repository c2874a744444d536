package vn.ntm.targets.goalfigure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import vn.ntm.messaging.Outbox;
import vn.ntm.messaging.OutgoingEvent;
import vn.ntm.targets.plan.PlanGoals;
import vn.ntm.web.audit.AuditTrail;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Approves a figure or sends it back: the coordination office of the plan's place does, and never
 * the person who entered it.
 */
@ApplicationScoped
class DecideOnGoalFigure {

  private final GoalFigureRepository figures;
  private final PlanGoals goals;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final Clock clock;

  DecideOnGoalFigure(
      GoalFigureRepository figures,
      PlanGoals goals,
      CallerScope scope,
      CurrentCaller caller,
      AuditTrail audit,
      Outbox outbox,
      Clock clock) {
    this.figures = figures;
    this.goals = goals;
    this.scope = scope;
    this.caller = caller;
    this.audit = audit;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Approves the figure and tells other services.
   *
   * @param expected the version that the caller decided on
   * @throws ProblemException 403 for the person who entered it; 404 outside of the subtree, also
   *     for an office of a place below that of the plan; 409 when it is decided; 412 when it
   *     changed
   */
  @Transactional
  FigureView approve(UUID id, long expected) {
    GoalFigureEntity figure = decided(id, expected, FigureState.APPROVED, null);
    outbox.append(
        new OutgoingEvent(
            GoalFigureApproved.TOPIC,
            GoalFigureApproved.TYPE,
            figure.id,
            GoalFigureApproved.of(figure)));
    return FigureView.of(figure);
  }

  /**
   * Sends the figure back.
   *
   * @throws ProblemException as {@link #approve}
   */
  @Transactional
  FigureView sendBack(UUID id, long expected, String reasons) {
    return FigureView.of(decided(id, expected, FigureState.RETURNED, reasons));
  }

  private GoalFigureEntity decided(UUID id, long expected, FigureState next, String reasons) {
    GoalFigureEntity figure =
        figures.locked(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(Arrays.asList(figure.localityPath), "figure " + id);
    scope.require(goals.placeOf(figure.planId), "figure " + id);
    EntityVersion.requireCurrent(expected, figure.version);
    Caller who = caller.get();
    if (figure.enteredPerson.equals(who.person())) {
      throw new ProblemException(FigureProblem.FIGURE_DECIDED_BY_WHO_ENTERED_IT)
          .refusing("decide " + next + " alone", "figure " + id);
    }
    if (figure.state != FigureState.ENTERED) {
      throw new ProblemException(FigureProblem.FIGURE_IS_DECIDED, figure.state.name())
          .fact("state", figure.state.name());
    }
    audit.allowed(who, "decide " + next, "figure " + id);
    figure.version++;
    figure.state = next;
    figure.reasons = reasons;
    figure.decidedBy = who.account();
    figure.decidedPerson = who.person();
    figure.decidedAt = OffsetDateTime.now(clock);
    figures.flush();
    return figure;
  }
}
