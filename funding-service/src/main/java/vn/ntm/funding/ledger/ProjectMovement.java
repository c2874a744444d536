package vn.ntm.funding.ledger;

import java.time.LocalDate;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.money.Vnd;

/**
 * What a transaction did to the money of one source and budget year of a project; signed.
 *
 * @param committed plan of the year that the project received, or gave back
 * @param paid in cash: volume and advances, less what came back
 */
public record ProjectMovement(
    UUID projectId,
    int budgetYear,
    String programme,
    UUID transactionId,
    TransactionKind kind,
    LocalDate effectiveDate,
    Vnd committed,
    Vnd paid) {}
