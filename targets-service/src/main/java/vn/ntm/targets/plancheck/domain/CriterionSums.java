package vn.ntm.targets.plancheck.domain;

import java.math.BigDecimal;
import java.util.List;

/** What the rows of a table of criteria give together. */
final class CriterionSums {

  private CriterionSums() {}

  /** Whether it has a total for every criterion of the set, all of one population. */
  static boolean isWhole(Statement.CriterionTable table) {
    return table.criteria() != null
        && table.rows().size() == table.criteria()
        && table.rows().stream().map(Statement.CriterionRow::criterion).distinct().count()
            == table.criteria()
        && totals(table).stream().allMatch(PrintedNumber::isPrinted)
        && table.rows().stream().allMatch(row -> row.population().isPrinted())
        && table.rows().stream().allMatch(row -> row.population().is(population(table)))
        && population(table).signum() > 0;
  }

  static List<PrintedNumber> totals(Statement.CriterionTable table) {
    return table.rows().stream().map(Statement.CriterionRow::total).toList();
  }

  static BigDecimal population(Statement.CriterionTable table) {
    return table.rows().get(0).population().value();
  }
}
