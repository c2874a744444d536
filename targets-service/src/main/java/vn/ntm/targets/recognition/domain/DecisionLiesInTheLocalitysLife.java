package vn.ntm.targets.recognition.domain;

import java.time.LocalDate;
import java.util.Optional;

/** A locality is recognised while it exists. */
final class DecisionLiesInTheLocalitysLife implements RecognitionRule {

  @Override
  public Optional<BrokenRule> broken(RecognitionFacts facts) {
    LocalDate day = facts.decisionDate();
    LocalDate end = facts.locality().validTo();
    boolean lives =
        !day.isBefore(facts.locality().validFrom()) && (end == null || !day.isAfter(end));
    return lives
        ? Optional.empty()
        : Optional.of(
            BrokenRule.of(
                "/decisionDate",
                BrokenRule.Code.RECOGNITION_OUTSIDE_LIFE,
                day.toString(),
                facts.locality().validFrom().toString(),
                end == null ? "…" : end.toString()));
  }
}
