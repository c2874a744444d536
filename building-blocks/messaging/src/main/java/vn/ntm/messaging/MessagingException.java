package vn.ntm.messaging;

/**
 * The database or the broker did not do what messaging needs; the caller's transaction must end.
 */
public class MessagingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MessagingException(String message) {
    super(message);
  }

  MessagingException(String message, Throwable cause) {
    super(message, cause);
  }
}
