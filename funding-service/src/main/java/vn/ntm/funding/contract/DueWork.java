package vn.ntm.funding.contract;

import java.time.LocalDate;
import java.util.UUID;
import vn.ntm.money.Vnd;

/**
 * Accepted work whose day of payment has come.
 *
 * @param paidVolume gross value of all work that is paid on the contract
 * @param dueOn the day from which the work counts as arrears when it is not paid
 */
public record DueWork(UUID contractId, Vnd paidVolume, LocalDate dueOn, Vnd value) {}
