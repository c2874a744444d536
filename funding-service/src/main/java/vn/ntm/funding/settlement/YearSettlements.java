package vn.ntm.funding.settlement;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ntm.funding.ledger.ProjectYear;
import vn.ntm.funding.ledger.ProjectYears;
import vn.ntm.funding.project.Project;
import vn.ntm.funding.project.Projects;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads settlements and the statutory columns of the caller's subtree. */
@ApplicationScoped
@Transactional
class YearSettlements {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final YearSettlementRepository repository;
  private final ProjectYears years;
  private final Projects projects;
  private final CallerScope scope;

  YearSettlements(
      YearSettlementRepository repository,
      ProjectYears years,
      Projects projects,
      CallerScope scope) {
    this.projects = projects;
    this.repository = repository;
    this.years = years;
    this.scope = scope;
  }

  YearSettlement get(UUID id) {
    YearSettlementEntity settlement =
        repository
            .findByIdOptional(id)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(List.of(settlement.localityPath), "year settlement " + id);
    return YearSettlement.of(settlement);
  }

  Page<YearSettlement> list(PageRequest page) {
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
            repository.page(scope.roots(), after, page.size() + 1),
            page.size(),
            settlement -> settlement.id.toString())
        .map(YearSettlement::of);
  }

  Page<ProjectColumns> columns(
      int budgetYear, UUID under, LocalDate asOf, OffsetDateTime knownAt, PageRequest page) {
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    Map<UUID, List<ProjectYear>> byProject =
        years.of(budgetYear, scope.roots(), under, after, page.size() + 1, asOf, knownAt).stream()
            .collect(groupingBy(ProjectYear::projectId, LinkedHashMap::new, toList()));
    Map<UUID, Project> known =
        projects.findAll(byProject.keySet()).stream().collect(toMap(Project::id, identity()));
    return Page.of(
        byProject.entrySet().stream()
            .map(
                project ->
                    ProjectColumns.of(known.get(project.getKey()), budgetYear, project.getValue()))
            .toList(),
        page.size(),
        project -> project.projectId().toString());
  }
}
