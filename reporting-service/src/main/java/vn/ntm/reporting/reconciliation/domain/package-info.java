/** Pure comparison of positions. */
package vn.ntm.reporting.reconciliation.domain;
