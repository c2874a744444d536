package vn.ntm.funding.treasury.domain;

import java.util.List;

/** A statement is the word of one Treasury office: that of its first line. */
public final class StatementIsOfOneTreasury {

  private StatementIsOfOneTreasury() {}

  /** Adds a problem for each line of another office. */
  public static void check(List<StatementLine> lines, RowProblems problems) {
    for (StatementLine line : lines) {
      String first = lines.get(0).voucher().treasury();
      if (!line.voucher().treasury().equals(first)) {
        problems.add(line.row(), Column.TREASURY.header(), RowRule.ROW_TREASURY_DIFFERS, first);
      }
    }
  }
}
