package vn.ntm.reporting.execution.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A report of budget execution.
 *
 * @param rows one for each group, in a stable order
 * @param totals the sum of the rows (INV-16)
 */
public record ExecutionTable(List<Row> rows, Row totals) {

  public ExecutionTable {
    rows = List.copyOf(rows);
  }

  /**
   * Adds up what is known into the asked groups.
   *
   * <p>Funding plans declare by source and nature only. Where rows stand for a component or a
   * locality the declared plan is no part of any of them, and appears in the totals alone.
   *
   * @param cells figures, declared amounts and counts of fine groups, in any order and number
   */
  public static ExecutionTable of(List<Row> cells, Set<Dimension> groupBy) {
    List<Row> told = declaresByRow(groupBy) ? cells : withoutDeclaredPlans(cells);
    TreeMap<Group, List<Row>> groups =
        told.stream()
            .collect(
                Collectors.groupingBy(
                    cell -> cell.group().by(groupBy),
                    () -> new TreeMap<>(Group.ORDER),
                    Collectors.toList()));
    List<Row> rows =
        groups.entrySet().stream().map(group -> sum(group.getValue(), group.getKey())).toList();
    return new ExecutionTable(rows, sum(cells, Group.ALL));
  }

  private static boolean declaresByRow(Set<Dimension> groupBy) {
    return !groupBy.contains(Dimension.COMPONENT) && !groupBy.contains(Dimension.LOCALITY);
  }

  private static List<Row> withoutDeclaredPlans(List<Row> cells) {
    return cells.stream()
        .filter(cell -> !cell.isOnlyDeclared())
        .map(Row::withoutDeclaredPlan)
        .toList();
  }

  private static Row sum(Collection<Row> cells, Group group) {
    return cells.stream().map(cell -> cell.in(group)).reduce(Row.empty(group), Row::plus);
  }
}
