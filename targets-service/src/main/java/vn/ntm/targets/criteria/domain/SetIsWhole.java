package vn.ntm.targets.criteria.domain;

import java.util.List;
import java.util.function.Consumer;
import vn.ntm.targets.criteria.domain.BrokenSetRule.Code;

/** A set has what every set has, and not more of anything than any set. */
final class SetIsWhole implements SetRule {

  private static final int MAX_CRITERIA = 99;
  private static final int MAX_INDICATORS = 300;
  private static final int MAX_PARTS = 26;
  private static final int MAX_THRESHOLDS = 5_000;
  private static final int MAX_OTHERS = 30;

  @Override
  public void check(CriteriaSetDraft set, Consumer<BrokenSetRule> broken) {
    require("/code", set.code(), broken);
    require("/name", set.name(), broken);
    require("/level", set.level(), broken);
    require("/standard", set.standard(), broken);
    require("/authority", set.authority(), broken);
    require("/validFrom", set.validFrom(), broken);
    require("/provenance", set.provenance(), broken);
    require("/areas/dimension", set.areas().dimension(), broken);
    checkBasis("/legalBasis", set.legalBasis(), broken);
    if (set.guidance() != null) {
      checkBasis("/guidance", set.guidance(), broken);
    }
    checkCounts(set, broken);
    for (int i = 0; i < set.criteria().size(); i++) {
      checkCriterion("/criteria/" + i, set.criteria().get(i), broken);
    }
    for (int i = 0; i < set.thresholds().size(); i++) {
      Threshold threshold = set.thresholds().get(i);
      require("/thresholds/" + i + "/indicator", threshold.indicator(), broken);
      require("/thresholds/" + i + "/value", threshold.value(), broken);
      require("/thresholds/" + i + "/comparison", threshold.comparison(), broken);
    }
    checkOthers(set, broken);
  }

  private static void checkBasis(String at, LegalBasis basis, Consumer<BrokenSetRule> broken) {
    require(at, basis, broken);
    if (basis != null) {
      require(at + "/number", basis.number(), broken);
      require(at + "/issuer", basis.issuer(), broken);
    }
  }

  private static void checkCounts(CriteriaSetDraft set, Consumer<BrokenSetRule> broken) {
    if (set.criteria().isEmpty()) {
      broken.accept(BrokenSetRule.of("/criteria", Code.VALUE_MISSING));
    }
    int indicators =
        set.criteria().stream().mapToInt(criterion -> criterion.indicators().size()).sum();
    limit("/criteria", set.criteria().size(), MAX_CRITERIA, broken);
    limit("/criteria", indicators, MAX_INDICATORS, broken);
    limit("/thresholds", set.thresholds().size(), MAX_THRESHOLDS, broken);
    limit("/buckets", set.buckets().size(), MAX_OTHERS, broken);
    limit("/conditions", set.conditions().size(), MAX_OTHERS, broken);
    limit("/deadlines", set.deadlines().size(), MAX_OTHERS, broken);
    limit("/areas/overrides", set.areas().overrides().size(), MAX_OTHERS, broken);
  }

  private static void checkCriterion(
      String at, CriterionDefinition criterion, Consumer<BrokenSetRule> broken) {
    require(at + "/code", criterion.code(), broken);
    require(at + "/name", criterion.name(), broken);
    List<IndicatorDefinition> indicators = criterion.indicators();
    if (criterion.complete() && indicators.isEmpty()) {
      broken.accept(BrokenSetRule.of(at + "/indicators", Code.VALUE_MISSING));
    }
    for (int i = 0; i < indicators.size(); i++) {
      checkIndicator(at + "/indicators/" + i, indicators.get(i), broken);
    }
  }

  private static void checkIndicator(
      String at, IndicatorDefinition indicator, Consumer<BrokenSetRule> broken) {
    require(at + "/code", indicator.code(), broken);
    require(at + "/name", indicator.name(), broken);
    require(at + "/kind", indicator.kind(), broken);
    limit(at + "/parts", indicator.parts().size(), MAX_PARTS, broken);
    for (int i = 0; i < indicator.parts().size(); i++) {
      IndicatorPart part = indicator.parts().get(i);
      require(at + "/parts/" + i + "/code", part.code(), broken);
      require(at + "/parts/" + i + "/name", part.name(), broken);
      require(at + "/parts/" + i + "/kind", part.kind(), broken);
    }
  }

  private static void checkOthers(CriteriaSetDraft set, Consumer<BrokenSetRule> broken) {
    for (int i = 0; i < set.buckets().size(); i++) {
      require("/buckets/" + i + "/label", set.buckets().get(i).label(), broken);
    }
    for (int i = 0; i < set.conditions().size(); i++) {
      require("/conditions/" + i + "/kind", set.conditions().get(i).kind(), broken);
      require("/conditions/" + i + "/name", set.conditions().get(i).name(), broken);
    }
    for (int i = 0; i < set.deadlines().size(); i++) {
      require("/deadlines/" + i + "/changeKind", set.deadlines().get(i).changeKind(), broken);
      require("/deadlines/" + i + "/repetition", set.deadlines().get(i).repetition(), broken);
    }
    for (int i = 0; i < set.areas().overrides().size(); i++) {
      require("/areas/overrides/" + i + "/flag", set.areas().overrides().get(i).flag(), broken);
      require("/areas/overrides/" + i + "/area", set.areas().overrides().get(i).area(), broken);
    }
  }

  private static void require(String at, Object value, Consumer<BrokenSetRule> broken) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      broken.accept(BrokenSetRule.of(at, Code.VALUE_MISSING));
    }
  }

  private static void limit(String at, int count, int most, Consumer<BrokenSetRule> broken) {
    if (count > most) {
      broken.accept(BrokenSetRule.of(at, Code.TOO_MANY, count, most));
    }
  }
}
