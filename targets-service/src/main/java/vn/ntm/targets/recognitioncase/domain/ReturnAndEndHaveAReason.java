package vn.ntm.targets.recognitioncase.domain;

import java.util.stream.Stream;

/** Who returns, rejects or withdraws a case says why. */
final class ReturnAndEndHaveAReason implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    String reason = attempt.move().reason();
    return !attempt.to().isOnTheWay() && (reason == null || reason.isBlank())
        ? Stream.of(Missing.at("/reason", Missing.Code.CASE_REASON_MISSING, attempt.to()))
        : Stream.empty();
  }
}
