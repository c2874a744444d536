package vn.ntm.targets.recognition.domain;

import java.util.List;
import java.util.Optional;

/** All rules of recognitions. */
public final class RecognitionRules {

  private static final List<RecognitionRule> RULES =
      List.of(
          new StandardFitsTheLocality(),
          new DecisionIsNotInTheFuture(),
          new DecisionLiesInTheLocalitysLife(),
          new RecognisedYearIsNotAfterTheDecision(),
          new StandardIsNotHeldAlready());

  private RecognitionRules() {}

  /** Every rule that is broken, not only the first. */
  public static List<BrokenRule> broken(RecognitionFacts facts) {
    return RULES.stream().map(rule -> rule.broken(facts)).flatMap(Optional::stream).toList();
  }
}
