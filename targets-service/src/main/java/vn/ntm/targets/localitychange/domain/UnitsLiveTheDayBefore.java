package vn.ntm.targets.localitychange.domain;

import java.util.stream.Stream;

/** An act changes units that live the day before it takes effect. */
final class UnitsLiveTheDayBefore implements ChangeRule {

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    Stream<ConcernedUnit> children =
        facts.established().stream()
            .flatMap(unit -> unit.children().stream())
            .filter(ConcernedUnit::isKnown);
    return Stream.concat(facts.known().stream(), children)
        .filter(unit -> !unit.state().livesOn(facts.dayBefore()))
        .map(
            unit ->
                Broken.of(
                    unit.pointer(),
                    Broken.Code.CHANGE_UNIT_NOT_ALIVE,
                    unit.state().name(),
                    facts.dayBefore().toString()));
  }
}
