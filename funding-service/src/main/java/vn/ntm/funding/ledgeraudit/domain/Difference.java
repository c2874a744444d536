package vn.ntm.funding.ledgeraudit.domain;

/**
 * Something that does not follow from the entries.
 *
 * @param version of the account; 0 for its terms
 */
public record Difference(long version, Rule rule, String expected, String found) {}
