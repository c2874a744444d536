package vn.ntm.targets.localitychange.domain;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Among those whom an act changes nobody is named twice. */
final class UnitIsNamedOnce implements ChangeRule {

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    Set<UUID> seen = new HashSet<>();
    return facts.known().stream()
        .filter(unit -> !seen.add(unit.state().id()))
        .map(unit -> Broken.of(unit.pointer(), Broken.Code.CHANGE_UNIT_TWICE, unit.state().name()));
  }
}
