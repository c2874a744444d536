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
  private Roots roots;

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
   * What lists and sums are made of: the caller's subtree and those of the units that its unit took
   * over, as {@link #require(Collection, String)} lets single records of them pass.
   *
   * @throws ProblemException 404 when the claim names a unit that is not (yet) known here
   */
  public Roots roots() {
    if (roots == null) {
      roots = root().map(own -> Roots.of(own, tree.tookOver(own))).orElseGet(Roots::wholeCountry);
    }
    return roots;
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
    // Most records lie in the own subtree: only for others it is looked up what was taken over.
    if (root().isPresent() && !path.contains(root().get()) && !roots().contain(path)) {
      throw new ProblemException(WebProblem.NOT_FOUND).refusing("outside of the subtree", object);
    }
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
