package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.plan.domain.ComputedGoal;
import vn.ntm.targets.plan.domain.CountsTowardTarget;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.RecognisedGoal;
import vn.ntm.targets.recognition.ActiveRecognitions;
import vn.ntm.targets.recognition.Standing;
import vn.ntm.web.caller.Roots;

/** Counts the recognised places of a target that lists none, in what the plan is for. */
@ApplicationScoped
class CountRecognitions {

  private final ActiveRecognitions recognitions;
  private final PlacesOfTarget placesOfTarget;

  CountRecognitions(ActiveRecognitions recognitions, PlacesOfTarget placesOfTarget) {
    this.recognitions = recognitions;
    this.placesOfTarget = placesOfTarget;
  }

  /**
   * The goal, and what of it is there by the year of the day.
   *
   * @param places the units that the plan's places are, by the pointers of their mentions
   */
  Counted of(
      PlanDocument.Target target,
      PlanEntity plan,
      PlanDocument document,
      Map<String, UUID> places,
      LocalDate day) {
    Standing standing = plan.standing(day);
    CountsTowardTarget rule =
        new CountsTowardTarget(
            target.goalKind(), target.recognisedYear(), plan.yearFrom, plan.yearTo);
    List<ActiveRecognitions.Recognised> counted =
        placesOfTarget.roots(plan, document, places).stream()
            .flatMap(
                root ->
                    recognitions
                        .under(
                            Roots.of(root, List.of()),
                            Optional.empty(),
                            target.standard(),
                            standing)
                        .stream())
            .filter(
                one ->
                    RecognisedGoal.counts(
                        target,
                        rule,
                        new RecognisedGoal.RecognisedFor(one.recognisedYear(), one.decisionDate())))
            .toList();
    int lost =
        target.goalKind() == PlanDocument.GoalKind.MAINTAIN
            ? recognitions
                .revoked(
                    placesOfTarget.ofLevel(target.level(), plan, document, places).stream()
                        .map(LocalityAtDate::id)
                        .toList(),
                    standing.standingOn())
                .size()
            : 0;
    return new Counted(
        RecognisedGoal.of(target, places(counted.stream()), lost),
        BigDecimal.valueOf(
            places(counted.stream().filter(one -> one.recognisedYear() <= day.getYear()))));
  }

  private static int places(Stream<ActiveRecognitions.Recognised> recognised) {
    return (int) recognised.map(ActiveRecognitions.Recognised::localityId).distinct().count();
  }

  /**
   * What was counted.
   *
   * @param byYear how many recognitions are for the year that was asked, or one before
   */
  record Counted(ComputedGoal goal, BigDecimal byYear) {}
}
