package vn.ntm.funding.following;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.ledger.YearAccounts.Selection;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Turns what is asked for into what the caller may see of it. */
@ApplicationScoped
class FollowingScope {

  private static final int FIRST_YEAR = 2010;
  private static final int LAST_YEAR = 2100;

  private final CallerScope scope;

  FollowingScope(CallerScope scope) {
    this.scope = scope;
  }

  /**
   * The accounts that are asked for, within the caller's subtree.
   *
   * @throws ProblemException 400 for no budget year, 404 for a place outside of the subtree
   */
  Selection of(FollowingParameters parameters) {
    return of(
        parameters.budgetYear,
        parameters.under,
        parameters.history.asOfDay(),
        parameters.history.knownAtInstant());
  }

  Selection of(Integer budgetYear, UUID under, LocalDate asOf, OffsetDateTime knownAt) {
    if (budgetYear == null || budgetYear < FIRST_YEAR || budgetYear > LAST_YEAR) {
      throw new ProblemException(
          WebProblem.INVALID_PARAMETER, "budgetYear", budgetYear == null ? "" : budgetYear);
    }
    if (under != null) {
      scope.require(under);
    }
    return new Selection(budgetYear, scope.roots(), under, asOf, knownAt);
  }
}
