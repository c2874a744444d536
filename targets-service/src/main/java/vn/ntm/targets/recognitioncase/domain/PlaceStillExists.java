package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.stream.Stream;

/** A locality that has ended goes no further; its case can only end. */
final class PlaceStillExists implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    LocalDate end = attempt.facts().placeEndedOn();
    boolean goesOn = attempt.to().isOnTheWay() && attempt.to() != CaseState.ANNOUNCED;
    return goesOn && end != null && attempt.move().on().isAfter(end)
        ? Stream.of(Missing.of(Missing.Code.CASE_PLACE_ENDED, end))
        : Stream.empty();
  }
}
