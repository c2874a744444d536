package vn.ntm.targets.localitychange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads acts that concern the caller's subtree. */
@ApplicationScoped
class ReadLocalityActs {

  private final LocalityActs acts;
  private final CallerScope scope;

  ReadLocalityActs(LocalityActs acts, CallerScope scope) {
    this.acts = acts;
    this.scope = scope;
  }

  /**
   * One act.
   *
   * @throws ProblemException 404 when there is none, or it concerns only others
   */
  @Transactional
  LocalityChange read(UUID id) {
    LocalityActs.Stored stored =
        acts.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(stored.units(), "act " + id);
    return stored.change();
  }

  /** One page in the order they were entered. */
  @Transactional
  Page<LocalityChange> page(Optional<LocalityChange.State> state, int limit, Optional<UUID> after) {
    List<LocalityActs.Stored> rows = acts.page(scope.roots(), state, after, limit + 1);
    return Page.of(rows, limit, row -> row.change().id().toString())
        .map(LocalityActs.Stored::change);
  }
}
