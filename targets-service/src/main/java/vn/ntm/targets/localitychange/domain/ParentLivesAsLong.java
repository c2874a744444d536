package vn.ntm.targets.localitychange.domain;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A unit has a parent on each day of its life, so the parent lives from the effective day on and as
 * long as the unit does.
 */
final class ParentLivesAsLong implements ChangeRule {

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    Stream<Broken> begun =
        facts.established().stream()
            .filter(unit -> unit.parent() != null && unit.parent().isKnown())
            .filter(unit -> !outlives(unit.parent().state(), unit.lastDay(), facts))
            .map(unit -> broken(unit.pointer() + "/parent", unit.parent()));
    Stream<Broken> moved =
        facts.parent() == null || !facts.parent().isKnown()
            ? Stream.empty()
            : facts.known().stream()
                .filter(unit -> !outlives(facts.parent().state(), unit.state().validTo(), facts))
                .limit(1)
                .map(unit -> broken("/parent", facts.parent()));
    Stream<Broken> days =
        facts.established().stream()
            .filter(
                unit -> unit.lastDay() != null && unit.lastDay().isBefore(facts.effectiveDate()))
            .map(
                unit ->
                    Broken.of(
                        unit.pointer() + "/lastDay",
                        Broken.Code.CHANGE_LAST_DAY,
                        unit.lastDay().toString()));
    return Stream.of(begun, moved, days).flatMap(broken -> broken);
  }

  private static boolean outlives(
      ConcernedUnit.State parent, LocalDate lastDay, ChangeFacts facts) {
    boolean toTheEnd =
        parent.validTo() == null || (lastDay != null && !parent.validTo().isBefore(lastDay));
    return parent.livesOn(facts.effectiveDate()) && toTheEnd;
  }

  private static Broken broken(String pointer, ConcernedUnit parent) {
    return Broken.of(pointer, Broken.Code.CHANGE_PARENT_NOT_ALIVE, parent.state().name());
  }
}
