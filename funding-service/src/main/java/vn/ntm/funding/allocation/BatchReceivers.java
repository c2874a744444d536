package vn.ntm.funding.allocation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.allocation.domain.BatchColumn;
import vn.ntm.funding.allocation.domain.BatchRow;
import vn.ntm.funding.allocation.domain.RowProblems;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.localitycopy.Locality;
import vn.ntm.funding.project.Project;
import vn.ntm.funding.project.Projects;
import vn.ntm.web.caller.LocalityClaim;

/** Finds the receivers of one batch; each place is looked up once, since many lines share it. */
final class BatchReceivers {

  private final Localities localities;
  private final ProjectReceivers projectReceivers;
  private final Map<UUID, Project> projects;
  private final LocalDate effective;
  private final RowProblems problems;
  private final Map<UUID, Optional<Locality>> places = new HashMap<>();
  private final Map<PlaceInYear, List<UUID>> paths = new HashMap<>();
  private final Map<LocalityClaim, Optional<UUID>> codes = new HashMap<>();

  BatchReceivers(
      Localities localities,
      Projects projects,
      ProjectReceivers projectReceivers,
      List<BatchRow> rows,
      LocalDate effective,
      RowProblems problems) {
    this.localities = localities;
    this.projectReceivers = projectReceivers;
    this.effective = effective;
    this.problems = problems;
    this.projects =
        projects
            .findAll(
                rows.stream()
                    .filter(row -> row.receiverKind() == HolderKind.PROJECT)
                    .map(BatchRow::receiverId)
                    .collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(Project::id, Function.identity()));
  }

  /** The receiver of a row; empty when nobody knows it, which is then among the problems. */
  Optional<Receiver> of(BatchRow row, Account giver) {
    return row.receiverKind() == HolderKind.PROJECT
        ? project(row, giver)
        : locality(row, giver.budgetYear());
  }

  private Optional<Receiver> project(BatchRow row, Account giver) {
    Project project = projects.get(row.receiverId());
    if (project == null) {
      refuse(row, BatchColumn.RECEIVER_ID, FundingProblem.UNKNOWN_PROJECT, row.receiverId());
      return Optional.empty();
    }
    return Optional.of(projectReceivers.of(project, giver, effective));
  }

  private Optional<Receiver> locality(BatchRow row, int budgetYear) {
    Optional<UUID> id = row.receiverId() == null ? coded(row) : Optional.of(row.receiverId());
    Optional<Locality> place = id.flatMap(this::place);
    if (id.isPresent() && place.isEmpty()) {
      refuse(row, BatchColumn.RECEIVER_ID, FundingProblem.UNKNOWN_LOCALITY, id.get());
    }
    return place.map(found -> Receiver.of(found, path(found.id(), budgetYear)));
  }

  private Optional<UUID> coded(BatchRow row) {
    LocalDate on = row.asOf() == null ? effective : row.asOf();
    LocalityClaim claim = new LocalityClaim(row.localityCode(), on);
    Optional<UUID> id = codes.computeIfAbsent(claim, localities::find);
    if (id.isEmpty()) {
      problems.add(
          row.row(),
          BatchColumn.LOCALITY_CODE.header(),
          BatchProblem.ROW_CODE_UNKNOWN.code(),
          claim.code(),
          on.toString());
    }
    return id;
  }

  private Optional<Locality> place(UUID id) {
    return places.computeIfAbsent(id, localities::find);
  }

  private List<UUID> path(UUID id, int budgetYear) {
    return paths.computeIfAbsent(
        new PlaceInYear(id, budgetYear),
        key -> localities.path(id, BudgetYear.lastDay(budgetYear)));
  }

  private void refuse(BatchRow row, BatchColumn column, FundingProblem problem, UUID id) {
    problems.add(row.row(), column.header(), problem.code(), id.toString());
  }

  private record PlaceInYear(UUID id, int year) {}
}
