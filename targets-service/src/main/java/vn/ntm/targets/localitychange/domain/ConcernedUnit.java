package vn.ntm.targets.localitychange.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A unit that an act is about, as it stood on the day that counts for its part in it: the day
 * before for whom the act changes, the day itself for whom it only names.
 *
 * @param pointer where the act names it
 * @param state null when there is no such unit
 */
public record ConcernedUnit(String pointer, State state) {

  /** Whether there is such a unit. */
  public boolean isKnown() {
    return state != null;
  }

  /**
   * What is known of it.
   *
   * @param parentId null for the highest level
   * @param validTo null while it goes on
   * @param nameSince first day of the name
   * @param parentSince first day under the parent, null without one
   * @param codeSince first day of its code
   * @param children the units with official codes below it
   */
  public record State(
      UUID id,
      String level,
      String kind,
      String name,
      UUID parentId,
      LocalDate validFrom,
      LocalDate validTo,
      LocalDate nameSince,
      LocalDate parentSince,
      LocalDate codeSince,
      List<UUID> children) {

    public State {
      children = List.copyOf(children);
    }

    boolean livesOn(LocalDate day) {
      return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
  }
}
