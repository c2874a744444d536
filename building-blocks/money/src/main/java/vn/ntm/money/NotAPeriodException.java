package vn.ntm.money;

/** A text that names no reporting period. */
public final class NotAPeriodException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;
  private static final int MAX_QUOTED = 20;

  NotAPeriodException(String text, String reason) {
    super("'" + shortened(text) + "' is not a period: " + reason);
  }

  /** The text comes from outside: an answer or a log line must not grow with it. */
  private static String shortened(String text) {
    return text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "…";
  }
}
