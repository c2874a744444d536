package vn.ntm.targets.assessment.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.CriterionDefinition;
import vn.ntm.targets.criteria.domain.IndicatorDefinition;
import vn.ntm.targets.criteria.domain.IndicatorPart;
import vn.ntm.targets.criteria.domain.Threshold;

/**
 * Decides the same as {@link Evaluation}, written a second time from the rules alone: loops over
 * everything, fractions of whole numbers, no lookup. Slow and plain.
 */
final class NaiveEvaluator {

  private final CriteriaSetDefinition set;
  private final LocalDate day;
  private final String area;
  private final List<Measured> measurements;

  NaiveEvaluator(
      CriteriaSetDefinition set, LocalDate day, String area, List<Measured> measurements) {
    this.set = set;
    this.day = day;
    this.area = area;
    this.measurements = measurements;
  }

  int criteriaMet() {
    int met = 0;
    for (CriterionDefinition criterion : set.criteria()) {
      boolean all = true;
      for (IndicatorDefinition indicator : criterion.indicators()) {
        char verdict = verdict(indicator);
        all = all && (verdict == 'M' || verdict == '-');
      }
      if (all) {
        met++;
      }
    }
    return met;
  }

  int indicatorsMet() {
    int met = 0;
    for (CriterionDefinition criterion : set.criteria()) {
      for (IndicatorDefinition indicator : criterion.indicators()) {
        char verdict = verdict(indicator);
        if (verdict == 'M' || verdict == '-') {
          met++;
        }
      }
    }
    return met;
  }

  /** M met, N not met, - not applicable, ? undetermined. */
  char verdict(IndicatorDefinition indicator) {
    Measured last = null;
    for (Measured one : measurements) {
      if (!one.indicator().equals(indicator.code()) || one.measuredOn().compareTo(day) > 0) {
        continue;
      }
      boolean later =
          last == null
              || one.measuredOn().compareTo(last.measuredOn()) > 0
              || (one.measuredOn().equals(last.measuredOn())
                  && one.id().toString().compareTo(last.id().toString()) > 0);
      last = later ? one : last;
    }
    if (last == null) {
      return '?';
    }
    String name = indicator.kind().name();
    if (!name.equals("COMPOSITE") && !name.equals("CHECKLIST")) {
      return verdict(indicator.code(), name, indicator.unit(), indicator.ifAny(), last.value());
    }
    if (last.value() instanceof MeasuredValue.NothingThere) {
      return indicator.ifAny() ? '-' : '?';
    }
    if (!(last.value() instanceof MeasuredValue.Parts parts)) {
      return '?';
    }
    int met = 0;
    int unmet = 0;
    int open = 0;
    int absent = 0;
    for (IndicatorPart part : indicator.parts()) {
      MeasuredValue value = parts.byCode().get(part.code());
      char one =
          value == null
              ? '?'
              : verdict(part.code(), part.kind().name(), part.unit(), part.ifAny(), value);
      met += one == 'M' ? 1 : 0;
      unmet += one == 'N' ? 1 : 0;
      open += one == '?' ? 1 : 0;
      absent += one == '-' ? 1 : 0;
    }
    int size = met + unmet + open + absent;
    if (absent == size && size > 0) {
      return '-';
    }
    if (name.equals("COMPOSITE")) {
      return unmet > 0 ? 'N' : open > 0 || size == 0 ? '?' : 'M';
    }
    int needed = indicator.requiredParts() == null ? size : indicator.requiredParts();
    if (open == size) {
      return '?';
    }
    return met + absent >= needed ? 'M' : met + absent + open >= needed ? '?' : 'N';
  }

  private char verdict(String code, String kind, String unit, boolean ifAny, MeasuredValue value) {
    if (value instanceof MeasuredValue.NothingThere) {
      return ifAny ? '-' : '?';
    }
    if (kind.equals("BOOLEAN")) {
      return value instanceof MeasuredValue.Answer answer ? (answer.met() ? 'M' : 'N') : '?';
    }
    if (value instanceof MeasuredValue.Share share && share.denominator().signum() == 0) {
      return ifAny ? '-' : '?';
    }
    Threshold threshold = threshold(code);
    if (threshold == null) {
      return '?';
    }
    BigDecimal above;
    BigDecimal below = BigDecimal.ONE;
    if (value instanceof MeasuredValue.Amount amount) {
      above = amount.value();
    } else if (value instanceof MeasuredValue.Share share) {
      above = share.numerator();
      above = unit != null && unit.charAt(0) == '%' ? above.multiply(new BigDecimal(100)) : above;
      below = share.denominator();
    } else if (value instanceof MeasuredValue.Answer answer && kind.equals("PROVINCE_DEFINED")) {
      above = answer.met() ? BigDecimal.ONE : BigDecimal.ZERO;
    } else {
      return '?';
    }
    BigInteger left = whole(above);
    BigInteger right = whole(threshold.value().multiply(below));
    int order = left.compareTo(right);
    return switch (threshold.comparison()) {
      case AT_LEAST -> order >= 0 ? 'M' : 'N';
      case AT_MOST -> order <= 0 ? 'M' : 'N';
      case EQUAL -> order == 0 ? 'M' : 'N';
      case ABOVE -> order > 0 ? 'M' : 'N';
      case BELOW -> order < 0 ? 'M' : 'N';
    };
  }

  private static BigInteger whole(BigDecimal number) {
    return number.movePointRight(12).toBigIntegerExact();
  }

  /** Area and year weigh most, then the area, then the year. */
  private Threshold threshold(String code) {
    Threshold best = null;
    int bestWeight = -1;
    for (Threshold row : set.thresholds()) {
      boolean fits =
          row.indicator().equals(code)
              && (row.area() == null || Objects.equals(row.area(), area))
              && (row.year() == null || row.year() == day.getYear());
      int weight = (row.area() == null ? 0 : 2) + (row.year() == null ? 0 : 1);
      if (fits && weight > bestWeight) {
        best = row;
        bestWeight = weight;
      }
    }
    return best;
  }
}
