package vn.ntm.funding.normsplit.domain;

/**
 * A group of places under a criterion.
 *
 * @param weight points of a place of this group, 0 to {@link Norms#MAX_WEIGHT}; only proportions
 *     count, so coefficients with decimals are written as whole numbers by one common factor
 */
public record NormGroup(String code, String label, int weight) {}
