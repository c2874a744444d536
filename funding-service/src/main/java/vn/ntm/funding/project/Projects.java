package vn.ntm.funding.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.project.domain.ProjectPosition;
import vn.ntm.funding.project.domain.WithinTotalInvestment;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.Roots;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads projects. */
@ApplicationScoped
@Transactional
public class Projects {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final ProjectRepository repository;
  private final ProjectTables tables;
  private final Ledger ledger;
  private final CallerScope scope;

  Projects(ProjectRepository repository, ProjectTables tables, Ledger ledger, CallerScope scope) {
    this.repository = repository;
    this.tables = tables;
    this.ledger = ledger;
    this.scope = scope;
  }

  /** The project, whoever asks; for decisions of other features, which check the scope. */
  public Optional<Project> find(UUID id) {
    return repository.findByIdOptional(id).map(Project::of);
  }

  /** The projects of these ids, whoever asks; for decisions of other features. */
  public List<Project> findAll(Collection<UUID> ids) {
    return repository.list("id in ?1", ids).stream().map(Project::of).toList();
  }

  /**
   * The project, when one of its places lies in the caller's subtree.
   *
   * @throws ProblemException 404 otherwise
   */
  public Project get(UUID id) {
    Project project = find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    if (!scope.roots().contain(project.localityPath())) {
      scope.require(tables.placesAndAncestors(id), "project " + id);
    }
    return project;
  }

  /**
   * The project, when the unit that it is registered in lies in the caller's subtree.
   *
   * @throws ProblemException 404 otherwise
   */
  public Project getToChange(UUID id) {
    Project project = find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(project.localityPath(), "project " + id);
    return project;
  }

  /** Where the work of a project is, whoever asks. */
  public List<UUID> places(UUID id) {
    return tables.places(id);
  }

  ProjectSheet sheet(UUID id) {
    return sheet(get(id));
  }

  ProjectSheet sheet(Project project) {
    UUID id = project.id();
    return ProjectSheet.of(
        project,
        tables.sources(id, tables.lastAmendment(id)),
        tables.shares(id),
        ledger.brokenByClosing(HolderKind.PROJECT, id).isPresent());
  }

  Page<TotalInvestment> investments(UUID id, PageRequest page) {
    get(id);
    int after = page.after(Integer::parseInt).orElse(-1);
    return Page.of(
        tables.investments(id, after, page.size() + 1),
        page.size(),
        investment -> Integer.toString(investment.amendment()));
  }

  Page<PhysicalProgress> progress(
      UUID id, LocalDate asOf, OffsetDateTime knownAt, PageRequest page) {
    get(id);
    int after = page.after(Integer::parseInt).orElse(0);
    return Page.of(
        tables.progress(id, asOf, knownAt, after, page.size() + 1),
        page.size(),
        progress -> Integer.toString(progress.record()));
  }

  /** The rule that a contract of so much would break: no contract is above its project. */
  public Optional<BrokenRule> brokenByContractValue(ProjectPosition position, Vnd value) {
    return WithinTotalInvestment.check(value, Vnd.of(position.totalInvestment()));
  }

  /** Under what the caller sees projects. */
  public Roots visibleRoots() {
    return scope.roots();
  }

  /** Projects of the caller's subtree in the order they were registered. */
  public Page<Project> list(PageRequest page) {
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
            repository.page(scope.roots(), after, page.size() + 1),
            page.size(),
            entity -> entity.id.toString())
        .map(Project::of);
  }
}
