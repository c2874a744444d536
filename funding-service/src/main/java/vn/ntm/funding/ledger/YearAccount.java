package vn.ntm.funding.ledger;

import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Balances;

/**
 * An account of a budget year and what its entries sum to.
 *
 * @param fromOutside whether its budget comes from outside of the selection: from no account or
 *     from one that the selection does not have
 */
public record YearAccount(Account account, Balances balances, boolean fromOutside) {}
