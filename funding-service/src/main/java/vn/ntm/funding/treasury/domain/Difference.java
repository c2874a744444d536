package vn.ntm.funding.treasury.domain;

/**
 * A member of which two documents say different things, each in the words of the statement's
 * format.
 *
 * @param statement what the statement says, null when it says nothing
 * @param known what is known in the service, null when nothing is known
 */
public record Difference(String field, String statement, String known) {}
