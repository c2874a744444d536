package vn.ntm.funding.need.domain;

/**
 * A criterion that the money serves. The same number means different things in different sets, so
 * the set is always named.
 *
 * @param set number of the decision on the criteria set, e.g. 738/QĐ-UBND
 * @param code of the criterion within it, e.g. 1 or 13.2
 */
public record Criterion(String set, String code) {}
