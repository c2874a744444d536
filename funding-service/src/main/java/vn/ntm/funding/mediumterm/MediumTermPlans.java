package vn.ntm.funding.mediumterm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.mediumterm.domain.MediumTermPosition;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads medium-term plans of the caller's subtree. */
@ApplicationScoped
@Transactional
class MediumTermPlans {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final MediumTermTables tables;
  private final CallerScope scope;

  MediumTermPlans(MediumTermTables tables, CallerScope scope) {
    this.tables = tables;
    this.scope = scope;
  }

  MediumTermPlan get(UUID id) {
    return MediumTermPlan.of(head(id), tables.decisions(id));
  }

  Page<MediumTermPlan> list(UUID under, String programme, Integer year, PageRequest page) {
    if (under != null) {
      scope.require(under);
    }
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
            tables.page(scope.roots(), under, programme, year, after, page.size() + 1),
            page.size(),
            head -> head.id().toString())
        .map(head -> MediumTermPlan.of(head, tables.decisions(head.id())));
  }

  /**
   * How the annual plans stand against the plan.
   *
   * @param asOf null for now
   * @param knownAt null for now
   * @throws ProblemException 409 when no decision was in force then
   */
  MediumTermPosition position(UUID id, LocalDate asOf, OffsetDateTime knownAt) {
    MediumTermPlan.Head head = head(id);
    MediumTermPlan.Decision inForce =
        tables.decisions(id).stream()
            .filter(decision -> decision.isInForce(asOf, knownAt))
            .reduce((older, newer) -> newer)
            .orElseThrow(() -> new ProblemException(MediumTermProblem.NO_MEDIUM_TERM_IN_FORCE));
    try {
      return MediumTermPosition.of(
          inForce.amount(), inForce.years(), tables.assigned(head, asOf, knownAt));
    } catch (NotAnAmountException e) {
      throw new ProblemException(FundingProblem.SUM_TOO_LARGE);
    }
  }

  private MediumTermPlan.Head head(UUID id) {
    MediumTermPlan.Head head =
        tables.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(head.path(), "medium-term plan " + id);
    return head;
  }
}
