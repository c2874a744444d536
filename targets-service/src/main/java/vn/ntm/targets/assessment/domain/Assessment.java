package vn.ntm.targets.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.IndicatorCodes;

/**
 * How a place stands to a set of criteria on a day. What a document declares is kept beside what is
 * computed; neither is mended by the other.
 *
 * @param declaredMet the number of criteria met as last printed by then, null when none was
 * @param declaredOn the day that this number is about, null without
 * @param onlyTotal whether the last known fact is a bare number, so that nothing newer is computed
 */
public record Assessment(
    UUID localityId,
    UUID setVersionId,
    LocalDate day,
    List<CriterionVerdict> criteria,
    Integer declaredMet,
    LocalDate declaredOn,
    boolean onlyTotal) {

  public Assessment {
    criteria = List.copyOf(criteria);
  }

  /** How many criteria are met by their indicators: the 17 of 17/19. */
  public int criteriaMet() {
    return (int) criteria.stream().filter(one -> one.verdict().countsAsMet()).count();
  }

  /** How many indicators are met: the 45 of 45/49. */
  public int indicatorsMet() {
    return (int) indicators().stream().filter(one -> one.verdict().countsAsMet()).count();
  }

  /** How many indicators nothing can be said of. */
  public int indicatorsUndetermined() {
    return (int) indicators().stream().filter(one -> one.verdict() == Verdict.UNDETERMINED).count();
  }

  /** Whether anything is known of the place. */
  public boolean isKnown() {
    return declaredMet != null
        || criteria.stream().anyMatch(one -> one.verdict() != Verdict.UNDETERMINED)
        || indicators().stream().anyMatch(one -> one.basis() != IndicatorVerdict.Basis.NOTHING);
  }

  /** The number that counts: the computed one, or a bare total where nothing newer is known. */
  public int countedMet() {
    return onlyTotal ? declaredMet : criteriaMet();
  }

  /** Whether every criterion is met. */
  public boolean meetsAll() {
    return countedMet() == criteria.size();
  }

  /** Whether the printed number is another one than the computed. */
  public boolean declaredDiffers() {
    return declaredMet != null && !onlyTotal && declaredMet != criteriaMet();
  }

  /** All verdicts on indicators, in the order of the set. */
  public List<IndicatorVerdict> indicators() {
    return criteria.stream().flatMap(one -> one.indicators().stream()).toList();
  }

  /** Codes of the criteria that are not met, in the order of the set. */
  public List<String> unmetCriteria() {
    return criteria.stream()
        .filter(one -> !one.verdict().countsAsMet())
        .map(CriterionVerdict::code)
        .toList();
  }

  /** Codes of the indicators that are not met; what is undetermined is not among them. */
  public List<String> unmetIndicators() {
    return indicators().stream()
        .filter(one -> one.verdict() == Verdict.NOT_MET)
        .map(IndicatorVerdict::code)
        .toList();
  }

  /**
   * What is unmet in the finest words known: indicators, or a criterion of which it is not known
   * which indicator.
   */
  public List<String> unmetCodes() {
    List<String> codes = new ArrayList<>();
    for (CriterionVerdict criterion : criteria) {
      List<String> indicators =
          criterion.indicators().stream()
              .filter(one -> one.verdict() == Verdict.NOT_MET)
              .map(IndicatorVerdict::code)
              .toList();
      if (indicators.isEmpty() && criterion.verdict() == Verdict.NOT_MET) {
        codes.add(criterion.code());
      }
      codes.addAll(indicators);
    }
    return codes;
  }

  /** The criterion with this code. */
  public Optional<CriterionVerdict> criterion(String code) {
    return criteria.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** The indicator with this code. */
  public Optional<IndicatorVerdict> indicator(String code) {
    return indicators().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /**
   * The same, supposing that remedies are done.
   *
   * @param codes indicators, or criteria as a whole, that are then met
   */
  public Assessment supposing(Collection<String> codes) {
    List<CriterionVerdict> remedied =
        criteria.stream().map(criterion -> supposing(criterion, codes)).toList();
    return new Assessment(localityId, setVersionId, day, remedied, null, null, false);
  }

  private static CriterionVerdict supposing(CriterionVerdict criterion, Collection<String> codes) {
    boolean whole = codes.contains(criterion.code());
    boolean touched =
        whole
            || codes.stream()
                .anyMatch(code -> IndicatorCodes.criterionOf(code).equals(criterion.code()));
    if (!touched) {
      return criterion;
    }
    List<IndicatorVerdict> indicators =
        criterion.indicators().stream()
            .map(one -> whole || codes.contains(one.code()) ? one.remedied() : one)
            .toList();
    boolean stillStated = criterion.statedUnmet() && !whole;
    boolean incomplete = criterion.incomplete() && !whole;
    Verdict verdict = Evaluation.criterion(indicators, stillStated, incomplete);
    return new CriterionVerdict(criterion.code(), verdict, stillStated, incomplete, indicators);
  }
}
