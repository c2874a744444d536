package vn.ntm.targets.criteria.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.ntm.targets.criteria.domain.BrokenSetRule.Code;

/** A threshold is for a measure of the set, once for each area and year, and a possible number. */
final class ThresholdsAreForMeasures implements SetRule {

  private static final int FIRST_YEAR = 2009;
  private static final int LAST_YEAR = 2100;
  private static final int MAX_SCALE = 4;
  private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

  @Override
  public void check(CriteriaSetDraft set, Consumer<BrokenSetRule> broken) {
    Map<String, IndicatorKind> kinds = kinds(set);
    Set<List<Object>> seen = new HashSet<>();
    for (int i = 0; i < set.thresholds().size(); i++) {
      Threshold threshold = set.thresholds().get(i);
      String at = "/thresholds/" + i;
      IndicatorKind kind = kinds.get(threshold.indicator());
      if (kind == null) {
        broken.accept(
            BrokenSetRule.of(at + "/indicator", Code.THRESHOLD_UNKNOWN, threshold.indicator()));
      } else if (kind != IndicatorKind.QUANTITY && kind != IndicatorKind.PROVINCE_DEFINED) {
        broken.accept(
            BrokenSetRule.of(at + "/indicator", Code.THRESHOLD_UNFIT, threshold.indicator()));
      }
      if (!seen.add(Arrays.asList(threshold.indicator(), threshold.area(), threshold.year()))) {
        broken.accept(
            BrokenSetRule.of(at + "/indicator", Code.THRESHOLD_REPEATED, threshold.indicator()));
      }
      checkNumbers(at, threshold, broken);
    }
  }

  private static Map<String, IndicatorKind> kinds(CriteriaSetDraft set) {
    Map<String, IndicatorKind> kinds = new HashMap<>();
    for (CriterionDefinition criterion : set.criteria()) {
      for (IndicatorDefinition indicator : criterion.indicators()) {
        kinds.put(indicator.code(), indicator.kind());
        indicator.parts().forEach(part -> kinds.put(part.code(), part.kind()));
      }
    }
    return kinds;
  }

  private static void checkNumbers(String at, Threshold threshold, Consumer<BrokenSetRule> broken) {
    Integer year = threshold.year();
    if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
      broken.accept(
          BrokenSetRule.of(at + "/year", Code.NUMBER_OUT_OF_BOUNDS, year, FIRST_YEAR, LAST_YEAR));
    }
    BigDecimal value = threshold.value();
    if (value.signum() < 0 || value.compareTo(LARGEST) > 0 || value.scale() > MAX_SCALE) {
      broken.accept(
          BrokenSetRule.of(
              at + "/value", Code.NUMBER_OUT_OF_BOUNDS, value.toPlainString(), 0, LARGEST));
    }
  }
}
