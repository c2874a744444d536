package vn.ntm.targets.localitychange.domain;

import java.util.stream.Stream;

/** Every unit that an act names is one that exists. */
final class UnitsAreKnown implements ChangeRule {

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    return facts
        .named()
        .filter(unit -> !unit.isKnown())
        .map(unit -> Broken.of(unit.pointer(), Broken.Code.CHANGE_UNIT_UNKNOWN));
  }
}
