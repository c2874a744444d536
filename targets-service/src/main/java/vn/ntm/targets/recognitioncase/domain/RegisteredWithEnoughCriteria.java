package vn.ntm.targets.recognitioncase.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** A locality registers when it meets as many criteria as the procedure asks for at that time. */
final class RegisteredWithEnoughCriteria implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    Optional<Integer> least = attempt.registration().map(Procedure.Registration::leastCriteria);
    if (attempt.to() != CaseState.REGISTERED || least.isEmpty()) {
      return Stream.empty();
    }
    Optional<CriteriaStanding> standing = attempt.facts().criteria();
    if (standing.isEmpty()) {
      return Stream.of(
          Missing.of(Missing.Code.CASE_CRITERIA_SET_MISSING, attempt.facts().standard()));
    }
    return standing.get().met() < least.get()
        ? Stream.of(
            Missing.of(
                Missing.Code.CASE_REGISTRATION_CRITERIA_LOW,
                standing.get().met(),
                standing.get().criteria(),
                least.get()))
        : Stream.empty();
  }
}
