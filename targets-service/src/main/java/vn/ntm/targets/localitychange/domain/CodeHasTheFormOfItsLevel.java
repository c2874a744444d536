package vn.ntm.targets.localitychange.domain;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.ntm.targets.locality.domain.LevelRule;

/**
 * An official code has the digits of its level. A village has none, and a unit of history that no
 * list names has an internal one, which begins with a letter.
 */
final class CodeHasTheFormOfItsLevel implements ChangeRule {

  private static final Pattern INTERNAL = Pattern.compile("[A-Z][0-9A-Z-]{1,19}");

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    return facts.established().stream()
        .filter(unit -> facts.level(unit.level()).map(level -> !fits(unit, level)).orElse(false))
        .map(
            unit ->
                Broken.of(
                    unit.pointer() + "/code",
                    Broken.Code.CHANGE_CODE_FORM,
                    String.valueOf(unit.code()),
                    unit.level()));
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
