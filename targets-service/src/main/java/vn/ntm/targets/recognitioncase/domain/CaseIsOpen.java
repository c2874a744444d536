package vn.ntm.targets.recognitioncase.domain;

import java.util.stream.Stream;

/** A closed case takes no step; a decided one is announced, and ends otherwise by revocation. */
final class CaseIsOpen implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    CaseState state = attempt.facts().state();
    if (state.isClosed()) {
      return Stream.of(Missing.of(Missing.Code.CASE_CLOSED, state));
    }
    return state.isDecided() && !attempt.to().isOnTheWay()
        ? Stream.of(Missing.of(Missing.Code.CASE_DECIDED, attempt.to()))
        : Stream.empty();
  }
}
