package vn.ntm.funding.ledger;

/** The database refused or could not do what the ledger asked; the transaction must end. */
class LedgerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
