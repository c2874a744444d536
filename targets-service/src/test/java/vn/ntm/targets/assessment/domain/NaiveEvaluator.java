package vn.ntm.targets.assessment.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
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
  private final boolean toRecognise;
  private final PlaceFacts facts;

  NaiveEvaluator(CriteriaSetDefinition set, LocalDate day, boolean toRecognise, PlaceFacts facts) {
    this.set = set;
    this.day = day;
    this.toRecognise = toRecognise;
    this.facts = facts;
  }

  int criteriaMet() {
    int met = 0;
    for (CriterionDefinition criterion : set.criteria()) {
      met += verdict(criterion) == 'M' ? 1 : 0;
    }
    return met;
  }

  /** A bare total counts until something of its day or later was measured. */
  int countedMet() {
    Stated last = lastStatement();
    if (last == null || last.detail() != Stated.Detail.TOTAL) {
      return criteriaMet();
    }
    for (CriterionDefinition criterion : set.criteria()) {
      for (IndicatorDefinition indicator : criterion.indicators()) {
        Measured measured = lastMeasured(indicator);
        if (measured != null && measured.measuredOn().compareTo(last.on()) >= 0) {
          return criteriaMet();
        }
      }
    }
    return last.declaredMet();
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

  /** M met, N not met, ? undetermined. */
  char verdict(CriterionDefinition criterion) {
    boolean unmet = false;
    boolean open = false;
    boolean allMeasured = criterion.complete() && criterion.indicators().size() > 0;
    for (IndicatorDefinition indicator : criterion.indicators()) {
      char verdict = verdict(indicator);
      unmet = unmet || verdict == 'N';
      open = open || verdict == '?';
      allMeasured = allMeasured && lastMeasured(indicator) != null && stated(indicator) == null;
    }
    Stated list = lastList();
    if (list == null) {
      open = open || !criterion.complete() || criterion.indicators().isEmpty();
    } else if (!allMeasured && namesMoreThanIndicators(list, criterion)) {
      unmet = true;
    }
    return unmet ? 'N' : open ? '?' : 'M';
  }

  /** The list names the criterion by its number, or by nothing but indicators not in hand. */
  private static boolean namesMoreThanIndicators(Stated list, CriterionDefinition criterion) {
    int named = 0;
    int known = 0;
    for (String code : list.unmet()) {
      boolean own = code.equals(criterion.code()) || code.startsWith(criterion.code() + ".");
      boolean indicator = hasIndicator(criterion, code);
      if (own && code.equals(criterion.code()) && !indicator) {
        return true;
      }
      named += own ? 1 : 0;
      known += own && indicator ? 1 : 0;
    }
    return named > 0 && known == 0;
  }

  private static boolean hasIndicator(CriterionDefinition criterion, String code) {
    for (IndicatorDefinition indicator : criterion.indicators()) {
      if (indicator.code().equals(code)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the fact that decides the indicator should have been renewed by the day. */
  boolean isStale(IndicatorDefinition indicator) {
    Stated stated = stated(indicator);
    Measured measured = lastMeasured(indicator);
    if (indicator.refresh() == null || (stated == null && measured == null)) {
      return false;
    }
    LocalDate on = stated == null ? measured.measuredOn() : stated.on();
    int months =
        switch (indicator.refresh().name()) {
          case "MONTHLY" -> 1;
          case "QUARTERLY" -> 3;
          case "HALF_YEARLY" -> 6;
          default -> 12;
        };
    return on.plusMonths(months).compareTo(day) < 0;
  }

  private Stated lastStatement() {
    Stated last = null;
    for (Stated one : facts.statements()) {
      boolean known = one.on().compareTo(day) <= 0;
      boolean later =
          last == null
              || one.on().compareTo(last.on()) > 0
              || (one.on().equals(last.on())
                  && one.id().toString().compareTo(last.id().toString()) > 0);
      last = known && later ? one : last;
    }
    return last;
  }

  private Stated lastList() {
    Stated last = lastStatement();
    return last != null && last.detail() == Stated.Detail.UNMET_LIST ? last : null;
  }

  /** The list that decides the indicator; null when a measurement or nothing does. */
  private Stated stated(IndicatorDefinition indicator) {
    Stated list = lastList();
    Measured measured = lastMeasured(indicator);
    if (list == null || (measured != null && list.on().compareTo(measured.measuredOn()) <= 0)) {
      return null;
    }
    boolean another = toRecognise && indicator.requiredSource() != null;
    return another && !list.unmet().contains(indicator.code()) ? null : list;
  }

  private Measured lastMeasured(IndicatorDefinition indicator) {
    Measured last = null;
    for (Measured one : facts.measurements()) {
      if (!one.indicator().equals(indicator.code()) || one.measuredOn().compareTo(day) > 0) {
        continue;
      }
      if (toRecognise
          && indicator.requiredSource() != null
          && indicator.requiredSource() != one.source()) {
        continue;
      }
      boolean later =
          last == null
              || one.measuredOn().compareTo(last.measuredOn()) > 0
              || (one.measuredOn().equals(last.measuredOn())
                  && one.id().toString().compareTo(last.id().toString()) > 0);
      last = later ? one : last;
    }
    return last;
  }

  /** M met, N not met, - not applicable, ? undetermined. */
  char verdict(IndicatorDefinition indicator) {
    Stated list = stated(indicator);
    if (list != null) {
      if (list.unmet().contains(indicator.code())) {
        return 'N';
      }
      // Which part of a criterion named by its number is unmet, the list does not say.
      String criterion = indicator.code().split("[.]")[0];
      return list.unmet().contains(criterion) ? '?' : 'M';
    }
    Measured last = lastMeasured(indicator);
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
              && (row.area() == null || Objects.equals(row.area(), facts.area()))
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
