package vn.ntm.targets.localitychange.domain;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A name, a parent and a code begin once a day: an act that would overwrite what another one began
 * that day is refused.
 */
final class NothingElseChangesThatDay implements ChangeRule {

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    return facts.known().stream()
        .filter(
            unit ->
                facts.effectiveDate().equals(since(unit, facts))
                    || facts.newCode() != null
                        && facts.effectiveDate().equals(unit.state().codeSince()))
        .map(
            unit ->
                Broken.of(
                    unit.pointer(),
                    Broken.Code.CHANGE_DAY_TAKEN,
                    unit.state().name(),
                    facts.effectiveDate().toString()));
  }

  private static LocalDate since(ConcernedUnit unit, ChangeFacts facts) {
    return switch (facts.type()) {
      case RENAME, RETYPE -> unit.state().nameSince();
      case REPARENT -> unit.state().parentSince();
      default -> null;
    };
  }
}
