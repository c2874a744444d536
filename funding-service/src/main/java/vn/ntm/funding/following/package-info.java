/**
 * How a budget year is carried out: rates, rankings, the deadline of detailed allocation and the
 * statutory forms. Nothing is kept here: every figure is summed from entries of the ledger.
 */
package vn.ntm.funding.following;
