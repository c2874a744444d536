package vn.ntm.targets.recognitioncase.domain;

import java.util.stream.Stream;
import vn.ntm.targets.criteria.domain.SetCondition;
import vn.ntm.targets.locality.domain.Standard;

/** A district is recognised when enough of its communes are (QĐ 558/QĐ-TTg, QĐ 320/QĐ-TTg). */
final class CommunesBelowAreRecognised implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    CommunesBelow below = attempt.facts().communes();
    return !attempt.to().isOfTheConditions() || below.communes() == 0
        ? Stream.empty()
        : required(attempt)
            .distinct()
            .filter(required -> !required.level().holds(required.share(below)))
            .map(
                required ->
                    Missing.of(
                        Missing.Code.CASE_COMMUNES_LOW,
                        required.standard(),
                        below.recognised(required.standard()),
                        below.communes(),
                        required.level().text()));
  }

  private static Stream<Required> required(Attempt attempt) {
    return Stream.of(
            byRules(attempt, RuleKind.MIN_COMMUNES_REACHED, Standard.NTM),
            byRules(attempt, RuleKind.MIN_COMMUNES_ADVANCED, Standard.ADVANCED),
            bySets(attempt))
        .flatMap(required -> required);
  }

  private static Stream<Required> byRules(Attempt attempt, RuleKind kind, Standard standard) {
    return attempt
        .levels(kind, Binding.OVERALL, attempt.move().on())
        .map(level -> new Required(standard, level));
  }

  private static Stream<Required> bySets(Attempt attempt) {
    return attempt.facts().setConditions().stream()
        .filter(condition -> condition.kind() == SetCondition.Kind.SHARE_OF_COMMUNES)
        .flatMap(
            condition ->
                Attempt.standard(condition).stream()
                    .filter(standard -> standard.level().equals("COMMUNE"))
                    .map(standard -> new Required(standard, Level.of(condition))));
  }

  /** So many communes hold a standard, or a higher one. */
  private record Required(Standard standard, Level level) {

    private Share share(CommunesBelow below) {
      return new Share(below.recognised(standard), below.communes());
    }
  }
}
