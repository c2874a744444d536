package vn.ntm.targets.localitychange.domain;

import java.util.Optional;
import java.util.stream.Stream;
import vn.ntm.targets.locality.domain.LevelRule;

/** A unit lies below a unit of the level that is right above its own that day. */
final class ParentIsOfTheLevelAbove implements ChangeRule {

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    Stream<Broken> begun =
        facts.established().stream()
            .flatMap(
                unit -> broken(unit.pointer() + "/parent", unit.level(), unit.parent(), facts));
    Stream<Broken> moved =
        facts.type() == ChangeType.REPARENT && facts.parent() != null
            ? facts.known().stream()
                .flatMap(unit -> broken("/parent", unit.state().level(), facts.parent(), facts))
                .distinct()
            : Stream.empty();
    return Stream.concat(begun, moved);
  }

  private static Stream<Broken> broken(
      String pointer, String level, ConcernedUnit parent, ChangeFacts facts) {
    Optional<LevelRule> rule = facts.level(level);
    if (rule.isEmpty()) {
      return Stream.empty();
    }
    String above = rule.get().parentLevel();
    if (parent == null) {
      return above == null
          ? Stream.empty()
          : Stream.of(Broken.of(pointer, Broken.Code.CHANGE_PARENT_MISSING, level));
    }
    return !parent.isKnown() || parent.state().level().equals(above)
        ? Stream.empty()
        : Stream.of(
            Broken.of(pointer, Broken.Code.CHANGE_PARENT_LEVEL, level, String.valueOf(above)));
  }
}
