package vn.ntm.targets.localitychange.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** At any moment a code of a scheme names one unit of its level. */
final class CodeIsFree implements ChangeRule {

  @Override
  public Stream<Broken> broken(ChangeFacts facts) {
    Set<List<String>> seen = new HashSet<>();
    Stream<Broken> ofNewUnits =
        facts.established().stream()
            .filter(unit -> unit.code() != null)
            .filter(
                unit ->
                    !seen.add(List.of(unit.level(), String.valueOf(unit.scheme()), unit.code()))
                        || unit.codeIsTaken())
            .map(
                unit ->
                    Broken.of(
                        unit.pointer() + "/code", Broken.Code.CHANGE_CODE_TAKEN, unit.code()));
    return Stream.concat(
        ofNewUnits,
        Stream.ofNullable(facts.newCode())
            .filter(NewCode::isTaken)
            .map(code -> Broken.of("/newCode/code", Broken.Code.CHANGE_CODE_TAKEN, code.code())));
  }
}
