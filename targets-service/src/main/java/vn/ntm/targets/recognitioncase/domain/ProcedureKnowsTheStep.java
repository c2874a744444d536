package vn.ntm.targets.recognitioncase.domain;

import java.util.stream.Stream;

/** A step is one of the procedure that is in force on its day. */
final class ProcedureKnowsTheStep implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    if (attempt.rules().procedure().isEmpty()) {
      return Stream.of(
          Missing.at(
              "/on",
              Missing.Code.CASE_NO_PROCEDURE,
              attempt.facts().standard(),
              attempt.move().on()));
    }
    Procedure procedure = attempt.rules().procedure().get();
    return attempt.to() != CaseState.RETURNED && procedure.step(attempt.to()).isEmpty()
        ? Stream.of(
            Missing.at(
                "/to", Missing.Code.CASE_STEP_NOT_IN_PROCEDURE, attempt.to(), procedure.code()))
        : Stream.empty();
  }
}
