package vn.ntm.targets.localitychange.domain;

import java.util.stream.Stream;

/** A unit ends once. Of one that ended the day before, what became of it may still be recorded. */
final class UnitsHaveNoEndYet implements ChangeRule {

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    return facts.known().stream()
        .filter(unit -> hasAnotherEnd(unit, facts))
        .map(
            unit ->
                Broken.of(
                    unit.pointer(),
                    Broken.Code.CHANGE_UNIT_ENDED,
                    unit.state().name(),
                    unit.state().validTo().toString()));
  }

  private static boolean hasAnotherEnd(ConcernedUnit unit, ChangeFacts facts) {
    boolean recorded = unit.state().validTo() != null;
    boolean endedTheDayBefore = facts.dayBefore().equals(unit.state().validTo());
    boolean becameSomething = facts.type() == ChangeType.MERGE || facts.type() == ChangeType.SPLIT;
    return recorded && !facts.goesOn(unit) && !(becameSomething && endedTheDayBefore);
  }
}
