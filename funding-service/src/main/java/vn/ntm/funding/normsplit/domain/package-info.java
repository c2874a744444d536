/** How an amount is split by norms: points by criterion and group, and shares that sum exactly. */
package vn.ntm.funding.normsplit.domain;
