package vn.ntm.targets.criteria.domain;

import java.math.BigDecimal;
import java.util.function.Consumer;
import vn.ntm.targets.criteria.domain.BrokenSetRule.Code;

/** A condition of a prerequisite names a standard, a condition of a share its percentage. */
final class ConditionsSayWhatTheyAsk implements SetRule {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  @Override
  public void check(CriteriaSetDraft set, Consumer<BrokenSetRule> broken) {
    for (int i = 0; i < set.conditions().size(); i++) {
      SetCondition condition = set.conditions().get(i);
      if (!isWhole(condition)) {
        broken.accept(BrokenSetRule.of("/conditions/" + i, Code.CONDITION_UNFIT, condition.kind()));
      }
    }
  }

  private static boolean isWhole(SetCondition condition) {
    boolean share = condition.comparison() != null && isShare(condition.value());
    return switch (condition.kind()) {
      case PREREQUISITE_STANDARD ->
          condition.standard() != null
              && condition.comparison() == null
              && condition.value() == null;
      case SHARE_OF_COMMUNES -> condition.standard() != null && share;
      case SHARE_OF_TOWNSHIPS, SATISFACTION, SATISFACTION_EACH ->
          condition.standard() == null && share;
    };
  }

  private static boolean isShare(BigDecimal value) {
    return value != null && value.signum() >= 0 && value.compareTo(WHOLE) <= 0;
  }
}
