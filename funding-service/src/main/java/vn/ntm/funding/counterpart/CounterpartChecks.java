package vn.ntm.funding.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.counterpart.CounterpartCheck.Stage;
import vn.ntm.funding.counterpart.domain.CounterpartScope;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Holds every counterpart rule against the figures of a year (INV-12). */
@ApplicationScoped
@Transactional
class CounterpartChecks {

  private final CounterpartFigures figures;
  private final Localities localities;
  private final CallerScope scope;

  CounterpartChecks(CounterpartFigures figures, Localities localities, CallerScope scope) {
    this.figures = figures;
    this.localities = localities;
    this.scope = scope;
  }

  /** The checks at a place, by default the root of the caller's subtree. */
  Page<CounterpartCheck> list(UUID under, Integer budgetYear, PageRequest page) {
    if (budgetYear == null || budgetYear < 2010 || budgetYear > 2100) {
      throw new ProblemException(
          WebProblem.INVALID_PARAMETER, "budgetYear", budgetYear == null ? "" : budgetYear);
    }
    if (under != null) {
      scope.require(under);
    }
    List<UUID> path =
        Optional.ofNullable(under).or(scope::root).map(localities::path).orElse(List.of());
    CheckKey after = page.after(CheckKey::parse).orElse(CheckKey.BEFORE_ALL);
    return Page.of(
        checks(path, budgetYear, after, page.size() + 1),
        page.size(),
        check -> CheckKey.of(check).toString());
  }

  /** What hard rules about works with this tag lack at the place. */
  List<BrokenRule> hardShortfalls(UUID place, int budgetYear, String tag) {
    return all(localities.path(place), budgetYear).stream()
        .filter(CounterpartCheck::hard)
        .filter(check -> check.scope() == CounterpartScope.WORKS && check.subject().equals(tag))
        .flatMap(check -> check.broken().stream())
        .toList();
  }

  /** What hard rules of a programme lack at the place when its year is closed. */
  List<BrokenRule> hardShortfallsOfYear(UUID place, String programme, int budgetYear) {
    return all(localities.path(place, LocalDate.of(budgetYear, 12, 31)), budgetYear).stream()
        .filter(check -> check.hard() && check.programme().equals(programme))
        .filter(check -> check.stage() == Stage.ASSIGNED || check.scope() == CounterpartScope.WORKS)
        .flatMap(check -> check.broken().stream())
        .toList();
  }

  private List<CounterpartCheck> all(List<UUID> path, int budgetYear) {
    try {
      return figures.all(path, budgetYear);
    } catch (NotAnAmountException e) {
      throw new ProblemException(WebProblem.NOT_AN_AMOUNT, e.reason());
    }
  }

  private List<CounterpartCheck> checks(
      List<UUID> path, int budgetYear, CheckKey after, int limit) {
    try {
      return figures.of(path, budgetYear, after, limit).stream().map(CounterpartCheck::of).toList();
    } catch (NotAnAmountException e) {
      throw new ProblemException(WebProblem.NOT_AN_AMOUNT, e.reason());
    }
  }
}
