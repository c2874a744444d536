/**
 * Daily seals over all accounts: the head of the ledger at the end of each day, chained and
 * append-only. What a seal is made of is fixed in docs/formats/ledger-export.md.
 */
package vn.ntm.funding.ledgerseal;
