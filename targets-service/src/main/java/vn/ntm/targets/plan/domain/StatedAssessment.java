package vn.ntm.targets.plan.domain;

import java.util.List;

/**
 * How many criteria a place meets, as the plan states it.
 *
 * @param state null where the plan does not say
 * @param met how many criteria, null where the plan does not say
 * @param outOf of how many
 * @param metCriteria codes it lists as met
 * @param unmetCriteria codes of criteria or indicators it lists as not met
 * @param unmetPrinted the list as printed, null where it is the same
 */
public record StatedAssessment(
    String section,
    String no,
    PlanDocument.ListedLocality place,
    PlanDocument.Due asOf,
    String criteriaSet,
    Integer recognisedYear,
    State state,
    Integer met,
    Integer outOf,
    List<String> metCriteria,
    List<String> unmetCriteria,
    String unmetPrinted,
    List<IndicatorState> indicators,
    String note) {

  public StatedAssessment {
    metCriteria = PlanDocument.orEmpty(metCriteria);
    unmetCriteria = PlanDocument.orEmpty(unmetCriteria);
    indicators = PlanDocument.orEmpty(indicators);
  }

  /** How far a place is on its way to recognition. */
  public enum State {
    RECOGNISED,
    /** Appraised; the decision is awaited. */
    APPRAISED,
    PREPARING
  }

  /** What the plan says of one indicator. */
  public record IndicatorState(String code, Boolean met, String text) {}
}
