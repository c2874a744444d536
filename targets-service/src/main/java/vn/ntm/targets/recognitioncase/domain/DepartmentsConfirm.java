package vn.ntm.targets.recognitioncase.domain;

import java.util.List;
import java.util.stream.Stream;

/**
 * Each department confirms its criteria where the procedure has an appraisal; one that says "not
 * met" keeps the case from going on.
 */
final class DepartmentsConfirm implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    if (attempt.to() != CaseState.APPRAISED && attempt.to() != CaseState.RECOGNIZED) {
      return Stream.empty();
    }
    List<Dossier.Opinion> opinions = attempt.facts().dossier().standingOpinions();
    return opinions.isEmpty() && attempt.isAppraised()
        ? Stream.of(Missing.of(Missing.Code.CASE_OPINION_MISSING))
        : opinions.stream()
            .filter(opinion -> !opinion.met())
            .map(
                opinion ->
                    Missing.of(
                        Missing.Code.CASE_OPINION_AGAINST, opinion.agency(), opinion.criterion()));
  }
}
