package vn.ntm.targets.recognitioncase.domain;

import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The report is posted for comments for some days (QĐ 18/2022/QĐ-TTg art. 5). */
final class CommentsHadTheirDays implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    OptionalInt required = attempt.level(RuleKind.MIN_CONSULTATION_DAYS);
    if (attempt.to() != CaseState.CONSULTED || required.isEmpty()) {
      return Stream.empty();
    }
    return attempt.facts().steps().stream()
        .filter(step -> step.state() == CaseState.SELF_ASSESSED)
        .map(step -> ChronoUnit.DAYS.between(step.on(), attempt.move().on()))
        .filter(days -> days < required.getAsInt())
        .map(
            days ->
                Missing.at("/on", Missing.Code.CASE_CONSULTATION_SHORT, days, required.getAsInt()));
  }
}
