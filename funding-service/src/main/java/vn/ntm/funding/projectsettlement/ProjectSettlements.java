package vn.ntm.funding.projectsettlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ntm.funding.project.Projects;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads settlements of projects of the caller's subtree. */
@ApplicationScoped
@Transactional
class ProjectSettlements {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final ProjectSettlementRepository repository;
  private final SettlingProject settling;
  private final Projects projects;

  ProjectSettlements(
      ProjectSettlementRepository repository, SettlingProject settling, Projects projects) {
    this.repository = repository;
    this.settling = settling;
    this.projects = projects;
  }

  ProjectSettlement get(UUID id) {
    ProjectSettlementEntity settlement =
        repository
            .findByIdOptional(id)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    return settling.shown(settlement, projects.getToChange(settlement.projectId));
  }

  Page<ProjectSettlement> list(UUID projectId, PageRequest page) {
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
            repository.page(projects.visibleRoots(), projectId, after, page.size() + 1),
            page.size(),
            settlement -> settlement.id.toString())
        .map(
            settlement ->
                settling.shown(settlement, projects.find(settlement.projectId).orElseThrow()));
  }
}
