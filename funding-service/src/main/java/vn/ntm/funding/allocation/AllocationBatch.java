package vn.ntm.funding.allocation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.allocation.domain.AuthorityLevel;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.money.Vnd;

/**
 * Many allocations that are proposed, approved and posted together or not at all.
 *
 * @param id null of one that was only checked
 * @param total the sum of all lines
 * @param fileSha256 of the file it came in, in hexadecimal digits; null when it came in none
 * @param checks the rules it was checked with; INV-01 as it holds now while it is open
 * @param transactionId the ledger transaction of an approved batch, else null
 */
record AllocationBatch(
    UUID id,
    long version,
    AllocationEntity.Status status,
    int lines,
    Vnd total,
    LocalDate effectiveDate,
    String reason,
    LegalBasis legalBasis,
    AuthorityLevel legalBasisLevel,
    String fileSha256,
    List<FromAccount> fromAccounts,
    List<Check> checks,
    String proposedBy,
    OffsetDateTime proposedAt,
    String decidedBy,
    OffsetDateTime decidedAt,
    String decisionNote,
    UUID transactionId) {

  /** The rules that a stored batch has kept when it was proposed; a row that breaks one ends it. */
  static final List<String> KEPT_BY_EACH_ROW =
      List.of(
          "AMOUNT-NOT-POSITIVE",
          "INV-08",
          "INV-11",
          "INV-15",
          "OTHER-PARENT",
          "RECEIVER-OUTSIDE-HOLDER",
          "ROW-RECEIVER-REPEATED");

  AllocationBatch {
    fromAccounts = List.copyOf(fromAccounts);
    checks = List.copyOf(checks);
  }

  /**
   * What the batch does to an account that gives.
   *
   * @param lines how many lines it gives to
   * @param given what the batch takes out of it
   * @param taken what other lines of the batch bring into it
   * @param availableBefore what stands there now, or stood there when the batch was decided
   * @param availableAfter the same after the batch; negative when it is too much
   */
  record FromAccount(
      UUID accountId, int lines, Vnd given, Vnd taken, Vnd availableBefore, Vnd availableAfter) {}

  /** Whether a rule holds. */
  record Check(String code, boolean holds) {}

  /** A batch that was only checked has no id. */
  AllocationBatch withoutId() {
    return new AllocationBatch(
        null,
        version,
        status,
        lines,
        total,
        effectiveDate,
        reason,
        legalBasis,
        legalBasisLevel,
        fileSha256,
        fromAccounts,
        checks,
        proposedBy,
        proposedAt,
        null,
        null,
        null,
        null);
  }
}
