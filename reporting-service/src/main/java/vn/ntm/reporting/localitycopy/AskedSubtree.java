package vn.ntm.reporting.localitycopy;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Decides which part of the country a request is about. */
@RequestScoped
public class AskedSubtree {

  private final CallerScope scope;
  private final KnownLocalities known;
  private final LocalityCopyRepository localities;

  AskedSubtree(CallerScope scope, KnownLocalities known, LocalityCopyRepository localities) {
    this.scope = scope;
    this.known = known;
    this.localities = localities;
  }

  /**
   * The asked unit within the caller's part, by default all of it.
   *
   * <p>A unit that lay in the caller's part at any time may be asked for, since its records of that
   * time belong there; records of other times are kept out by their own path.
   *
   * @throws ProblemException 404 for a unit that is unknown or never lay in the caller's part
   */
  public Subtree of(Optional<UUID> under) {
    Optional<UUID> root = scope.root();
    if (under.isEmpty()) {
      return new Subtree(root, root);
    }
    UUID asked = under.get();
    if (known.path(asked).isEmpty()) {
      throw new ProblemException(WebProblem.NOT_FOUND);
    }
    if (root.isPresent() && !localities.isOrEverWasWithin(asked, root.get())) {
      throw new ProblemException(WebProblem.NOT_FOUND)
          .refusing("outside of the subtree", "locality " + asked);
    }
    return new Subtree(under, root);
  }
}
