package vn.ntm.verifier;

/** The file is no export of the ledger in the form that this verifier reads. */
public final class NotAnExportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotAnExportException(String message) {
    super(message);
  }
}
