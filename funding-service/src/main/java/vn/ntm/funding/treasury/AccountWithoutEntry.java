package vn.ntm.funding.treasury;

import java.time.LocalDate;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.money.Vnd;

/**
 * Capital that was allocated and has no entry in the Treasury's system yet (F002-11).
 *
 * @param received what the account has received
 * @param receivedOn the day of the first of it
 * @param coded whether the account has a coding, but no entry
 * @param days since that day
 */
record AccountWithoutEntry(
    UUID accountId,
    HolderKind holderKind,
    UUID holderId,
    UUID localityId,
    String capitalSource,
    Nature nature,
    int budgetYear,
    Vnd received,
    LocalDate receivedOn,
    boolean coded,
    long days) {}
