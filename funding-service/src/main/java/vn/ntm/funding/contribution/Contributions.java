package vn.ntm.funding.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads contributions of the caller's subtree. */
@ApplicationScoped
@Transactional
class Contributions {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final ContributionRepository repository;
  private final ContributionSums sums;
  private final CallerScope scope;
  private final Clock clock;

  Contributions(
      ContributionRepository repository, ContributionSums sums, CallerScope scope, Clock clock) {
    this.repository = repository;
    this.sums = sums;
    this.scope = scope;
    this.clock = clock;
  }

  Contribution get(UUID id) {
    ContributionEntity entity =
        repository
            .findByIdOptional(id)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(Arrays.asList(entity.localityPath), "contribution " + id);
    return Contribution.of(entity);
  }

  Page<Contribution> list(ContributionFilter filter) {
    UUID after = filter.page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
            repository.page(scope.roots(), filter, after, filter.page.size() + 1),
            filter.page.size(),
            entity -> entity.id.toString())
        .map(Contribution::of);
  }

  /**
   * The sums of a year.
   *
   * @throws ProblemException INV-10 when a sum is beyond exact numbers; it is never wrapped
   */
  ContributionTotals totals(ContributionTotals.Filter filter) {
    if (filter.year == null) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "year", "");
    }
    if (filter.under != null) {
      scope.require(filter.under);
    }
    try {
      return ContributionTotals.of(
          filter, sums.bySourceAndForm(filter, scope.roots()), OffsetDateTime.now(clock));
    } catch (NotAnAmountException e) {
      throw new ProblemException(WebProblem.NOT_AN_AMOUNT, e.reason());
    }
  }
}
