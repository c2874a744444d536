package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/** Sets the cut-off day of a review round. */
@ApplicationScoped
class OpenReviewRound {

  private final NamedLocality named;
  private final RoundTables rounds;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  OpenReviewRound(
      NamedLocality named,
      RoundTables rounds,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.named = named;
    this.rounds = rounds;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds the round. It holds for localities of the level in the unit that sets it.
   *
   * @throws ProblemException 404 outside of the subtree, 409 when there is one with the cut-off day
   */
  @Transactional
  RoundTables.Round open(CaseRequests.Round request) {
    LocalityAtDate place =
        named.find(request.localityId(), request.localityCode(), request.asOf(), request.cutOff());
    scope.require(place.path(), "review round of " + place.fullName());
    RoundTables.Round round =
        new RoundTables.Round(
            ids.next(),
            place.id(),
            request.level(),
            request.name(),
            request.cutOff(),
            request.legalBasis(),
            OffsetDateTime.now(clock));
    if (!rounds.add(round, place.path(), caller.get())) {
      throw new ProblemException(
          CaseProblem.ROUND_KNOWN, place.fullName(), request.cutOff().toString());
    }
    return round;
  }
}
