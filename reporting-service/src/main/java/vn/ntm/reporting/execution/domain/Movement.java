package vn.ntm.reporting.execution.domain;

import vn.ntm.money.Vnd;

/**
 * One entry of the ledger.
 *
 * @param amount signed đồng; RECEIVED is below zero when it grows
 */
public record Movement(Compartment compartment, Vnd amount) {}
