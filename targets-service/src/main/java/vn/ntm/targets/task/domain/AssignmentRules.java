package vn.ntm.targets.task.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** What an assignment must keep. */
public final class AssignmentRules {

  /** Fewest and most places at which one member raises a criterion. */
  private static final int FEWEST_TO_RAISE = 2;

  private static final int MOST_TO_RAISE = 3;
  private static final Pattern CRITERION = Pattern.compile("[1-9]\\d?(\\.[1-9]\\d?)?");

  private AssignmentRules() {}

  /**
   * What it breaks.
   *
   * @param criterion null where none is meant
   * @param validTo null while it goes on
   */
  public static List<Broken> broken(
      Purpose purpose,
      String criterion,
      List<UUID> places,
      LocalDate validFrom,
      LocalDate validTo) {
    List<Broken> broken = new ArrayList<>();
    if (purpose != Purpose.FOLLOW && criterion == null) {
      broken.add(Broken.ASSIGNMENT_CRITERION_MISSING);
    }
    if (criterion != null && !CRITERION.matcher(criterion).matches()) {
      broken.add(Broken.ASSIGNMENT_CRITERION_FORM);
    }
    if (new HashSet<>(places).size() < places.size()) {
      broken.add(Broken.ASSIGNMENT_PLACE_TWICE);
    }
    if (purpose == Purpose.RAISE
        && (places.size() < FEWEST_TO_RAISE || places.size() > MOST_TO_RAISE)) {
      broken.add(Broken.ASSIGNMENT_PLACES_TO_RAISE);
    }
    // There is one book of who owns criteria, and this is not it.
    if (purpose == Purpose.ANSWER_FOR) {
      broken.add(Broken.ASSIGNMENT_OWNER_IS_NAMED_WITH_SET);
    }
    if (validTo != null && validTo.isBefore(validFrom)) {
      broken.add(Broken.ASSIGNMENT_PERIOD);
    }
    return broken;
  }

  /** A rule that is broken; each is an error of the same name. */
  public enum Broken {
    ASSIGNMENT_CRITERION_MISSING("/criterion"),
    ASSIGNMENT_CRITERION_FORM("/criterion"),
    ASSIGNMENT_PLACE_TWICE("/localityIds"),
    ASSIGNMENT_PLACES_TO_RAISE("/localityIds"),
    ASSIGNMENT_OWNER_IS_NAMED_WITH_SET("/purpose"),
    ASSIGNMENT_PERIOD("/validTo");

    private final String pointer;

    Broken(String pointer) {
      this.pointer = pointer;
    }

    /** Where it stands in a request. */
    public String pointer() {
      return pointer;
    }
  }
}
