package vn.ntm.targets.recognitioncase.domain;

import java.util.stream.Stream;

/** A district is recognised when its townships are civilised urban areas (QĐ 320/QĐ-TTg). */
final class TownshipsBelowAreCivilised implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    CommunesBelow below = attempt.facts().communes();
    if (!attempt.to().isOfTheConditions() || below.townships() == 0) {
      return Stream.empty();
    }
    Share share = new Share(below.civilised(), below.townships());
    return attempt
        .levels(RuleKind.MIN_TOWNSHIPS_CIVILISED, Binding.OVERALL, attempt.move().on())
        .filter(level -> !level.holds(share))
        .map(
            level ->
                Missing.of(
                    Missing.Code.CASE_TOWNSHIPS_LOW,
                    below.civilised(),
                    below.townships(),
                    level.text()));
  }
}
