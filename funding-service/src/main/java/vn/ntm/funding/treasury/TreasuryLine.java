package vn.ntm.funding.treasury;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.treasury.domain.BudgetCoding;
import vn.ntm.funding.treasury.domain.Difference;
import vn.ntm.funding.treasury.domain.LineState;
import vn.ntm.funding.treasury.domain.TreasuryVoucher;
import vn.ntm.money.Vnd;

/**
 * A line of a statement and how it stands.
 *
 * @param row its row in the file
 * @param payment the payment of its voucher, null when the service has none
 * @param differences what the line and the payment say differently
 * @param resolved whether the newest note is about exactly this state and these differences
 */
record TreasuryLine(
    UUID id,
    UUID statementId,
    long row,
    TreasuryVoucher voucher,
    BudgetCoding coding,
    UUID accountId,
    String capitalSource,
    Nature nature,
    int budgetYear,
    Vnd amount,
    String content,
    LineState state,
    Payment payment,
    List<Difference> differences,
    boolean resolved) {

  TreasuryLine {
    differences = List.copyOf(differences);
  }

  /**
   * The payment of the voucher.
   *
   * @param status of its disbursement
   */
  record Payment(UUID disbursementId, String status, UUID accountId, Vnd amount) {}

  /**
   * A line with what was written about it and what might be its payment.
   *
   * @param candidates payments without a line, of the same amount or the same voucher number;
   *     nothing is decided by them
   */
  record Details(
      TreasuryLine line, List<Resolution> resolutions, List<PaymentWithoutEntry> candidates) {

    Details {
      resolutions = List.copyOf(resolutions);
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A note about a difference; it changes neither the line nor the payment.
   *
   * @param state and {@code differing}: what it is about
   */
  record Resolution(
      UUID id,
      Kind kind,
      String reason,
      LineState state,
      List<String> differing,
      String recordedBy,
      OffsetDateTime recordedAt) {

    Resolution {
      differing = List.copyOf(differing);
    }

    /** What becomes of the difference. */
    enum Kind {
      /** It is as it should be, and the reason says why. */
      EXPLAINED,
      /** Whoever made the mistake was asked to correct it. */
      CORRECTION_REQUESTED
    }
  }
}
