package vn.ntm.funding.allocation.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ntm.funding.ledger.domain.Purse;

/**
 * A batch names each receiver once for the same money: twice is a line that was copied by mistake.
 * Money of another source, component or year is other money.
 */
public final class EachReceiverOnce {

  private EachReceiverOnce() {}

  /** Adds a problem for each line that repeats an earlier one. */
  public static void check(List<BatchLine> lines, RowProblems problems) {
    Map<Purse, Long> first = new HashMap<>();
    for (BatchLine line : lines) {
      Long earlier = first.putIfAbsent(line.purse(), line.row());
      if (earlier != null) {
        problems.add(line.row(), null, "ROW-RECEIVER-REPEATED", Long.toString(earlier));
      }
    }
  }
}
