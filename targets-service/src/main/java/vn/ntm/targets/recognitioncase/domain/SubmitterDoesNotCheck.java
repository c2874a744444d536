package vn.ntm.targets.recognitioncase.domain;

import java.util.stream.Stream;

/**
 * Maker is never checker: who submitted a dossier does not verify, appraise or decide it, and who
 * registered a locality does not accept the registration.
 */
final class SubmitterDoesNotCheck implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    boolean submitted =
        attempt.facts().steps().stream()
            .anyMatch(
                step ->
                    isHandedIn(step.state(), attempt.to())
                        && step.person().equals(attempt.move().actor().person()));
    return attempt.to().isCheck() && submitted
        ? Stream.of(Missing.at("/to", Missing.Code.CASE_SUBMITTER_CHECKS, attempt.to()))
        : Stream.empty();
  }

  private static boolean isHandedIn(CaseState past, CaseState check) {
    return check == CaseState.ACCEPTED ? past == CaseState.REGISTERED : past.isSubmission();
  }
}
