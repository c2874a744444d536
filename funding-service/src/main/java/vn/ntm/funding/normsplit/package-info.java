/**
 * Splitting budget among places by norms: points by criterion and group, looked at as often as
 * wanted, and in the end proposed as a batch of allocations that somebody else approves.
 */
package vn.ntm.funding.normsplit;
