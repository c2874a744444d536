package vn.ntm.targets.recognitioncase.domain;

import java.util.stream.Stream;

/** A locality with construction arrears is neither appraised nor recognised (QĐ 18/2022/QĐ-TTg). */
final class NothingIsOwedForAcceptedWork implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    return !attempt.to().isOfTheConditions()
        ? Stream.empty()
        : attempt.facts().arrears().stream()
            .map(owed -> Missing.of(Missing.Code.CASE_ARREARS, owed.amount(), owed.since()));
  }
}
