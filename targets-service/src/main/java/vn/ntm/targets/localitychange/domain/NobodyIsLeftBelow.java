package vn.ntm.targets.localitychange.domain;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When a unit ends, every unit below it has a parent: that of a merger passes to the one successor,
 * else the act says under which new unit each comes to lie.
 */
final class NobodyIsLeftBelow implements ChangeRule {

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    if (facts.type() == ChangeType.MERGE) {
      return Stream.empty();
    }
    Set<UUID> placed =
        facts.established().stream()
            .flatMap(unit -> unit.children().stream())
            .filter(ConcernedUnit::isKnown)
            .map(unit -> unit.state().id())
            .collect(Collectors.toSet());
    return facts.known().stream()
        .filter(unit -> !facts.goesOn(unit))
        .map(unit -> left(unit, placed))
        .filter(left -> !left.arguments().get(1).equals("0"));
  }

  private static Broken left(ConcernedUnit unit, Set<UUID> placed) {
    long left = unit.state().children().stream().filter(child -> !placed.contains(child)).count();
    return Broken.of(
        unit.pointer(), Broken.Code.CHANGE_CHILDREN_LEFT, unit.state().name(), Long.toString(left));
  }
}
