package vn.ntm.targets.recognition.domain;

import java.util.Optional;

/** A locality has one active recognition of a standard. */
final class StandardIsNotHeldAlready implements RecognitionRule {

  @Override
  public Optional<BrokenRule> broken(RecognitionFacts facts) {
    return facts.held().contains(facts.standard())
        ? Optional.of(
            BrokenRule.of(
                "/standard",
                BrokenRule.Code.RECOGNITION_HELD,
                facts.standard().name(),
                facts.locality().fullName()))
        : Optional.empty();
  }
}
