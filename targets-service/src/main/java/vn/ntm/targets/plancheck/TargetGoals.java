package vn.ntm.targets.plancheck;

import java.util.Optional;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plancheck.domain.Statement;

/** What targets ask for. */
final class TargetGoals implements StatementsOf {

  @Override
  public Stream<? extends Statement> in(PlanDocument plan) {
    return TargetAt.all(plan)
        .flatMap(
            item ->
                Stream.of(goal(item), increase(plan, item), recognition(item))
                    .flatMap(Optional::stream));
  }

  private static Optional<Statement> goal(TargetAt item) {
    PlanDocument.Target target = item.target();
    return target.declaredTo() != null
        ? Optional.empty()
        : Optional.of(
            new Statement.Goal(
                item.declared(),
                target.code(),
                target.measure(),
                target.level(),
                item.asked(),
                target.placeScope() == null ? null : target.placeScope().name(),
                target.due() == null || target.due().date() == null
                    ? null
                    : target.due().date().getYear()));
  }

  private static Optional<Statement> increase(PlanDocument plan, TargetAt item) {
    return item.target().goalKind() == PlanDocument.GoalKind.DELTA_CRITERIA
        ? Optional.of(new Statement.Increase(item.declared(), criteria(plan, item)))
        : Optional.empty();
  }

  private static Integer criteria(PlanDocument plan, TargetAt item) {
    return item.target().outOf() == null
        ? CriteriaSets.size(plan, item.target().criteriaSet())
        : Integer.valueOf(item.target().outOf().intValue());
  }

  /** Of alternatives only some are to be reached, so they are no targets of each place. */
  private static Optional<Statement> recognition(TargetAt item) {
    PlanDocument.Target target = item.target();
    boolean recognition =
        target.goalKind() == PlanDocument.GoalKind.RECOGNISED
            && target.standard() != null
            && !target.localities().isEmpty();
    return recognition
        ? Optional.of(
            new Statement.Recognition(
                item.spot(),
                target.code(),
                target.label(),
                target.standard().name(),
                PlaceAt.list(item.spot().at("localities"), target.localities(), target.level())))
        : Optional.empty();
  }
}
