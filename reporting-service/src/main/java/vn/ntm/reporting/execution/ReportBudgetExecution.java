package vn.ntm.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ntm.messaging.Freshness;
import vn.ntm.money.DateRange;
import vn.ntm.money.Period;
import vn.ntm.reporting.execution.domain.Dimension;
import vn.ntm.reporting.execution.domain.ExecutionTable;
import vn.ntm.reporting.execution.domain.Row;
import vn.ntm.reporting.localitycopy.AskedSubtree;
import vn.ntm.reporting.localitycopy.KnownLocalities;
import vn.ntm.reporting.localitycopy.Subtree;
import vn.ntm.reporting.projection.ReadSnapshot;

/** Reports budget execution of a subtree, all figures of one instant. */
@ApplicationScoped
class ReportBudgetExecution {

  private final ReadSnapshot snapshot;
  private final AskedSubtree subtree;
  private final ExecutionReportRepository execution;
  private final DeclaredPlanRepository plans;
  private final KnownLocalities localities;

  ReportBudgetExecution(
      ReadSnapshot snapshot,
      AskedSubtree subtree,
      ExecutionReportRepository execution,
      DeclaredPlanRepository plans,
      KnownLocalities localities) {
    this.snapshot = snapshot;
    this.subtree = subtree;
    this.execution = execution;
    this.plans = plans;
    this.localities = localities;
  }

  @Transactional
  ExecutionReport answer(ExecutionQuestion question) {
    Freshness freshness = snapshot.take();
    Subtree asked = subtree.of(question.under());
    ExecutionTable table = ExecutionTable.of(cells(question, asked), question.groupBy());
    Map<UUID, String> names = localities.names(places(table, asked));
    return new ExecutionReport(
        question.budgetYear(),
        asked.under().map(id -> place(id, names)).orElse(null),
        question.period().map(Period::toString).orElse(null),
        question.period().map(Period::calendar).orElse(null),
        question.days().map(DateRange::from).orElse(null),
        question.days().map(DateRange::to).orElse(null),
        words(question.groupBy()),
        table.rows().stream().map(row -> line(row, names)).toList(),
        line(table.totals(), names),
        asked.under().map(id -> plans.plans(id, question.budgetYear())).orElse(List.of()),
        freshness);
  }

  private List<Row> cells(ExecutionQuestion question, Subtree asked) {
    int year = question.budgetYear();
    List<Row> cells = new ArrayList<>(execution.figures(year, asked, question.days()));
    cells.addAll(execution.counts(year, asked, question.days()));
    asked.under().ifPresent(id -> cells.addAll(plans.cells(id, year)));
    return cells;
  }

  private static Set<UUID> places(ExecutionTable table, Subtree asked) {
    Set<UUID> places = new HashSet<>();
    asked.under().ifPresent(places::add);
    table.rows().stream()
        .map(row -> row.group().localityId())
        .filter(Objects::nonNull)
        .forEach(places::add);
    return places;
  }

  private static List<String> words(Set<Dimension> groupBy) {
    return groupBy.stream().map(dimension -> dimension.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static ExecutionReport.Line line(Row row, Map<UUID, String> names) {
    return new ExecutionReport.Line(
        row.group().capitalSource(),
        row.group().nature(),
        row.group().component(),
        Optional.ofNullable(row.group().localityId()).map(id -> place(id, names)).orElse(null),
        row.figures().plan(),
        row.figures().allocated(),
        row.figures().reserved(),
        row.figures().disbursed(),
        row.figures().disbursedInPeriod(),
        row.figures().rate().orElse(null),
        row.figures().remaining(),
        row.declaredPlan().orElse(null),
        row.counts());
  }

  private static ExecutionReport.Place place(UUID id, Map<UUID, String> names) {
    return new ExecutionReport.Place(id, names.get(id));
  }
}
