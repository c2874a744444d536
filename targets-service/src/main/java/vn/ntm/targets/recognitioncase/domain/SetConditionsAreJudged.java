package vn.ntm.targets.recognitioncase.domain;

import java.util.stream.Stream;
import vn.ntm.targets.criteria.domain.SetCondition;

/**
 * A place is neither appraised nor recognised while a condition of the set cannot be judged of it:
 * one that asks for communes where there are none below, or for a standard that nobody can hold.
 */
final class SetConditionsAreJudged implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    return !attempt.to().isOfTheConditions()
        ? Stream.empty()
        : attempt.facts().setConditions().stream()
            .filter(condition -> !isJudged(condition, attempt.facts()))
            .map(
                condition ->
                    Missing.of(
                        Missing.Code.CASE_CONDITION_UNDECIDED, condition.kind(), condition.name()));
  }

  private static boolean isJudged(SetCondition condition, CaseFacts facts) {
    return switch (condition.kind()) {
      case PREREQUISITE_STANDARD ->
          Attempt.standard(condition)
              .filter(standard -> standard.level().equals(facts.standard().level()))
              .isPresent();
      case SHARE_OF_COMMUNES ->
          facts.communes().communes() > 0
              && Attempt.standard(condition)
                  .filter(standard -> standard.level().equals("COMMUNE"))
                  .isPresent();
      case SHARE_OF_TOWNSHIPS -> facts.communes().communes() + facts.communes().townships() > 0;
      case SATISFACTION, SATISFACTION_EACH -> true;
    };
  }
}
