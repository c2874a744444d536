package vn.ntm.targets.localitychange.domain;

import java.util.Locale;
import java.util.stream.Stream;

/** Units become units of their own level; only a district may become a special zone, as in 2025. */
final class UnitsAreOfOneLevel implements ChangeRule {

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    if (facts.known().isEmpty()) {
      return Stream.empty();
    }
    String level = facts.known().get(0).state().level();
    Stream<Broken> others =
        Stream.concat(facts.known().stream(), facts.successors().stream())
            .filter(unit -> unit.isKnown() && !unit.state().level().equals(level))
            .map(unit -> broken(unit.pointer(), level));
    Stream<Broken> begun =
        facts.established().stream()
            .filter(unit -> !unit.level().equals(level) && !isSpecialZone(level, unit))
            .map(unit -> broken(unit.pointer() + "/level", level));
    return Stream.concat(others, begun);
  }

  private static boolean isSpecialZone(String level, NewUnit unit) {
    return level.equals("DISTRICT")
        && unit.level().equals("COMMUNE")
        && unit.name().toLowerCase(Locale.ROOT).startsWith("đặc khu ");
  }

  private static Broken broken(String pointer, String level) {
    return Broken.of(pointer, Broken.Code.CHANGE_LEVELS_DIFFER, level);
  }
}
