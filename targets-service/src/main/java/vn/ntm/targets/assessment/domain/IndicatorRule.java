package vn.ntm.targets.assessment.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ntm.targets.criteria.domain.IndicatorDefinition;
import vn.ntm.targets.criteria.domain.IndicatorKind;
import vn.ntm.targets.criteria.domain.IndicatorPart;
import vn.ntm.targets.criteria.domain.Threshold;
import vn.ntm.targets.criteria.domain.ThresholdLookup;

/**
 * Compares what was measured with what the set asks of a place. Where either is missing nothing is
 * decided: UNDETERMINED, never met.
 */
final class IndicatorRule {

  private final ThresholdLookup thresholds;
  private final String area;
  private final int year;

  /**
   * The rule for places of an area in a year.
   *
   * @param area region or commune group, null when the place has none
   */
  IndicatorRule(ThresholdLookup thresholds, String area, int year) {
    this.thresholds = thresholds;
    this.area = area;
    this.year = year;
  }

  Verdict verdict(IndicatorDefinition indicator, MeasuredValue value) {
    return switch (indicator.kind()) {
      case COMPOSITE -> Parts.all(verdictsOfParts(indicator, value));
      case CHECKLIST -> Parts.atLeast(required(indicator), verdictsOfParts(indicator, value));
      case BOOLEAN, QUANTITY, PROVINCE_DEFINED ->
          single(indicator.code(), indicator.kind(), indicator.unit(), indicator.ifAny(), value);
    };
  }

  private static int required(IndicatorDefinition indicator) {
    return indicator.requiredParts() == null ? indicator.parts().size() : indicator.requiredParts();
  }

  private List<Verdict> verdictsOfParts(IndicatorDefinition indicator, MeasuredValue value) {
    if (value instanceof MeasuredValue.NothingThere) {
      return List.of(indicator.ifAny() ? Verdict.NOT_APPLICABLE : Verdict.UNDETERMINED);
    }
    if (!(value instanceof MeasuredValue.Parts parts)) {
      return List.of(Verdict.UNDETERMINED);
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (IndicatorPart part : indicator.parts()) {
      MeasuredValue measured = parts.byCode().get(part.code());
      verdicts.add(
          measured == null
              ? Verdict.UNDETERMINED
              : single(part.code(), part.kind(), part.unit(), part.ifAny(), measured));
    }
    return verdicts;
  }

  private Verdict single(
      String code, IndicatorKind kind, String unit, boolean ifAny, MeasuredValue value) {
    if (value instanceof MeasuredValue.NothingThere) {
      return ifAny ? Verdict.NOT_APPLICABLE : Verdict.UNDETERMINED;
    }
    if (kind == IndicatorKind.BOOLEAN) {
      return value instanceof MeasuredValue.Answer answer ? of(answer.met()) : Verdict.UNDETERMINED;
    }
    Optional<Threshold> threshold = thresholds.find(code, area, year);
    if (value instanceof MeasuredValue.Share share && share.denominator().signum() == 0) {
      return ifAny ? Verdict.NOT_APPLICABLE : Verdict.UNDETERMINED;
    }
    return threshold.map(row -> compared(kind, unit, value, row)).orElse(Verdict.UNDETERMINED);
  }

  private static Verdict compared(
      IndicatorKind kind, String unit, MeasuredValue value, Threshold threshold) {
    if (value instanceof MeasuredValue.Amount amount) {
      return of(threshold.comparison().holds(amount.value(), threshold.value()));
    }
    if (value instanceof MeasuredValue.Share share) {
      return of(
          isPercent(unit)
              ? threshold
                  .comparison()
                  .holdsForShare(share.numerator(), share.denominator(), threshold.value())
              : threshold
                  .comparison()
                  .holds(share.numerator(), threshold.value().multiply(share.denominator())));
    }
    if (kind == IndicatorKind.PROVINCE_DEFINED && value instanceof MeasuredValue.Answer answer) {
      // A province that only asks for yes writes the level 1.
      BigDecimal said = answer.met() ? BigDecimal.ONE : BigDecimal.ZERO;
      return of(threshold.comparison().holds(said, threshold.value()));
    }
    return Verdict.UNDETERMINED;
  }

  private static boolean isPercent(String unit) {
    return unit != null && unit.startsWith("%");
  }

  private static Verdict of(boolean met) {
    return met ? Verdict.MET : Verdict.NOT_MET;
  }

  /** How the verdicts of parts make the verdict of the whole. */
  static final class Parts {

    private Parts() {}

    /** Met when all are; nothing is there when nothing of any is. */
    static Verdict all(List<Verdict> verdicts) {
      if (verdicts.contains(Verdict.NOT_MET)) {
        return Verdict.NOT_MET;
      }
      if (verdicts.isEmpty() || verdicts.contains(Verdict.UNDETERMINED)) {
        return Verdict.UNDETERMINED;
      }
      return verdicts.contains(Verdict.MET) ? Verdict.MET : Verdict.NOT_APPLICABLE;
    }

    /** Met when so many are; undecided while what is not measured could still make up for it. */
    static Verdict atLeast(int required, List<Verdict> verdicts) {
      if (!verdicts.isEmpty() && verdicts.stream().allMatch(Verdict.NOT_APPLICABLE::equals)) {
        return Verdict.NOT_APPLICABLE;
      }
      long met = verdicts.stream().filter(Verdict::countsAsMet).count();
      long open = verdicts.stream().filter(Verdict.UNDETERMINED::equals).count();
      boolean wasMeasured = open < verdicts.size();
      if (wasMeasured && met >= required) {
        return Verdict.MET;
      }
      return !wasMeasured || met + open >= required ? Verdict.UNDETERMINED : Verdict.NOT_MET;
    }
  }
}
