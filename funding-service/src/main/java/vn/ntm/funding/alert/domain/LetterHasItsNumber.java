package vn.ntm.funding.alert.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** An official letter is found by its number; what was said otherwise has none. */
public final class LetterHasItsNumber {

  private LetterHasItsNumber() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(ReminderChannel channel, String letterNumber) {
    return (channel == ReminderChannel.OFFICIAL_LETTER) == (letterNumber != null)
        ? Optional.empty()
        : Optional.of(BrokenRule.of("LETTER-WITHOUT-NUMBER", "/letterNumber"));
  }
}
