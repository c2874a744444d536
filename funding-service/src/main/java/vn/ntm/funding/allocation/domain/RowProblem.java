package vn.ntm.funding.allocation.domain;

import vn.ntm.funding.ledger.domain.BrokenRule;

/**
 * A row that breaks a rule.
 *
 * @param row line of the file or row of the sheet; the header is 1
 * @param column as the header row names it, null when the whole row is meant
 */
public record RowProblem(long row, String column, BrokenRule rule) {}
