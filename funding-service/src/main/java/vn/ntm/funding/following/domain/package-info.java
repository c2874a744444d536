/** Rates and sums, without a database. */
package vn.ntm.funding.following.domain;
