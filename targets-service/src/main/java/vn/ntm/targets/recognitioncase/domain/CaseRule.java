package vn.ntm.targets.recognitioncase.domain;

import java.util.stream.Stream;

/** One rule that a step of a case must keep. */
interface CaseRule {

  /** All that is missing, empty when the rule holds. */
  Stream<Missing> missing(Attempt attempt);
}
