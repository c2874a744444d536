package vn.ntm.targets.recognitioncase.domain;

import java.util.stream.Stream;
import vn.ntm.targets.criteria.domain.SetCondition;
import vn.ntm.targets.locality.domain.Standard;

/**
 * A standard that builds on another is granted to who holds that one. Where a set says so, it is
 * meant in the same period: who was recognised under an earlier set meets the present one in full
 * (QĐ 319/QĐ-TTg).
 */
final class StandardBelowIsHeld implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    return attempt.to() != CaseState.RECOGNIZED
        ? Stream.empty()
        : Stream.concat(
            Stream.concat(attempt.rules().required().stream(), bySets(attempt))
                .distinct()
                .filter(standard -> !attempt.facts().held().contains(standard))
                .sorted()
                .map(standard -> Missing.of(Missing.Code.CASE_PREREQUISITE_MISSING, standard)),
            attempt.facts().heldEarlier().stream()
                .sorted()
                .map(standard -> Missing.of(Missing.Code.CASE_PREREQUISITE_EARLIER, standard)));
  }

  private static Stream<Standard> bySets(Attempt attempt) {
    return attempt.facts().setConditions().stream()
        .filter(condition -> condition.kind() == SetCondition.Kind.PREREQUISITE_STANDARD)
        .flatMap(condition -> Attempt.standard(condition).stream());
  }
}
