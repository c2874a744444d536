package vn.ntm.targets.recognitioncase.domain;

import java.util.OptionalInt;
import java.util.stream.Stream;

/** A district is recognised when enough of its communes are (QĐ 558/QĐ-TTg, QĐ 320/QĐ-TTg). */
final class CommunesBelowAreRecognised implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    CommunesBelow below = attempt.facts().communes();
    return !attempt.to().isOfTheConditions() || below.communes() == 0
        ? Stream.empty()
        : Stream.concat(
            check(attempt, RuleKind.MIN_COMMUNES_REACHED, below.reached(), below.communes()),
            check(attempt, RuleKind.MIN_COMMUNES_ADVANCED, below.advanced(), below.communes()));
  }

  private static Stream<Missing> check(Attempt attempt, RuleKind kind, int part, int whole) {
    OptionalInt level = attempt.level(kind);
    return level.isPresent() && !new Share(part, whole).reaches(level.getAsInt())
        ? Stream.of(
            Missing.of(
                Missing.Code.CASE_COMMUNES_LOW,
                kind,
                part,
                whole,
                Share.percentOf(level.getAsInt())))
        : Stream.empty();
  }
}
