package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.recognitioncase.domain.RevocationState;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads revocations in the caller's subtree. */
@ApplicationScoped
class ReadRevocations {

  private final RevocationTables revocations;
  private final CallerScope scope;

  ReadRevocations(RevocationTables revocations, CallerScope scope) {
    this.revocations = revocations;
    this.scope = scope;
  }

  /**
   * One revocation with its steps.
   *
   * @throws ProblemException 404 when there is none, or outside of the caller's subtree
   */
  @Transactional
  RevocationView read(UUID id) {
    RevocationTables.Head head =
        revocations.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(head.localityPath(), "revocation " + id);
    return RevocationView.of(head, revocations.steps(id));
  }

  /** One page, in the order they were proposed. */
  @Transactional
  Page<RevocationView> page(
      Optional<UUID> under, Optional<RevocationState> state, int limit, Optional<UUID> after) {
    return Page.of(
            revocations.page(
                scope.roots(),
                under.orElse(null),
                state.orElse(null),
                after.orElse(null),
                limit + 1),
            limit,
            head -> head.id().toString())
        .map(head -> RevocationView.of(head, revocations.steps(head.id())));
  }
}
