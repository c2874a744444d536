package vn.ntm.targets.criteria.domain;

import java.util.Arrays;
import java.util.function.Consumer;
import vn.ntm.targets.criteria.domain.BrokenSetRule.Code;
import vn.ntm.targets.locality.domain.Standard;

/** The standard is one that places of the level can reach. */
final class StandardFitsTheLevel implements SetRule {

  @Override
  public void check(CriteriaSetDraft set, Consumer<BrokenSetRule> broken) {
    boolean fits =
        Arrays.stream(Standard.values())
            .filter(standard -> standard.level().equals(set.level()))
            .anyMatch(standard -> standard.name().equals(set.standard()));
    if (!fits) {
      broken.accept(
          BrokenSetRule.of("/standard", Code.STANDARD_UNFIT, set.standard(), set.level()));
    }
  }
}
