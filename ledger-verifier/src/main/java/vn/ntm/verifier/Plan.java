package vn.ntm.verifier;

/** Under which plan the capital of an account may be spent. */
enum Plan {
  YEAR,
  EXTENDED,
  ADVANCE_BROUGHT_FORWARD,
  RESERVE;

  static Plan of(Line account) {
    String name = account.text("plan");
    for (Plan plan : values()) {
      if (plan.name().equals(name)) {
        return plan;
      }
    }
    throw WrongLineException.of(account.number(), Fault.FORM, "plan: a plan", name);
  }
}
