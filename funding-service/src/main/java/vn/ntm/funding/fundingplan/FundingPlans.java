package vn.ntm.funding.fundingplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.capital.CapitalSources;
import vn.ntm.funding.fundingplan.FundingPlan.Line;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads funding plans of the caller's subtree. */
@ApplicationScoped
@Transactional
class FundingPlans {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final FundingPlanRepository repository;
  private final CapitalSources sources;
  private final CallerScope scope;

  FundingPlans(FundingPlanRepository repository, CapitalSources sources, CallerScope scope) {
    this.repository = repository;
    this.sources = sources;
    this.scope = scope;
  }

  FundingPlan get(UUID id) {
    FundingPlanEntity plan =
        repository
            .findByIdOptional(id)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(Arrays.asList(plan.localityPath), "funding plan " + id);
    return view(plan);
  }

  Page<FundingPlan> list(PageRequest page) {
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
            repository.page(scope.roots(), after, page.size() + 1),
            page.size(),
            plan -> plan.id.toString())
        .map(this::view);
  }

  FundingPlan view(FundingPlanEntity plan) {
    List<Line> lines = plan.lines.stream().map(FundingPlans::line).toList();
    Totalling totalling = new Totalling(lines, sources.all());
    return new FundingPlan(
        plan.id,
        plan.version,
        plan.number,
        plan.issuedOn,
        plan.issuer,
        plan.title,
        plan.localityId,
        plan.budgetYear,
        lines,
        totalling.bySource(),
        totalling.unsplit(),
        totalling.totals());
  }

  private static Line line(FundingPlanLineEntity line) {
    return new Line(
        line.id,
        line.label,
        line.capitalSource,
        List.of(line.payers),
        line.nature,
        Vnd.of(line.amount),
        line.note);
  }
}
