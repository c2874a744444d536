package vn.ntm.targets.criteria.domain;

import java.util.function.Consumer;
import vn.ntm.targets.criteria.domain.BrokenSetRule.Code;

/** Each number of criteria met is in one class, or every place would be counted twice. */
final class BucketsAreApart implements SetRule {

  @Override
  public void check(CriteriaSetDraft set, Consumer<BrokenSetRule> broken) {
    if (set.buckets().isEmpty()) {
      return;
    }
    for (int met = 0; met <= set.criteria().size(); met++) {
      int criteria = met;
      long classes = set.buckets().stream().filter(bucket -> bucket.holds(criteria)).count();
      if (classes != 1) {
        broken.accept(BrokenSetRule.of("/buckets", Code.BUCKETS_UNFIT, met, classes));
        return;
      }
    }
  }
}
