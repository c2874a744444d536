package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.ntm.targets.assessment.domain.MeasuredValue;
import vn.ntm.targets.assessment.domain.ValueIsPossible;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.IndicatorDefinition;
import vn.ntm.targets.criteria.domain.IndicatorKind;
import vn.ntm.targets.criteria.domain.IndicatorPart;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Finds the set, place and indicator that a request names, or says what is wrong with them. */
@ApplicationScoped
@Transactional
class CriteriaOfMeasurements {

  private final CriteriaBook book;
  private final LocalitySearch localities;

  CriteriaOfMeasurements(CriteriaBook book, LocalitySearch localities) {
    this.book = book;
    this.localities = localities;
  }

  /**
   * A version of a set.
   *
   * @throws ProblemException 422 when there is none
   */
  CriteriaSetDefinition set(UUID setVersionId) {
    return book.version(setVersionId)
        .orElseThrow(
            () ->
                new ProblemException(WebProblem.INVALID)
                    .part("/setVersionId", AssessmentProblem.CRITERIA_SET_UNKNOWN));
  }

  /**
   * A place of the level that the set is for, as it stood on the day.
   *
   * @throws ProblemException 404 when there is no such place, 422 when the set is not for it
   */
  LocalityAtDate place(UUID localityId, CriteriaSetDefinition set, LocalDate day) {
    LocalityAtDate place = localities.nearest(localityId, day);
    boolean province =
        set.header().localityId() == null || place.path().contains(set.header().localityId());
    if (!place.level().equals(set.header().level()) || !province) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/localityId", AssessmentProblem.CRITERIA_SET_UNFIT, set.header().code());
    }
    return place;
  }

  /**
   * The same place, to enter something of it: one of the kind that the standard is for, while it
   * existed.
   *
   * @throws ProblemException as {@link #place}; 422 for a ward, a township or a town, and for a day
   *     on which the place was not there
   */
  LocalityAtDate measuredPlace(UUID localityId, CriteriaSetDefinition set, LocalDate day) {
    LocalityAtDate place = place(localityId, set, day);
    if (!isFor(set, place)) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/localityId", AssessmentProblem.CRITERIA_SET_UNFIT, set.header().code());
    }
    requireThere("/measuredOn", place, day);
    return place;
  }

  /**
   * Lets a day pass on which the place existed.
   *
   * @throws ProblemException 422
   */
  static void requireThere(String pointer, LocalityAtDate place, LocalDate day) {
    if (!isThere(place, day)) {
      throw new ProblemException(WebProblem.INVALID)
          .part(pointer, AssessmentProblem.PLACE_NOT_THERE, place.fullName(), day.toString());
    }
  }

  /** Whether the place existed on the day. */
  static boolean isThere(LocalityAtDate place, LocalDate day) {
    return !day.isBefore(place.validFrom())
        && (place.validTo() == null || !day.isAfter(place.validTo()));
  }

  /** Wards and townships are no communes of the programme, nor are towns its districts. */
  static boolean isFor(CriteriaSetDefinition set, LocalityAtDate unit) {
    return Stream.of(Standard.values())
        .filter(standard -> standard.name().equals(set.header().standard()))
        .allMatch(standard -> standard.fits(unit));
  }

  /**
   * Lets a value pass that the indicator can have.
   *
   * @throws ProblemException 422 for an unknown indicator, a value of another kind or one that
   *     cannot be
   */
  static void require(CriteriaSetDefinition set, String code, MeasuredValue value) {
    IndicatorDefinition indicator = set.indicator(code).orElseThrow(() -> noIndicator(set, code));
    if (!fits(indicator, value)) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/value", AssessmentProblem.MEASUREMENT_VALUE, code, indicator.kind().name());
    }
  }

  /** Whether the indicator can have such a value. */
  static boolean fits(IndicatorDefinition indicator, MeasuredValue value) {
    return switch (indicator.kind()) {
      case COMPOSITE, CHECKLIST -> fitsParts(indicator, value);
      case BOOLEAN, QUANTITY, PROVINCE_DEFINED ->
          fits(indicator.kind(), MayBeAbsent.of(indicator.ifAny()), value)
              && ValueIsPossible.of(value, indicator.unit());
    };
  }

  private static boolean fitsParts(IndicatorDefinition indicator, MeasuredValue value) {
    if (value instanceof MeasuredValue.NothingThere) {
      return indicator.ifAny();
    }
    return value instanceof MeasuredValue.Parts parts
        && !parts.byCode().isEmpty()
        && parts.byCode().entrySet().stream()
            .allMatch(
                part ->
                    indicator.parts().stream()
                        .filter(known -> known.code().equals(part.getKey()))
                        .anyMatch(known -> fits(known, part.getValue())));
  }

  private static ProblemException noIndicator(CriteriaSetDefinition set, String code) {
    ProblemException refusal = new ProblemException(WebProblem.INVALID);
    List<String> ofCriterion =
        set.criterion(code).stream()
            .flatMap(criterion -> criterion.indicators().stream())
            .map(IndicatorDefinition::code)
            .toList();
    return ofCriterion.isEmpty()
        ? refusal.part("/indicator", AssessmentProblem.INDICATOR_UNKNOWN, code)
        : refusal.part(
            "/indicator",
            AssessmentProblem.MEASUREMENT_OF_CRITERION,
            code,
            String.join(", ", ofCriterion));
  }

  private static boolean fits(IndicatorPart part, MeasuredValue value) {
    return fits(part.kind(), MayBeAbsent.of(part.ifAny()), value)
        && ValueIsPossible.of(value, part.unit());
  }

  private static boolean fits(IndicatorKind kind, MayBeAbsent absence, MeasuredValue value) {
    if (value instanceof MeasuredValue.NothingThere) {
      return absence == MayBeAbsent.YES;
    }
    return switch (kind) {
      case BOOLEAN -> value instanceof MeasuredValue.Answer;
      case QUANTITY ->
          value instanceof MeasuredValue.Amount || value instanceof MeasuredValue.Share;
      case PROVINCE_DEFINED -> !(value instanceof MeasuredValue.Parts);
      case COMPOSITE, CHECKLIST -> false;
    };
  }

  /** Whether a place can have nothing of it ("nếu có"). */
  private enum MayBeAbsent {
    YES,
    NO;

    static MayBeAbsent of(boolean ifAny) {
      return ifAny ? YES : NO;
    }
  }
}
