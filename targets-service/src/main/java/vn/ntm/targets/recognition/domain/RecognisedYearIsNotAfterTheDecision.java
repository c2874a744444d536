package vn.ntm.targets.recognition.domain;

import java.util.Optional;

/**
 * The year that a recognition counts for may precede its decision, never follow it: "districts of
 * 2023" were decided in 2024. The programme began in 2010.
 */
final class RecognisedYearIsNotAfterTheDecision implements RecognitionRule {

  private static final int FIRST_YEAR = 2010;

  @Override
  public Optional<BrokenRule> broken(RecognitionFacts facts) {
    int year = facts.recognisedYear();
    int decided = facts.decisionDate().getYear();
    return year >= FIRST_YEAR && year <= decided
        ? Optional.empty()
        : Optional.of(
            BrokenRule.of(
                "/recognisedYear",
                BrokenRule.Code.RECOGNITION_YEAR,
                Integer.toString(year),
                Integer.toString(FIRST_YEAR),
                Integer.toString(decided)));
  }
}
