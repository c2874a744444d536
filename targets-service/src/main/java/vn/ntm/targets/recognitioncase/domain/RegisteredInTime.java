package vn.ntm.targets.recognitioncase.domain;

import java.util.stream.Stream;

/**
 * A locality registers by the last day that the procedure sets, such as before 1 December of the
 * year before (villages of Thanh Hóa).
 */
final class RegisteredInTime implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    if (attempt.to() != CaseState.REGISTERED) {
      return Stream.empty();
    }
    return attempt
        .registration()
        .flatMap(asked -> asked.lastDay(attempt.facts().year()))
        .filter(lastDay -> attempt.move().on().isAfter(lastDay))
        .map(
            lastDay ->
                Missing.at(
                    "/on",
                    Missing.Code.CASE_REGISTRATION_LATE,
                    attempt.move().on(),
                    attempt.facts().year(),
                    lastDay))
        .stream();
  }
}
