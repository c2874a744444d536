package vn.ntm.funding.ledger.domain;

import java.util.Map;
import vn.ntm.money.Vnd;

/**
 * What stands in an account, each zero or more, with received = available + allocated + reserved +
 * disbursed.
 */
public record Balances(Vnd received, Vnd available, Vnd allocated, Vnd reserved, Vnd disbursed) {

  /** An account in which nothing has happened. */
  public static final Balances NONE =
      new Balances(Vnd.ZERO, Vnd.ZERO, Vnd.ZERO, Vnd.ZERO, Vnd.ZERO);

  /** Reads the signed sums of the compartments; a missing one is zero. */
  public static Balances ofSums(Map<Compartment, Long> sums) {
    return new Balances(
        Vnd.of(-sums.getOrDefault(Compartment.RECEIVED, 0L)),
        Vnd.of(sums.getOrDefault(Compartment.AVAILABLE, 0L)),
        Vnd.of(sums.getOrDefault(Compartment.ALLOCATED, 0L)),
        Vnd.of(sums.getOrDefault(Compartment.RESERVED, 0L)),
        Vnd.of(sums.getOrDefault(Compartment.DISBURSED, 0L)));
  }
}
