package vn.ntm.targets.criteria.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Consumer;
import vn.ntm.targets.criteria.domain.BrokenSetRule.Code;

/**
 * Texts are composed Unicode, of a bounded length, without control characters or outer spaces, and
 * nothing that a spreadsheet would take for a formula.
 */
final class TextsAreClean implements SetRule {

  private static final int MAX_NAME = 500;
  private static final int MAX_SHORT = 100;
  private static final int MAX_NOTE = 1_000;
  private static final String FORMULA_SIGNS = "=+-@";
  private static final String CODE = "[A-Z][A-Z0-9_]{1,59}";

  @Override
  public void check(CriteriaSetDraft set, Consumer<BrokenSetRule> broken) {
    if (!set.code().matches(CODE)) {
      broken.accept(BrokenSetRule.of("/code", Code.CODE_FORM, set.code()));
    }
    clean("/name", set.name(), MAX_NAME, broken);
    clean("/localityCode", set.localityCode(), MAX_SHORT, broken);
    clean("/basedOn", set.basedOn(), MAX_SHORT, broken);
    clean("/legalBasis/number", set.legalBasis().number(), MAX_SHORT, broken);
    clean("/legalBasis/issuer", set.legalBasis().issuer(), MAX_NAME, broken);
    if (set.guidance() != null) {
      clean("/guidance/number", set.guidance().number(), MAX_SHORT, broken);
      clean("/guidance/issuer", set.guidance().issuer(), MAX_NAME, broken);
    }
    checkSource("/provenance", set.provenance(), broken);
    for (int i = 0; i < set.criteria().size(); i++) {
      checkCriterion("/criteria/" + i, set.criteria().get(i), broken);
    }
    for (int i = 0; i < set.thresholds().size(); i++) {
      checkSource("/thresholds/" + i, set.thresholds().get(i).provenance(), broken);
    }
    for (int i = 0; i < set.buckets().size(); i++) {
      clean("/buckets/" + i + "/label", set.buckets().get(i).label(), MAX_SHORT, broken);
    }
    for (int i = 0; i < set.conditions().size(); i++) {
      clean("/conditions/" + i + "/name", set.conditions().get(i).name(), MAX_NAME, broken);
      clean("/conditions/" + i + "/standard", set.conditions().get(i).standard(), 60, broken);
      checkSource("/conditions/" + i, set.conditions().get(i).provenance(), broken);
    }
  }

  private static void checkCriterion(
      String at, CriterionDefinition criterion, Consumer<BrokenSetRule> broken) {
    clean(at + "/name", criterion.name(), MAX_NAME, broken);
    clean(at + "/group", criterion.group(), MAX_NAME, broken);
    checkSource(at, criterion.keyProvenance(), broken);
    List<IndicatorDefinition> indicators = criterion.indicators();
    for (int i = 0; i < indicators.size(); i++) {
      IndicatorDefinition indicator = indicators.get(i);
      String of = at + "/indicators/" + i;
      clean(of + "/name", indicator.name(), MAX_NAME, broken);
      clean(of + "/unit", indicator.unit(), MAX_SHORT, broken);
      checkSource(of, indicator.provenance(), broken);
      for (int j = 0; j < indicator.parts().size(); j++) {
        clean(of + "/parts/" + j + "/name", indicator.parts().get(j).name(), MAX_NAME, broken);
        clean(of + "/parts/" + j + "/unit", indicator.parts().get(j).unit(), MAX_SHORT, broken);
      }
    }
  }

  private static void checkSource(
      String at, Provenance provenance, Consumer<BrokenSetRule> broken) {
    if (provenance == null) {
      return;
    }
    if (provenance.mark() == null) {
      broken.accept(BrokenSetRule.of(at + "/mark", Code.VALUE_MISSING));
    }
    clean(at + "/source", provenance.source(), MAX_NAME, broken);
    clean(at + "/note", provenance.note(), MAX_NOTE, broken);
  }

  private static void clean(String at, String text, int most, Consumer<BrokenSetRule> broken) {
    if (text != null && !isClean(text, most)) {
      broken.accept(BrokenSetRule.of(at, Code.TEXT_FORM, most));
    }
  }

  private static boolean isClean(String text, int most) {
    return !text.isEmpty()
        && text.length() <= most
        && text.equals(text.strip())
        && FORMULA_SIGNS.indexOf(text.charAt(0)) < 0
        && text.chars().noneMatch(Character::isISOControl)
        && Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }
}
