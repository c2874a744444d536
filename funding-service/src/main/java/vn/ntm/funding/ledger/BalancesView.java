package vn.ntm.funding.ledger;

import vn.ntm.funding.ledger.domain.Balances;
import vn.ntm.money.Vnd;

/**
 * Balances as they are answered and told.
 *
 * @param disbursed volume, advance and passed together
 */
record BalancesView(
    Vnd received,
    Vnd available,
    Vnd allocated,
    Vnd reserved,
    Vnd disbursed,
    Vnd advance,
    Vnd volume,
    Vnd extended,
    Vnd cancelled,
    Vnd passed,
    Vnd returned) {

  static BalancesView of(Balances balances) {
    return new BalancesView(
        balances.received(),
        balances.available(),
        balances.allocated(),
        balances.reserved(),
        balances.disbursed(),
        balances.advance(),
        balances.volume(),
        balances.extended(),
        balances.cancelled(),
        balances.passed(),
        balances.returned());
  }
}
