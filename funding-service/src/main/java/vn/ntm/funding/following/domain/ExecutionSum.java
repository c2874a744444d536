package vn.ntm.funding.following.domain;

import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Balances;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;

/**
 * Adds accounts up. What an account received and did not give down is its own plan, so that no đồng
 * counts twice on its way to a project, however the accounts are grouped.
 */
public final class ExecutionSum {

  private final Plan year = new Plan();
  private final Plan extended = new Plan();

  /** Counts an account with what it holds itself. */
  public void add(Account account, Balances balances) {
    add(account, balances, balances.received().dong() - balances.allocated().dong());
  }

  /** Counts what came into an account as plan, and nothing else of it. */
  public void addReceived(Account account, Balances balances) {
    of(account).plan = Math.addExact(of(account).plan, balances.received().dong());
  }

  /** Counts everything of an account but its plan. */
  public void addUse(Account account, Balances balances) {
    add(account, balances, 0);
  }

  /**
   * What was added so far.
   *
   * @throws NotAnAmountException when a sum is further from zero than {@link Vnd#MAX}
   */
  public BudgetExecution total() {
    return BudgetExecution.of(year.total(), extended.total());
  }

  private void add(Account account, Balances balances, long ownPlan) {
    Plan plan = of(account);
    plan.plan = Math.addExact(plan.plan, ownPlan);
    plan.reserved = Math.addExact(plan.reserved, balances.reserved().dong());
    plan.volume = Math.addExact(plan.volume, balances.volume().dong());
    plan.advance =
        Math.addExact(plan.advance, balances.advance().dong() + balances.passed().dong());
    if (account.holderKind() == HolderKind.PROJECT) {
      plan.allocated = Math.addExact(plan.allocated, balances.received().dong());
    }
  }

  private Plan of(Account account) {
    return account.plan() == PlanKind.YEAR ? year : extended;
  }

  /** Partial sums may be larger than an amount; the total may not. */
  private static final class Plan {

    private long plan;
    private long allocated;
    private long reserved;
    private long volume;
    private long advance;

    PlanExecution total() {
      return PlanExecution.of(
          Vnd.of(plan), Vnd.of(allocated), Vnd.of(reserved), Vnd.of(volume), Vnd.of(advance));
    }
  }
}
