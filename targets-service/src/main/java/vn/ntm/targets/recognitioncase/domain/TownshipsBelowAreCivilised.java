package vn.ntm.targets.recognitioncase.domain;

import java.util.OptionalInt;
import java.util.stream.Stream;

/** A district is recognised when its townships are civilised urban areas (QĐ 320/QĐ-TTg). */
final class TownshipsBelowAreCivilised implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    CommunesBelow below = attempt.facts().communes();
    OptionalInt level = attempt.level(RuleKind.MIN_TOWNSHIPS_CIVILISED);
    boolean asked = attempt.to().isOfTheConditions() && level.isPresent() && below.townships() > 0;
    return asked && !new Share(below.civilised(), below.townships()).reaches(level.getAsInt())
        ? Stream.of(
            Missing.of(
                Missing.Code.CASE_TOWNSHIPS_LOW,
                below.civilised(),
                below.townships(),
                Share.percentOf(level.getAsInt())))
        : Stream.empty();
  }
}
