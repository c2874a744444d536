package vn.ntm.targets.recognitioncase.domain;

import java.util.stream.Stream;

/** No step of the procedure is left out or taken twice; only what was submitted can go back. */
final class StepsAreTakenInOrder implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    CaseFacts facts = attempt.facts();
    if (facts.state().isClosed() || attempt.rules().procedure().isEmpty()) {
      return Stream.empty();
    }
    if (attempt.to() == CaseState.RETURNED) {
      return facts.state().isSubmission()
          ? Stream.empty()
          : Stream.of(Missing.at("/to", Missing.Code.CASE_NOTHING_TO_RETURN, facts.state()));
    }
    if (!attempt.to().isOnTheWay()) {
      return Stream.empty();
    }
    if (!facts.reached().isBefore(attempt.to())) {
      return Stream.of(Missing.at("/to", Missing.Code.CASE_STEP_TAKEN, attempt.to()));
    }
    return attempt.rules().procedure().get().between(facts.reached(), attempt.to()).stream()
        .map(state -> Missing.at("/to", Missing.Code.CASE_STEP_MISSING, state));
  }
}
