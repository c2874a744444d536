package vn.ntm.funding.disbursement;

import java.time.LocalDate;
import vn.ntm.money.Vnd;

/**
 * What one household got, as it is shown: the personal id number is masked.
 *
 * @param line 1 and up, in the order of the list
 * @param idNumber the last four digits, the others masked
 * @param amount value of what was given
 * @param goods what was given when it was not cash; null for cash
 * @param signedOn the day on which the household signed for it
 */
record HouseholdSupport(
    int line,
    String fullName,
    String idNumber,
    String address,
    Vnd amount,
    String goods,
    LocalDate signedOn) {}
