package vn.ntm.funding.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.ntm.funding.project.Projects;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/** Reads arrears of the caller's subtree. */
@ApplicationScoped
@Transactional
class ReadArrears {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final ReconsiderArrears arrears;
  private final ArrearsTables tables;
  private final Projects projects;
  private final CallerScope scope;
  private final Clock clock;

  ReadArrears(
      ReconsiderArrears arrears,
      ArrearsTables tables,
      Projects projects,
      CallerScope scope,
      Clock clock) {
    this.arrears = arrears;
    this.tables = tables;
    this.projects = projects;
    this.scope = scope;
    this.clock = clock;
  }

  ProjectArrears ofProject(UUID projectId) {
    projects.get(projectId);
    return arrears.on(projectId, LocalDate.now(clock));
  }

  Page<StandingArrears> list(UUID under, PageRequest page) {
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
        tables.owing(scope.roots(), under, after, page.size() + 1),
        page.size(),
        standing -> standing.projectId().toString());
  }
}
