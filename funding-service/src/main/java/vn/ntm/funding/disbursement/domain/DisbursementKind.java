package vn.ntm.funding.disbursement.domain;

import vn.ntm.funding.ledger.domain.TransactionKind;

/** What is paid for. */
public enum DisbursementKind {
  /** Money before the work, on a contract (tạm ứng). */
  ADVANCE(TransactionKind.ADVANCE_PAYMENT),
  /** Accepted work of a contract (thanh toán khối lượng hoàn thành). */
  VOLUME(TransactionKind.VOLUME_PAYMENT),
  /** Expenditure without a contract: recurrent spending, compensation, project management. */
  DIRECT(TransactionKind.VOLUME_PAYMENT),
  /** An advance of a contract paid back in cash (nộp hoàn tạm ứng). */
  ADVANCE_REFUND(TransactionKind.ADVANCE_REFUND);

  private final TransactionKind transaction;

  DisbursementKind(TransactionKind transaction) {
    this.transaction = transaction;
  }

  /** What the ledger books when it is paid. */
  public TransactionKind transaction() {
    return transaction;
  }

  /** Whether it is made on a contract. */
  public boolean needsContract() {
    return this != DIRECT;
  }
}
