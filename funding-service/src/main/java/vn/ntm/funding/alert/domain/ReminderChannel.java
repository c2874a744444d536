package vn.ntm.funding.alert.domain;

/** How somebody was reminded. */
public enum ReminderChannel {
  /** An official letter (công văn đôn đốc), which has a number. */
  OFFICIAL_LETTER,
  /** In a meeting or briefing (giao ban). */
  MEETING,
  /** By telephone. */
  PHONE,
  /** By e-mail. */
  EMAIL,
  /** By a message in another system. */
  MESSAGE
}
