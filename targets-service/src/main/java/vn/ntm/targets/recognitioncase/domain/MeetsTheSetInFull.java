package vn.ntm.targets.recognitioncase.domain;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A locality is neither appraised nor recognised while something of the set of its standard is
 * unmet or undetermined (QĐ 18/2022/QĐ-TTg).
 */
final class MeetsTheSetInFull implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    if (!attempt.requires(Condition.MEETS_SET_IN_FULL)) {
      return Stream.empty();
    }
    Optional<CriteriaStanding> standing = attempt.facts().criteria();
    return standing.isEmpty()
        ? Stream.of(Missing.of(Missing.Code.CASE_CRITERIA_SET_MISSING, attempt.facts().standard()))
        : notMet(standing.get());
  }

  private static Stream<Missing> notMet(CriteriaStanding standing) {
    Stream<Missing> unmet =
        standing.unmet().isEmpty()
            ? Stream.empty()
            : Stream.of(
                Missing.of(
                    Missing.Code.CASE_CRITERIA_UNMET,
                    standing.set(),
                    standing.asOf(),
                    String.join(", ", standing.unmet())));
    Stream<Missing> undetermined =
        standing.undetermined().isEmpty()
            ? Stream.empty()
            : Stream.of(
                Missing.of(
                    Missing.Code.CASE_CRITERIA_UNDETERMINED,
                    standing.set(),
                    standing.asOf(),
                    String.join(", ", standing.undetermined())));
    return Stream.concat(unmet, undetermined);
  }
}
