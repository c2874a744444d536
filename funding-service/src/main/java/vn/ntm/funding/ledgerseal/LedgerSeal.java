package vn.ntm.funding.ledgerseal;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The seal of a day.
 *
 * @param sealedAt when it was made
 * @param accounts how many accounts it holds
 * @param previousHead head of the seal before, as hexadecimal digits; null for the first
 * @param head SHA-256 as hexadecimal digits
 */
public record LedgerSeal(
    LocalDate day, OffsetDateTime sealedAt, long accounts, String previousHead, String head) {}
