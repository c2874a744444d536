/** The lines of a need, their rules and their sums. */
package vn.ntm.funding.need.domain;
