package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A step is taken by today, and not before the one that it follows. */
final class DaysAreInOrder implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    LocalDate on = attempt.move().on();
    if (on.isAfter(attempt.today())) {
      return Stream.of(Missing.at("/on", Missing.Code.CASE_DATE_IN_FUTURE, on));
    }
    return attempt.facts().steps().stream()
        .map(CaseFacts.PastStep::on)
        .max(LocalDate::compareTo)
        .filter(on::isBefore)
        .map(last -> Missing.at("/on", Missing.Code.CASE_DATE_BEFORE_LAST_STEP, on, last))
        .stream();
  }
}
