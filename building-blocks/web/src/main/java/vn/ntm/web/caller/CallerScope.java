package vn.ntm.web.caller;

import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** The part of the country that the caller may see: outside of it a record does not exist. */
@RequestScoped
public class CallerScope {

  private final CurrentCaller caller;
  private final LocalityTree tree;
  private Optional<UUID> root;

  CallerScope(CurrentCaller caller, LocalityTree tree) {
    this.caller = caller;
    this.tree = tree;
  }

  /**
   * Root of the caller's subtree; empty for the whole country.
   *
   * @throws ProblemException 404 when the claim names a unit that is not (yet) known here
   */
  public Optional<UUID> root() {
    if (root == null) {
      Optional<LocalityClaim> claim = caller.get().locality();
      root =
          claim.map(
              named ->
                  tree.find(named).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND)));
    }
    return root;
  }

  /**
   * Lets a record pass that lies in the caller's subtree, or lay in that of a unit which the
   * caller's has taken over: a merged province answers for the accounts of both.
   *
   * @param path the record's locality and its ancestors at the time of the record
   * @param object what is asked for, for the audit trail
   * @throws ProblemException 404 outside of the subtree
   */
  public void require(Collection<UUID> path, String object) {
    if (root().isPresent() && !path.contains(root().get()) && !inherited(root().get(), path)) {
      throw new ProblemException(WebProblem.NOT_FOUND).refusing("outside of the subtree", object);
    }
  }

  private boolean inherited(UUID root, Collection<UUID> path) {
    return tree.tookOver(root).stream().anyMatch(path::contains);
  }

  /**
   * Lets a locality pass that lies in the caller's subtree.
   *
   * @throws ProblemException 404 outside of the subtree
   */
  public void require(UUID localityId) {
    if (root().isPresent()) {
      require(tree.path(localityId), "locality " + localityId);
    }
  }
}
