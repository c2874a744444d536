/**
 * The background auditor: it derives every balance and every chain from the entries again, in
 * slices, and tells of any difference from what the ledger keeps.
 */
package vn.ntm.funding.ledgeraudit;
