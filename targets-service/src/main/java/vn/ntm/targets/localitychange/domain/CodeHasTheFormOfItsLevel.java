package vn.ntm.targets.localitychange.domain;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.ntm.targets.locality.domain.LevelRule;

/**
 * An official code has the digits of its level, that of a unit that goes on as well. A village has
 * none, and a unit of history that no list names has an internal one, which begins with a letter.
 */
final class CodeHasTheFormOfItsLevel implements ChangeRule {

  private static final Pattern INTERNAL = Pattern.compile("[A-Z][0-9A-Z-]{1,19}");

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    Stream<Broken> ofNewUnits =
        facts.established().stream()
            .filter(
                unit -> facts.level(unit.level()).map(level -> !fits(unit, level)).orElse(false))
            .map(
                unit ->
                    Broken.of(
                        unit.pointer() + "/code",
                        Broken.Code.CHANGE_CODE_FORM,
                        String.valueOf(unit.code()),
                        unit.level()));
    return Stream.concat(ofNewUnits, ofTheNewCode(facts));
  }

  private static Stream<Broken> ofTheNewCode(ChangeFacts facts) {
    return Stream.ofNullable(facts.newCode())
        .flatMap(
            code ->
                facts.known().stream()
                    .map(unit -> unit.state().level())
                    .filter(
                        level ->
                            facts
                                .level(level)
                                .filter(rule -> rule.codeDigits() > 0 && rule.isCode(code.code()))
                                .isEmpty())
                    .map(
                        level ->
                            Broken.of(
                                "/newCode/code",
                                Broken.Code.CHANGE_CODE_FORM,
                                code.code(),
                                level)));
  }

  private static boolean fits(NewUnit unit, LevelRule level) {
    if (level.codeDigits() == 0) {
      return unit.code() == null && unit.scheme() == null;
    }
    if (unit.code() == null || unit.scheme() == null) {
      return false;
    }
    return unit.scheme().equals("INTERNAL")
        ? unit.lastDay() != null && INTERNAL.matcher(unit.code()).matches()
        : level.isCode(unit.code());
  }
}
