package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How a place stands to a set of criteria on a day, as its assessment computes it. Whether it is
 * recognised is another fact: a recognised place may have fallen below, and one that meets
 * everything is not recognised by that.
 *
 * @param state what the lists say together
 * @param set the code of the set
 * @param document the decision that the set rests on
 * @param asOf the day of the assessment
 * @param known whether anything at all is known of the place under the set
 * @param criteria how many the set has
 * @param met how many of them are met
 * @param unmetCriteria those that were found unmet
 * @param unmet the same in the finest words known: indicators, or a criterion as a whole
 * @param undetermined of which nothing can be said: no approved measurement, or no required level
 */
public record CriteriaStanding(
    State state,
    UUID setVersionId,
    String set,
    String document,
    LocalDate asOf,
    boolean known,
    int criteria,
    int met,
    List<String> unmetCriteria,
    List<String> unmet,
    List<String> undetermined) {

  public CriteriaStanding {
    unmetCriteria = List.copyOf(unmetCriteria);
    unmet = List.copyOf(unmet);
    undetermined = List.copyOf(undetermined);
  }

  /** The standing that the lists together make. What is undetermined is never met. */
  public static CriteriaStanding of(Set set, Found found) {
    return new CriteriaStanding(
        found.state(set.criteria()),
        set.versionId(),
        set.code(),
        set.document(),
        found.asOf(),
        found.known(),
        set.criteria(),
        found.met(),
        found.unmetCriteria(),
        found.unmet(),
        found.undetermined());
  }

  /**
   * A set of criteria.
   *
   * @param document the decision that it rests on
   * @param criteria how many it has
   */
  public record Set(UUID versionId, String code, String document, int criteria) {}

  /** What an assessment found; the parts mean what they mean in the standing. */
  public record Found(
      LocalDate asOf,
      boolean known,
      int met,
      List<String> unmetCriteria,
      List<String> unmet,
      List<String> undetermined) {

    private State state(int criteria) {
      if (!unmetCriteria.isEmpty() || !unmet.isEmpty()) {
        return State.NOT_MET;
      }
      return undetermined.isEmpty() && met == criteria ? State.MET : State.UNDETERMINED;
    }
  }

  /** Whether a place meets a set in full. */
  public enum State {
    MET,
    NOT_MET,
    UNDETERMINED
  }
}
