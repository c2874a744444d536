/**
 * Exports in formats that others have agreed on: activities of ODA for IATI, and budgets and
 * expenditures as a fiscal data package. Written as they are read, so that memory does not grow.
 */
package vn.ntm.funding.openexport;
