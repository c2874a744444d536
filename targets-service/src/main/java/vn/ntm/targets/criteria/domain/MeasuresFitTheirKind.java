package vn.ntm.targets.criteria.domain;

import java.util.List;
import java.util.function.Consumer;
import vn.ntm.targets.criteria.domain.BrokenSetRule.Code;

/**
 * A number has a comparison and a unit, a yes-or-no has neither; only wholes have parts: a
 * composite at least two, a checklist at least as many as must be met.
 */
final class MeasuresFitTheirKind implements SetRule {

  @Override
  public void check(CriteriaSetDraft set, Consumer<BrokenSetRule> broken) {
    for (int i = 0; i < set.criteria().size(); i++) {
      List<IndicatorDefinition> indicators = set.criteria().get(i).indicators();
      for (int j = 0; j < indicators.size(); j++) {
        checkIndicator("/criteria/" + i + "/indicators/" + j, indicators.get(j), broken);
      }
    }
  }

  private static void checkIndicator(
      String at, IndicatorDefinition indicator, Consumer<BrokenSetRule> broken) {
    int parts = indicator.parts().size();
    Integer required = indicator.requiredParts();
    boolean partsFit =
        switch (indicator.kind()) {
          case COMPOSITE -> parts >= 2 && required == null;
          case CHECKLIST -> required != null && required >= 1 && required <= parts;
          default -> parts == 0 && required == null;
        };
    if (!partsFit) {
      broken.accept(BrokenSetRule.of(at + "/parts", Code.PARTS_UNFIT, indicator.code()));
    }
    checkMeasure(
        at, indicator.code(), indicator.kind(), indicator.comparison(), indicator.unit(), broken);
    for (int i = 0; i < parts; i++) {
      IndicatorPart part = indicator.parts().get(i);
      String of = at + "/parts/" + i;
      boolean whole =
          part.kind() == IndicatorKind.COMPOSITE || part.kind() == IndicatorKind.CHECKLIST;
      if (whole) {
        broken.accept(BrokenSetRule.of(of + "/kind", Code.PARTS_UNFIT, part.code()));
      }
      checkMeasure(of, part.code(), part.kind(), part.comparison(), part.unit(), broken);
    }
  }

  private static void checkMeasure(
      String at,
      String code,
      IndicatorKind kind,
      Comparison comparison,
      String unit,
      Consumer<BrokenSetRule> broken) {
    boolean fits =
        switch (kind) {
          case QUANTITY -> comparison != null && unit != null;
          case PROVINCE_DEFINED -> (comparison == null) == (unit == null);
          default -> comparison == null && unit == null;
        };
    if (!fits) {
      broken.accept(BrokenSetRule.of(at + "/unit", Code.MEASURE_UNFIT, code));
    }
  }
}
