package vn.ntm.targets.recognitioncase.domain;

import java.util.stream.Stream;

/** A standard that builds on another is granted to who holds that one. */
final class StandardBelowIsHeld implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    return attempt.to() != CaseState.RECOGNIZED
        ? Stream.empty()
        : attempt.rules().required().stream()
            .filter(standard -> !attempt.facts().held().contains(standard))
            .sorted()
            .map(standard -> Missing.of(Missing.Code.CASE_PREREQUISITE_MISSING, standard));
  }
}
