package vn.ntm.funding.alert.domain;

/** How far an alert is. */
public enum AlertState {
  /** Nobody has taken note of it. */
  OPEN,
  /** Somebody took note; the condition still holds. */
  ACKNOWLEDGED,
  /** The condition is gone. */
  CLEARED
}
