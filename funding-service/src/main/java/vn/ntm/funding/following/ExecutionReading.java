package vn.ntm.funding.following;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.ledger.YearAccount;
import vn.ntm.funding.ledger.YearAccounts;
import vn.ntm.funding.ledger.YearAccounts.Selection;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.web.problem.ProblemException;

/** Goes over the accounts of a year, some holders at a time, so that memory does not grow. */
@ApplicationScoped
class ExecutionReading {

  static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final int HOLDERS_AT_ONCE = 2_000;

  private final YearAccounts accounts;

  ExecutionReading(YearAccounts accounts) {
    this.accounts = accounts;
  }

  /** Tells every account of the selection, in the order of holders. */
  void each(Selection selection, Consumer<YearAccount> reader) {
    List<YearAccount> page = accounts.of(selection, BEFORE_ALL, HOLDERS_AT_ONCE);
    while (!page.isEmpty()) {
      page.forEach(reader);
      UUID last = page.get(page.size() - 1).account().holderId();
      page = accounts.of(selection, last, HOLDERS_AT_ONCE);
    }
  }

  /** A sum that is not kept exactly is refused, never rounded or wrapped (INV-10). */
  static <T> T exactly(Supplier<T> sums) {
    try {
      return sums.get();
    } catch (NotAnAmountException | ArithmeticException e) {
      throw new ProblemException(FundingProblem.SUM_TOO_LARGE);
    }
  }
}
