package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.Set;

/**
 * A step that somebody wants a case to take.
 *
 * @param on the day of the step, by which procedure and rules are found
 * @param reason of a return or an end, else null
 * @param authority who decided, null when it is no decision
 */
public record Move(CaseState to, LocalDate on, String reason, Authority authority, Actor actor) {

  /**
   * Who takes it.
   *
   * @param roles of the realm
   * @param level of the unit that the person serves, null for the whole country
   */
  public record Actor(String person, Set<String> roles, String level) {

    public Actor {
      roles = Set.copyOf(roles);
    }
  }
}
