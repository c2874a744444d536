package vn.ntm.targets.localitychange.domain;

import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ntm.targets.locality.domain.LevelRule;

/**
 * A name is composed Unicode with single spaces and begins with a kind that its level has that day.
 */
final class NameBeginsWithAKindOfTheDay implements ChangeRule {

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    Stream<Broken> begun =
        facts.established().stream()
            .flatMap(unit -> broken(unit.pointer() + "/name", unit.name(), unit.level(), facts));
    Stream<Broken> renamed =
        facts.name() == null
            ? Stream.empty()
            : facts.known().stream()
                .limit(1)
                .flatMap(unit -> broken("/name", facts.name(), unit.state().level(), facts));
    return Stream.concat(begun, renamed);
  }

  private static Stream<Broken> broken(
      String pointer, String name, String level, ChangeFacts facts) {
    boolean clean =
        Normalizer.isNormalized(name, Normalizer.Form.NFC)
            && name.equals(name.strip())
            && !name.contains("  ");
    if (!clean) {
      return Stream.of(Broken.of(pointer, Broken.Code.CHANGE_NAME_FORM, name.strip()));
    }
    Optional<LevelRule> rule = facts.level(level);
    return rule.isEmpty() || rule.get().kindOf(name).isPresent()
        ? Stream.empty()
        : Stream.of(Broken.of(pointer, Broken.Code.CHANGE_NAME_WITHOUT_KIND, name, level));
  }
}
