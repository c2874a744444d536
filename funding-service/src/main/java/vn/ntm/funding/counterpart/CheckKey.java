package vn.ntm.funding.counterpart;

import java.util.UUID;

/** The position of a check in their stable order. */
record CheckKey(UUID ruleId, String stage, String subject) {

  static final CheckKey BEFORE_ALL = new CheckKey(new UUID(0, 0), "", "");

  private static final String SEPARATOR = "|";
  private static final int PARTS = 3;

  static CheckKey of(CounterpartCheck check) {
    return new CheckKey(check.ruleId(), check.stage().name(), check.subject());
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @throws IllegalArgumentException for anything else
   */
  static CheckKey parse(String text) {
    String[] parts = text.split("\\|", PARTS);
    if (parts.length != PARTS) {
      throw new IllegalArgumentException("no key of a check");
    }
    return new CheckKey(UUID.fromString(parts[0]), parts[1], parts[2]);
  }

  @Override
  public String toString() {
    return ruleId + SEPARATOR + stage + SEPARATOR + subject;
  }
}
