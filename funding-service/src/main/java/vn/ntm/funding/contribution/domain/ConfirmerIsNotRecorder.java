package vn.ntm.funding.contribution.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** Maker is never checker, and a person stays one person behind two accounts. */
public final class ConfirmerIsNotRecorder {

  private ConfirmerIsNotRecorder() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(String recorder, String confirmer) {
    return recorder.equals(confirmer)
        ? Optional.of(BrokenRule.of("CONFIRMER-IS-RECORDER", ""))
        : Optional.empty();
  }
}
