package vn.ntm.funding.disbursement;

import vn.ntm.funding.contract.domain.ContractMove;
import vn.ntm.funding.disbursement.domain.PaymentOrder;
import vn.ntm.funding.project.domain.ProjectMove;

/** What a step of a payment changes on its project and its contract. */
record PaymentMoves(ProjectMove ofProject, ContractMove ofContract) {

  /** The request claims what it asks for. */
  static PaymentMoves request(PaymentOrder order) {
    return new PaymentMoves(new ProjectMove(order.cash().dong(), 0), claimed(order));
  }

  /** The claim ends without a payment. */
  static PaymentMoves release(PaymentOrder order) {
    return new PaymentMoves(new ProjectMove(-order.cash().dong(), 0), claimed(order).opposite());
  }

  /** The claim ends because it, or a part of it, is paid. */
  static PaymentMoves payment(PaymentOrder approved, PaymentOrder paid) {
    return new PaymentMoves(
        new ProjectMove(-approved.cash().dong(), paid.paidCash()),
        claimed(approved).opposite().and(paid(paid)));
  }

  /** The payment is corrected. */
  static PaymentMoves reversal(PaymentOrder order) {
    return new PaymentMoves(new ProjectMove(0, -order.paidCash()), paid(order).opposite());
  }

  private static ContractMove claimed(PaymentOrder order) {
    long gross = order.amount().dong();
    return switch (order.kind()) {
      case ADVANCE -> new ContractMove(gross, 0, 0, 0, 0, 0, 0, 0);
      case VOLUME -> new ContractMove(0, gross, order.recovery().dong(), 0, 0, 0, 0, 0);
      case ADVANCE_REFUND -> new ContractMove(0, 0, 0, gross, 0, 0, 0, 0);
      case DIRECT -> ContractMove.NONE;
    };
  }

  private static ContractMove paid(PaymentOrder order) {
    long gross = order.amount().dong();
    return switch (order.kind()) {
      case ADVANCE -> new ContractMove(0, 0, 0, 0, gross, 0, 0, 0);
      case VOLUME -> new ContractMove(0, 0, 0, 0, 0, gross, order.recovery().dong(), 0);
      case ADVANCE_REFUND -> new ContractMove(0, 0, 0, 0, 0, 0, 0, gross);
      case DIRECT -> ContractMove.NONE;
    };
  }
}
