package vn.ntm.money;

/** A number or text that is not an amount of whole đồng (INV-10). */
public final class NotAnAmountException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Why it is not an amount. */
  public enum Reason {
    /** A part of one đồng is left over. */
    FRACTION,
    /** Below zero where only zero and more make sense. */
    NEGATIVE,
    /** Further from zero than {@link Vnd#MAX}. */
    TOO_LARGE,
    /** Not written as a decimal number. */
    NOT_A_NUMBER
  }

  private final Reason reason;

  NotAnAmountException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why it is not an amount. */
  public Reason reason() {
    return reason;
  }
}
