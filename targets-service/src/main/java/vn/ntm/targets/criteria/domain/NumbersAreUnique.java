package vn.ntm.targets.criteria.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.ntm.targets.criteria.domain.BrokenSetRule.Code;

/** No criterion, indicator or part is there twice. */
final class NumbersAreUnique implements SetRule {

  @Override
  public void check(CriteriaSetDraft set, Consumer<BrokenSetRule> broken) {
    Set<String> criteria = new HashSet<>();
    Set<String> indicators = new HashSet<>();
    for (int i = 0; i < set.criteria().size(); i++) {
      CriterionDefinition criterion = set.criteria().get(i);
      once("/criteria/" + i, criterion.code(), criteria, broken);
      List<IndicatorDefinition> own = criterion.indicators();
      for (int j = 0; j < own.size(); j++) {
        String at = "/criteria/" + i + "/indicators/" + j;
        once(at, own.get(j).code(), indicators, broken);
        for (int k = 0; k < own.get(j).parts().size(); k++) {
          once(at + "/parts/" + k, own.get(j).parts().get(k).code(), indicators, broken);
        }
      }
    }
  }

  private static void once(
      String at, String code, Set<String> seen, Consumer<BrokenSetRule> broken) {
    if (!seen.add(code)) {
      broken.accept(BrokenSetRule.of(at + "/code", Code.CODE_REPEATED, code));
    }
  }
}
