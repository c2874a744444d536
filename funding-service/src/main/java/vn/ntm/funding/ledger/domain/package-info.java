/** The pure part of the ledger: accounts, postings and the balances they lead to. */
package vn.ntm.funding.ledger.domain;
