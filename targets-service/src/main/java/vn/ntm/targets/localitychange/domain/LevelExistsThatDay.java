package vn.ntm.targets.localitychange.domain;

import java.util.stream.Stream;

/** A unit begins on a level that exists that day; districts ended on 2025-06-30. */
final class LevelExistsThatDay implements ChangeRule {

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    return facts.established().stream()
        .filter(unit -> facts.level(unit.level()).isEmpty())
        .map(
            unit ->
                Broken.of(
                    unit.pointer() + "/level",
                    Broken.Code.CHANGE_LEVEL_UNKNOWN,
                    unit.level(),
                    facts.effectiveDate().toString()));
  }
}
