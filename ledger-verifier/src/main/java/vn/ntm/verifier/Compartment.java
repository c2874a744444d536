package vn.ntm.verifier;

/** Where money stands in an account, in the order in which it is chained. */
enum Compartment {
  RECEIVED,
  AVAILABLE,
  ALLOCATED,
  RESERVED,
  ADVANCE,
  VOLUME,
  EXTENDED,
  CANCELLED,
  PASSED,
  RETURNED;

  private static final long MAX = 9_007_199_254_740_991L;

  /** RECEIVED is the other side of an account and never above zero, all others never below. */
  boolean mayStandAt(long balance) {
    return this == RECEIVED ? balance <= 0 && balance >= -MAX : balance >= 0 && balance <= MAX;
  }

  static Compartment of(Line entry) {
    String name = entry.text("compartment");
    for (Compartment compartment : values()) {
      if (compartment.name().equals(name)) {
        return compartment;
      }
    }
    throw WrongLineException.of(entry.number(), Fault.FORM, "compartment: a compartment", name);
  }
}
