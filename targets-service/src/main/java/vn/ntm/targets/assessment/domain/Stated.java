package vn.ntm.targets.assessment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a report states of a place without measuring: which criteria or indicators it does not meet,
 * or only how many it meets.
 *
 * @param on the day that the statement is about
 * @param detail how far it goes
 * @param unmet codes of criteria or indicators; empty for a total
 * @param declaredMet the printed number of criteria met, null when none is printed
 */
public record Stated(
    UUID id, LocalDate on, Detail detail, List<String> unmet, Integer declaredMet) {

  public Stated {
    unmet = List.copyOf(unmet);
    if (detail == Detail.TOTAL && (declaredMet == null || !unmet.isEmpty())) {
      throw new IllegalArgumentException("a total states a number and nothing else");
    }
  }

  /** How far a statement goes. */
  public enum Detail {
    /** It lists everything that is unmet. */
    UNMET_LIST,
    /** It says how many criteria are met, not which. */
    TOTAL
  }

  /** Whether it says which criteria are met. */
  public boolean listsUnmet() {
    return detail == Detail.UNMET_LIST;
  }

  /** The number of criteria met that its list leaves of a set, empty for a total. */
  public Optional<Integer> metOf(int criteria) {
    return listsUnmet()
        ? Optional.of(criteria - UnmetList.criteriaOf(unmet).size())
        : Optional.empty();
  }
}
