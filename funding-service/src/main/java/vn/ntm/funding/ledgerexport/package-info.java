/**
 * The export of the ledger for auditors, in the format of docs/formats/ledger-export.md, and
 * nothing else: the offline verifier shares no code with it.
 */
package vn.ntm.funding.ledgerexport;
