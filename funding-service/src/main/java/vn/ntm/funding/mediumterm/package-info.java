/**
 * Medium-term capital plans with their slices by year, set and amended by decisions, and how the
 * annual plans that were assigned stand against them.
 */
package vn.ntm.funding.mediumterm;
