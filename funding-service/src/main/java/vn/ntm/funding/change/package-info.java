/**
 * The change feed: everything that this service tells others, complete and in one order, for those
 * who ask instead of listening.
 */
package vn.ntm.funding.change;
