package vn.ntm.funding.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import vn.ntm.funding.contract.Contracts;
import vn.ntm.funding.project.Projects;
import vn.ntm.web.caller.Roots;

/**
 * Goes over the projects that owe, or owed when it was told last: days of payment pass and work is
 * accepted without anything else happening. Each project is a transaction of its own.
 */
@ApplicationScoped
class FindArrears {

  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final int PROJECTS_AT_ONCE = 200;

  private final Contracts contracts;
  private final Projects projects;
  private final ArrearsTables tables;
  private final ReconsiderArrears arrears;
  private final Clock clock;

  FindArrears(
      Contracts contracts,
      Projects projects,
      ArrearsTables tables,
      ReconsiderArrears arrears,
      Clock clock) {
    this.contracts = contracts;
    this.projects = projects;
    this.tables = tables;
    this.arrears = arrears;
    this.clock = clock;
  }

  /**
   * Does one pass.
   *
   * @param roots only projects registered under these
   */
  ArrearsPass handle(Roots roots) {
    LocalDate today = LocalDate.now(clock);
    return reconsidered(
            roots, (after, limit) -> contracts.projectsWithUnpaidWork(today, after, limit))
        .and(
            reconsidered(
                roots,
                (after, limit) ->
                    tables.owing(after, limit).stream().map(StandingArrears::projectId).toList()));
  }

  private ArrearsPass reconsidered(Roots roots, BiFunction<UUID, Integer, List<UUID>> next) {
    long seen = 0;
    long changed = 0;
    UUID after = BEFORE_ALL;
    List<UUID> slice = next.apply(after, PROJECTS_AT_ONCE);
    while (!slice.isEmpty() && !Thread.currentThread().isInterrupted()) {
      for (UUID project : slice) {
        if (isUnder(project, roots)) {
          seen++;
          changed += arrears.reconsider(project) ? 1 : 0;
        }
      }
      after = slice.get(slice.size() - 1);
      slice = next.apply(after, PROJECTS_AT_ONCE);
    }
    return new ArrearsPass(seen, changed);
  }

  private boolean isUnder(UUID project, Roots roots) {
    return roots.areTheWholeCountry()
        || roots.contain(projects.find(project).orElseThrow().localityPath());
  }
}
