/** Compares what the events led to with the owner's own ledger, account by account. */
package vn.ntm.reporting.reconciliation;
