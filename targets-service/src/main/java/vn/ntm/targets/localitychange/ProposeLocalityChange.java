package vn.ntm.targets.localitychange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.localitychange.domain.Broken;
import vn.ntm.targets.localitychange.domain.ChangeRules;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/** Enters an act that another person has to approve. */
@ApplicationScoped
class ProposeLocalityChange {

  private final ReadChangeFacts reading;
  private final LocalityActs acts;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;

  ProposeLocalityChange(
      ReadChangeFacts reading,
      LocalityActs acts,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids) {
    this.reading = reading;
    this.acts = acts;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
  }

  /**
   * Stores the proposal.
   *
   * @throws ProblemException 404 for a unit outside of the caller's subtree, 422 with every broken
   *     rule
   */
  @Transactional
  LocalityChange propose(LocalityChangeRequest request) {
    RequestChecks.requireReferences("", request);
    RequestChecks.requireBasis("", request);
    ReadChangeFacts.Found found = reading.read(request);
    for (List<UUID> path : found.paths()) {
      scope.require(path, "change of units of " + request.effectiveDate());
    }
    List<Broken> broken = ChangeRules.broken(found.facts());
    RequestChecks.refuse("", broken);
    UUID id = ids.next();
    acts.insert(
        new LocalityActs.NewAct(
            id,
            request,
            request.source(),
            found.paths().stream().flatMap(List::stream).distinct().toList(),
            LocalityChange.State.PROPOSED,
            caller.get()));
    return acts.find(id).orElseThrow().change();
  }
}
