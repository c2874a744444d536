package vn.ntm.targets.plancheck;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plancheck.domain.FindingKind;
import vn.ntm.targets.plancheck.domain.PrintedNumber;
import vn.ntm.targets.plancheck.domain.Statement;

/** The targets for single criteria of a set, as one table with the average they lead to. */
final class CriterionTables implements StatementsOf {

  private record Table(String set, String level) {}

  @Override
  public Stream<? extends Statement> in(PlanDocument plan) {
    Map<Table, List<TargetAt>> tables =
        TargetAt.all(plan)
            .filter(item -> item.target().goalKind() == PlanDocument.GoalKind.CRITERION_TARGET)
            .filter(item -> item.target().criteria().size() == 1)
            .collect(
                Collectors.groupingBy(
                    item -> tableOf(plan, item), LinkedHashMap::new, Collectors.toList()));
    return tables.entrySet().stream()
        .flatMap(
            table ->
                Stream.concat(
                    Stream.of(table(plan, table.getKey(), table.getValue())),
                    allOfThem(plan, table.getKey(), table.getValue())));
  }

  private static Table tableOf(PlanDocument plan, TargetAt item) {
    return new Table(CriteriaSets.key(plan, item.target().criteriaSet()), item.target().level());
  }

  private static Statement table(PlanDocument plan, Table table, List<TargetAt> items) {
    List<Statement.CriterionRow> rows = items.stream().map(CriterionTables::row).toList();
    Optional<TargetAt> average =
        TargetAt.all(plan)
            .filter(item -> item.target().goalKind() == PlanDocument.GoalKind.AVG_CRITERIA)
            .filter(item -> table.level().equals(item.target().level()))
            .findFirst();
    return new Statement.CriterionTable(
        table.set(),
        CriteriaSets.size(plan, table.set()),
        rows,
        average
            .filter(item -> item.target().declared() != null)
            .map(TargetAt::declared)
            .orElse(null),
        average
            .filter(item -> item.target().declaredTo() != null)
            .map(
                item ->
                    Numbers.of(
                        item.spot(),
                        "declaredTo",
                        item.target().label(),
                        item.target().declaredTo()))
            .orElse(null),
        average.flatMap(item -> before(plan, item)).orElse(null));
  }

  private static Optional<PrintedNumber> before(PlanDocument plan, TargetAt average) {
    return average.target().baseline() != null
        ? Optional.of(Baselines.ofTarget(average))
        : Baselines.stated(plan, average.target().code());
  }

  private static Statement.CriterionRow row(TargetAt item) {
    PlanDocument.Target target = item.target();
    return new Statement.CriterionRow(
        target.criteria().get(0),
        item.declared(),
        Numbers.of(item.spot(), "added", target.label(), target.added()),
        item.outOf());
  }

  /** A place that is recognised meets every criterion, so no criterion is met by fewer. */
  private static Stream<Statement> allOfThem(PlanDocument plan, Table table, List<TargetAt> items) {
    Optional<PrintedNumber> least =
        items.stream()
            .map(TargetAt::declared)
            .filter(PrintedNumber::isPrinted)
            .min(Comparator.comparing(PrintedNumber::value));
    return TargetAt.all(plan)
        .filter(item -> item.target().goalKind() == PlanDocument.GoalKind.RECOGNISED)
        .filter(item -> table.level().equals(item.target().level()))
        .filter(item -> item.target().outOf() != null)
        .flatMap(
            item ->
                least.stream()
                    .map(
                        limit ->
                            new Statement.Limited(
                                item.declared(), limit, FindingKind.GOAL_BEYOND_CRITERION)));
  }
}
