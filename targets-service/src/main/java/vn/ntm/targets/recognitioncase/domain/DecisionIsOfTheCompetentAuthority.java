package vn.ntm.targets.recognitioncase.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** Recognition is a decision, with number and day, of who is competent for the level. */
final class DecisionIsOfTheCompetentAuthority implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    Authority decided = attempt.move().authority();
    if (attempt.to() != CaseState.RECOGNIZED) {
      return decided == null
          ? Stream.empty()
          : Stream.of(Missing.at("/decision", Missing.Code.CASE_DECISION_UNASKED, attempt.to()));
    }
    if (decided == null) {
      return Stream.of(Missing.at("/decision", Missing.Code.CASE_DECISION_MISSING));
    }
    Optional<Authority> competent = attempt.rules().competent();
    return competent.isPresent() && competent.get() == decided
        ? Stream.empty()
        : Stream.of(
            Missing.at(
                "/decision/authority",
                Missing.Code.CASE_AUTHORITY_NOT_COMPETENT,
                decided,
                competent.map(Enum::name).orElse("-")));
  }
}
