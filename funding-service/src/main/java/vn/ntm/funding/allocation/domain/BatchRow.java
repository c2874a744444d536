package vn.ntm.funding.allocation.domain;

import java.time.LocalDate;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.money.Vnd;

/**
 * One row of a batch: who is to get how much, out of which account.
 *
 * @param row its place in the file; the header is 1
 * @param receiverId null when the receiver is named by its code
 * @param localityCode official code of a locality, null when the receiver is named by its id
 * @param asOf a day on which the code had the meant unit; null is the batch's effective date
 * @param amount whole đồng from 1
 * @param note null when there is none
 */
public record BatchRow(
    long row,
    UUID fromAccountId,
    HolderKind receiverKind,
    UUID receiverId,
    String localityCode,
    LocalDate asOf,
    Vnd amount,
    String note) {}
