package vn.ntm.targets.plancheck.domain;

import java.util.OptionalInt;
import java.util.stream.Stream;

/** A code of a criterion is that of a criterion which the set has. */
final class CriterionIsOfItsSet implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return plan.all(Statement.CitedCriterion.class)
        .filter(cited -> !isOf(cited))
        .map(
            cited ->
                FindingKind.CRITERION_UNKNOWN
                    .at(cited.spot())
                    .printed(cited.code())
                    .saying(cited.code(), cited.criteriaOfSet()));
  }

  private static boolean isOf(Statement.CitedCriterion cited) {
    OptionalInt criterion = CriterionCode.criterion(cited.code());
    return criterion.isPresent()
        && criterion.getAsInt() >= 1
        && criterion.getAsInt() <= cited.criteriaOfSet();
  }
}
