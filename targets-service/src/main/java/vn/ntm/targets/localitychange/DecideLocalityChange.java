package vn.ntm.targets.localitychange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.locality.RecordUnits;
import vn.ntm.targets.localitychange.domain.ChangeEffects;
import vn.ntm.targets.localitychange.domain.ChangeRules;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Decides on a proposed act: approved it is carried out at once, rejected it only stays on record.
 */
@ApplicationScoped
class DecideLocalityChange {

  private final ReadChangeFacts reading;
  private final LocalityActs acts;
  private final RecordUnits units;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;

  DecideLocalityChange(
      ReadChangeFacts reading,
      LocalityActs acts,
      RecordUnits units,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids) {
    this.reading = reading;
    this.acts = acts;
    this.units = units;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
  }

  /**
   * Carries the act out. All rules are looked at again: the tree may have changed since.
   *
   * @throws ProblemException 403 for the proposer, 404 outside of the subtree, 409 when it is
   *     decided, 412 for another version, 422 with every rule that it breaks by now
   */
  @Transactional
  LocalityChange approve(UUID id, long expectedVersion) {
    units.lock();
    LocalityActs.Stored stored = open(id, expectedVersion);
    if (stored.proposedPerson().equals(caller.get().person())) {
      throw new ProblemException(LocalityChangeProblem.CHANGE_APPROVER_IS_PROPOSER)
          .refusing("approval of a change of units", "act " + id);
    }
    ReadChangeFacts.Found found = reading.read(stored.change().change());
    requireScope(found.paths(), id);
    RequestChecks.refuse("/change", ChangeRules.broken(found.facts()));
    acts.decide(id, LocalityChange.State.APPROVED, null, caller.get());
    units.carryOut(id, basis(stored.change().change()), ChangeEffects.of(found.facts(), ids::next));
    return acts.find(id).orElseThrow().change();
  }

  /**
   * Puts the act aside.
   *
   * @throws ProblemException 404 outside of the subtree, 409 when it is decided, 412 for another
   *     version
   */
  @Transactional
  LocalityChange reject(UUID id, long expectedVersion, String reason) {
    LocalityActs.Stored stored = open(id, expectedVersion);
    requireScope(reading.read(stored.change().change()).paths(), id);
    acts.decide(id, LocalityChange.State.REJECTED, reason, caller.get());
    return acts.find(id).orElseThrow().change();
  }

  static String basis(LocalityChangeRequest request) {
    return request.legalBasis() == null ? null : request.legalBasis().number();
  }

  private void requireScope(List<List<UUID>> paths, UUID id) {
    for (List<UUID> path : paths) {
      scope.require(path, "act " + id);
    }
  }

  private LocalityActs.Stored open(UUID id, long expectedVersion) {
    LocalityActs.Stored stored =
        acts.lock(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(stored.units(), "act " + id);
    EntityVersion.requireCurrent(expectedVersion, stored.change().version());
    if (stored.change().state() != LocalityChange.State.PROPOSED) {
      throw new ProblemException(
          LocalityChangeProblem.CHANGE_IS_DECIDED, stored.change().state().name());
    }
    return stored;
  }
}
