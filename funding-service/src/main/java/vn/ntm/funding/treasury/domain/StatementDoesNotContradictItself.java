package vn.ntm.funding.treasury.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A voucher that a statement names twice says the same both times: which word would count? */
public final class StatementDoesNotContradictItself {

  private StatementDoesNotContradictItself() {}

  /** Adds a problem for each member that a later line of a voucher says otherwise. */
  public static void check(List<StatementLine> lines, RowProblems problems) {
    Map<TreasuryVoucher, StatementLine> first = new HashMap<>();
    for (StatementLine line : lines) {
      StatementLine before = first.putIfAbsent(line.voucher(), line);
      if (before != null) {
        for (Difference difference : line.differencesTo(before)) {
          problems.add(
              line.row(),
              difference.field(),
              RowRule.ROW_VOUCHER_CONTRADICTED,
              Long.toString(before.row()));
        }
      }
    }
  }
}
