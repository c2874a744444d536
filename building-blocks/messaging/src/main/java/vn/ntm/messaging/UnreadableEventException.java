package vn.ntm.messaging;

/**
 * The event can never be applied as it is: broken JSON, a missing header, a gap in the versions of
 * its aggregate. It goes to the dead-letter topic with this message as the reason.
 */
public class UnreadableEventException extends Exception {

  private static final long serialVersionUID = 1L;

  public UnreadableEventException(String reason) {
    super(reason);
  }

  public UnreadableEventException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
