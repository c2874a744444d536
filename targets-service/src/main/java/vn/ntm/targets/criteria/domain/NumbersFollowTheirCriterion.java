package vn.ntm.targets.criteria.domain;

import java.util.List;
import java.util.function.Consumer;
import vn.ntm.targets.criteria.domain.BrokenSetRule.Code;

/** Indicators are numbered below their criterion, parts below their indicator. */
final class NumbersFollowTheirCriterion implements SetRule {

  @Override
  public void check(CriteriaSetDraft set, Consumer<BrokenSetRule> broken) {
    for (int i = 0; i < set.criteria().size(); i++) {
      CriterionDefinition criterion = set.criteria().get(i);
      String at = "/criteria/" + i;
      if (!IndicatorCodes.isCriterion(criterion.code())) {
        broken.accept(BrokenSetRule.of(at + "/code", Code.CODE_FORM, criterion.code()));
      }
      checkIndicators(at, criterion, broken);
    }
  }

  private static void checkIndicators(
      String at, CriterionDefinition criterion, Consumer<BrokenSetRule> broken) {
    List<IndicatorDefinition> indicators = criterion.indicators();
    for (int i = 0; i < indicators.size(); i++) {
      String code = indicators.get(i).code();
      String of = at + "/indicators/" + i;
      boolean below =
          IndicatorCodes.isIndicator(code)
              && IndicatorCodes.criterionOf(code).equals(criterion.code());
      boolean alone = indicators.size() == 1 && criterion.complete();
      if (!below || (code.equals(criterion.code()) && !alone)) {
        broken.accept(BrokenSetRule.of(of + "/code", Code.CODE_FORM, code));
      }
      checkParts(of, indicators.get(i), broken);
    }
  }

  private static void checkParts(
      String at, IndicatorDefinition indicator, Consumer<BrokenSetRule> broken) {
    for (int i = 0; i < indicator.parts().size(); i++) {
      String code = indicator.parts().get(i).code();
      if (!IndicatorCodes.isPart(code)
          || !IndicatorCodes.indicatorOf(code).equals(indicator.code())) {
        broken.accept(BrokenSetRule.of(at + "/parts/" + i + "/code", Code.CODE_FORM, code));
      }
    }
  }
}
