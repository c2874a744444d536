package vn.ntm.targets.localitychange.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A unit that an act lets begin.
 *
 * @param pointer where the act names it
 * @param code null for a village, which gets a number
 * @param codeIsTaken whether another unit has the code on one of its days
 * @param parent null for the highest level
 * @param lastDay null while it goes on; a day for a unit of history
 * @param children the units that come to lie below it
 */
public record NewUnit(
    String pointer,
    String level,
    String scheme,
    String code,
    boolean codeIsTaken,
    String name,
    ConcernedUnit parent,
    LocalDate lastDay,
    List<ConcernedUnit> children) {

  public NewUnit {
    children = List.copyOf(children);
  }
}
