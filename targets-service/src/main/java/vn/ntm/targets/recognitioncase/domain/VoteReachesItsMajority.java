package vn.ntm.targets.recognitioncase.domain;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The meeting of the commune, and later the appraisal council, vote in favour. */
final class VoteReachesItsMajority implements CaseRule {

  @Override
  public Stream<Missing> missing(Attempt attempt) {
    return switch (attempt.to()) {
      case COMMUNE_VOTED -> check(attempt, Dossier.Body.COMMUNE_MEETING, RuleKind.MIN_COMMUNE_VOTE);
      case COUNCIL_VOTED ->
          check(attempt, Dossier.Body.APPRAISAL_COUNCIL, RuleKind.MIN_COUNCIL_VOTE);
      default -> Stream.empty();
    };
  }

  private static Stream<Missing> check(Attempt attempt, Dossier.Body body, RuleKind kind) {
    Optional<Dossier.Vote> vote = attempt.facts().dossier().vote(body, attempt.move().on());
    if (vote.isEmpty()) {
      return Stream.of(Missing.of(Missing.Code.CASE_VOTE_MISSING, body));
    }
    Share share = vote.get().share();
    OptionalInt level = attempt.rules().level(kind, attempt.facts().standard(), vote.get().on());
    return level.isPresent() && !share.reaches(level.getAsInt())
        ? Stream.of(
            Missing.of(
                Missing.Code.CASE_VOTE_LOW,
                share.percent(),
                Share.percentOf(level.getAsInt()),
                body))
        : Stream.empty();
  }
}
