package vn.ntm.funding.following;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.ntm.funding.following.domain.BudgetExecution;
import vn.ntm.funding.following.domain.ExecutionSum;
import vn.ntm.funding.following.domain.RollUpHolds;
import vn.ntm.funding.ledger.YearAccount;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.web.problem.ProblemException;

/**
 * Sums accounts by a key, and all of them together in another way: as a whole the plan is what came
 * in from outside, and each group's is what its accounts hold. That both agree is INV-16.
 */
final class ExecutionGroups {

  private static final int MAX_GROUPS = 20_000;

  private final Function<Account, String> key;
  private final Map<String, ExecutionSum> groups = new TreeMap<>();
  private final ExecutionSum whole = new ExecutionSum();

  ExecutionGroups(Function<Account, String> key) {
    this.key = key;
  }

  /**
   * Counts one account.
   *
   * @throws ProblemException 422 when there are more groups than can be answered
   */
  void add(YearAccount account) {
    groups
        .computeIfAbsent(key.apply(account.account()), unused -> new ExecutionSum())
        .add(account.account(), account.balances());
    if (groups.size() > MAX_GROUPS) {
      throw new ProblemException(FollowingProblem.TOO_MANY_GROUPS, Integer.toString(MAX_GROUPS));
    }
    whole.addUse(account.account(), account.balances());
    if (account.fromOutside()) {
      whole.addReceived(account.account(), account.balances());
    }
  }

  /** The groups in the order of their keys. */
  Map<String, BudgetExecution> groups() {
    Map<String, BudgetExecution> sums = new LinkedHashMap<>();
    groups.forEach((name, sum) -> sums.put(name, sum.total()));
    return sums;
  }

  BudgetExecution whole() {
    return whole.total();
  }

  /** The figures that do not add up; empty when the roll-up holds. */
  List<RollUpHolds.Difference> alarms() {
    return RollUpHolds.check(whole(), new ArrayList<>(groups().values()));
  }
}
