/**
 * Accounts, transactions, entries and balances; the only writer of balances. Accounts are locked in
 * sorted order before any decision, and a balance changes by one conditional statement.
 */
package vn.ntm.funding.ledger;
