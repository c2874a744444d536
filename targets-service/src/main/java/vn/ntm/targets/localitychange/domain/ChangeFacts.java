package vn.ntm.targets.localitychange.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ntm.targets.locality.domain.LevelRule;

/**
 * An act with what is known of the units that it names.
 *
 * @param effectiveDate the first day on which it holds
 * @param decidedOn the day of the decision, null when only a source is named
 * @param today the day it is entered
 * @param units whom the act changes
 * @param established whom it lets begin
 * @param successors units that go on and take others over
 * @param parent the unit that others come to lie under, null in most acts
 * @param name the new name, null in most acts
 * @param newCode the code that the one unit has from then on, null in most acts
 * @param levels what is true of the levels on the effective day
 */
public record ChangeFacts(
    ChangeType type,
    LocalDate effectiveDate,
    LocalDate decidedOn,
    LocalDate today,
    List<ConcernedUnit> units,
    List<NewUnit> established,
    List<ConcernedUnit> successors,
    ConcernedUnit parent,
    String name,
    NewCode newCode,
    List<LevelRule> levels) {

  public ChangeFacts {
    units = List.copyOf(units);
    established = List.copyOf(established);
    successors = List.copyOf(successors);
    levels = List.copyOf(levels);
  }

  LocalDate dayBefore() {
    return effectiveDate.minusDays(1);
  }

  Optional<LevelRule> level(String level) {
    return levels.stream().filter(rule -> rule.level().equals(level)).findFirst();
  }

  /** Whom the act changes, as far as they are known. */
  List<ConcernedUnit> known() {
    return units.stream().filter(ConcernedUnit::isKnown).toList();
  }

  /** Everyone the act names. */
  Stream<ConcernedUnit> named() {
    Stream<ConcernedUnit> children = established.stream().flatMap(unit -> unit.children().stream());
    Stream<ConcernedUnit> parents =
        Stream.concat(established.stream().map(NewUnit::parent), Stream.ofNullable(parent))
            .filter(unit -> unit != null);
    return Stream.of(units.stream(), successors.stream(), children, parents).flatMap(s -> s);
  }

  /** Whether a unit that the act changes goes on after it. */
  boolean goesOn(ConcernedUnit unit) {
    return (type != ChangeType.MERGE && type != ChangeType.SPLIT && type != ChangeType.ABOLISH)
        || successors.stream()
            .filter(ConcernedUnit::isKnown)
            .anyMatch(successor -> successor.state().id().equals(unit.state().id()));
  }
}
