package vn.ntm.targets.plan.domain;

/**
 * A step that is expected at a time.
 *
 * @param target code of the target it leads to, null where there is none
 * @param place null where it is the plan's own
 * @param step what is expected, in the words of the plan
 * @param kind null where it is no step of the procedure
 */
public record Milestone(
    String section,
    String target,
    PlanDocument.ListedLocality place,
    String step,
    Kind kind,
    PlanDocument.Due due) {

  /** Steps of the procedure of recognition. */
  public enum Kind {
    /** Criteria and works are done. */
    CRITERIA_DONE,
    /** The procedure begins. */
    PROCEDURE_STARTED,
    /** The level below has verified it and hands it on. */
    VERIFIED,
    /** The dossier is handed in. */
    DOSSIER_SUBMITTED,
    /** It is put before the body that decides or appraises. */
    PRESENTED,
    /** A round of review takes place. */
    REVIEW_ROUND
  }
}
