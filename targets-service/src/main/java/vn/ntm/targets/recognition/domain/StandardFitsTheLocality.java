package vn.ntm.targets.recognition.domain;

import java.util.Optional;

/**
 * A rural district meets a standard; a town or city completes its task; of the lowest level only
 * communes are recognised, not wards or townships.
 */
final class StandardFitsTheLocality implements RecognitionRule {

  @Override
  public Optional<BrokenRule> broken(RecognitionFacts facts) {
    return facts.standard().fits(facts.locality())
        ? Optional.empty()
        : Optional.of(
            BrokenRule.of(
                "/standard",
                BrokenRule.Code.RECOGNITION_STANDARD_UNFIT,
                facts.standard().name(),
                facts.locality().fullName()));
  }
}
