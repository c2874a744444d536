package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.ntm.targets.assessment.domain.RevocationRisk;

/**
 * How a recognised locality stands against a set that is newer than its recognition.
 *
 * @param standing whether it still meets the set
 * @param met criteria that are met, null before a review
 * @param unmet codes of those that are not
 * @param risk whether the unmet ones are a ground to revoke, NONE before a review
 * @param late reviewed, or not reviewed, after the day by which it was due
 */
public record ReviewOutcome(
    Standing standing, Integer met, List<String> unmet, RevocationRisk risk, boolean late) {

  public ReviewOutcome {
    unmet = List.copyOf(unmet);
  }

  /** Nobody has looked yet. */
  public static ReviewOutcome open(LocalDate due, LocalDate today) {
    return new ReviewOutcome(
        Standing.NOT_REVIEWED, null, List.of(), RevocationRisk.NONE, today.isAfter(due));
  }

  /**
   * What a review found.
   *
   * @param criteria how many the set has
   * @param keys codes of the key criteria of the standard
   */
  public static ReviewOutcome of(
      int criteria,
      List<String> unmet,
      Collection<String> keys,
      LocalDate due,
      LocalDate reviewed) {
    return new ReviewOutcome(
        unmet.isEmpty() ? Standing.MET : Standing.FELL_BELOW,
        criteria - unmet.size(),
        unmet,
        RevocationRisk.of(criteria, Set.copyOf(unmet), keys),
        reviewed.isAfter(due));
  }

  /** Whether a locality still meets the set. */
  public enum Standing {
    NOT_REVIEWED,
    MET,
    FELL_BELOW
  }
}
