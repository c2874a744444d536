package vn.ntm.targets.recognition.domain;

import java.util.Optional;

/** One rule that a recognition must keep. */
interface RecognitionRule {

  /** What is broken, empty when the rule holds. */
  Optional<BrokenRule> broken(RecognitionFacts facts);
}
