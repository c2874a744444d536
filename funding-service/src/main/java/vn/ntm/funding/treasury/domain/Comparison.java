package vn.ntm.funding.treasury.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares a line with the payment of the same voucher. What only one of the two says is no
 * difference: an account without a coding, a line without a project code. The view
 * treasury_line_state decides the same in SQL, so that states can be searched for; a test holds the
 * two together.
 */
public final class Comparison {

  private final List<Difference> differences = new ArrayList<>();

  private Comparison() {}

  /** The members that differ, in the order of the format; empty when both say the same. */
  public static List<Difference> of(StatementLine line, ReportedPayment payment) {
    Comparison comparison = new Comparison();
    comparison.compare("amount", line.amount(), payment.amount());
    comparison.compare("capitalSource", line.capitalSource(), payment.capitalSource());
    comparison.compare("nature", line.nature(), payment.nature());
    comparison.compare("budgetYear", line.budgetYear(), payment.budgetYear());
    comparison.compare("accountId", line.accountId(), payment.accountId());
    Optional.ofNullable(payment.coding())
        .ifPresent(coding -> comparison.compareCodings(line.coding(), coding));
    return List.copyOf(comparison.differences);
  }

  /** How a line stands. */
  public static LineState state(StatementLine line, Optional<ReportedPayment> payment) {
    return payment
        .map(found -> of(line, found).isEmpty() ? LineState.MATCHED : LineState.DIFFERING)
        .orElse(LineState.UNKNOWN);
  }

  private void compareCodings(BudgetCoding line, BudgetCoding account) {
    compare("chapter", line.chapter(), account.chapter());
    compare("category", line.category(), account.category());
    compare("item", line.item(), account.item());
    compare("source", line.source(), account.source());
    compare("programmeCode", line.programmeCode(), account.programmeCode());
    compare("budgetUnitCode", line.budgetUnitCode(), account.budgetUnitCode());
    compare("projectCode", line.projectCode(), account.projectCode());
  }

  private void compare(String field, Object line, Object payment) {
    if (line != null && payment != null && !line.equals(payment)) {
      differences.add(new Difference(field, line.toString(), payment.toString()));
    }
  }
}
