package vn.ntm.funding.disbursement.domain;

import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.funding.ledger.domain.Posting;
import vn.ntm.funding.ledger.domain.Postings;
import vn.ntm.money.Vnd;

/**
 * What is to be paid, and what the ledger books when it is.
 *
 * @param amount gross, positive
 * @param recovery the part of the amount that settles advances instead of leaving in cash
 */
public record PaymentOrder(DisbursementKind kind, Vnd amount, Vnd recovery) {

  /** What leaves the account in cash; a refund comes back instead. */
  public Vnd cash() {
    return kind == DisbursementKind.ADVANCE_REFUND ? Vnd.ZERO : amount.minus(recovery);
  }

  /** What reaches the project in cash when it is paid, in signed đồng: a refund leaves it. */
  public long paidCash() {
    return kind == DisbursementKind.ADVANCE_REFUND ? -amount.dong() : cash().dong();
  }

  /** The claim in cash that is left when only so much of this order is paid. */
  public Vnd restOf(PaymentOrder paid) {
    return cash().minus(paid.cash());
  }

  /** What the ledger books in the account when it is paid. */
  public List<Posting> postings(UUID account, PlanKind plan) {
    return switch (kind) {
      case ADVANCE -> Postings.advance(account, amount);
      case VOLUME, DIRECT -> Postings.volume(account, cash(), recovery);
      case ADVANCE_REFUND ->
          plan == PlanKind.ADVANCE_BROUGHT_FORWARD
              ? Postings.returned(account, amount)
              : Postings.refund(account, amount);
    };
  }
}
