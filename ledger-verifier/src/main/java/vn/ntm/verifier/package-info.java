/**
 * Verifies an export of the ledger without trusting the service that wrote it. It shares no code
 * with the service on purpose: what is recomputed here follows docs/formats/ledger-export.md alone.
 */
package vn.ntm.verifier;
