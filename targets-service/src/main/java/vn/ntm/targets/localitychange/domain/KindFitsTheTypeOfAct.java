package vn.ntm.targets.localitychange.domain;

import java.util.stream.Stream;

/** Who is renamed stays of its kind; who becomes of another kind does not. */
final class KindFitsTheTypeOfAct implements ChangeRule {

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    if (facts.name() == null || facts.known().isEmpty()) {
      return Stream.empty();
    }
    ConcernedUnit unit = facts.known().get(0);
    String kind = unit.state().kind();
    boolean kept =
        facts
            .level(unit.state().level())
            .flatMap(level -> level.kindOf(facts.name()))
            .map(found -> found.code().equals(kind))
            .orElse(facts.type() == ChangeType.RENAME);
    if (facts.type() == ChangeType.RENAME && !kept) {
      return Stream.of(Broken.of("/name", Broken.Code.CHANGE_KIND_CHANGED, facts.name(), kind));
    }
    return facts.type() == ChangeType.RETYPE && kept
        ? Stream.of(Broken.of("/name", Broken.Code.CHANGE_KIND_KEPT, facts.name(), kind))
        : Stream.empty();
  }
}
