package vn.ntm.reporting.execution.domain;

import vn.ntm.money.Vnd;

/**
 * A compartment whose figure here is not the owner's.
 *
 * @param told what the owner of the account says
 * @param reckoned what the movements come to here
 */
public record Deviation(Compartment compartment, Vnd told, Vnd reckoned) {}
