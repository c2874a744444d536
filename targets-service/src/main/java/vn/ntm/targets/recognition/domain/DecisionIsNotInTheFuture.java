package vn.ntm.targets.recognition.domain;

import java.util.Optional;

/** A decision has been taken by the day it is recorded. */
final class DecisionIsNotInTheFuture implements RecognitionRule {

  @Override
  public Optional<BrokenRule> broken(RecognitionFacts facts) {
    return facts.decisionDate().isAfter(facts.today())
        ? Optional.of(
            BrokenRule.of(
                "/decisionDate",
                BrokenRule.Code.RECOGNITION_IN_FUTURE,
                facts.decisionDate().toString()))
        : Optional.empty();
  }
}
