package vn.ntm.funding.treasury.domain;

import java.time.LocalDate;

/**
 * The Treasury's document of a payment; the three together name it once and for all (INV-14).
 *
 * @param treasury the Treasury office
 */
public record TreasuryVoucher(String number, LocalDate date, String treasury) {}
