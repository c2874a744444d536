package vn.ntm.funding.contribution.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** Credit comes as balances, integrated money from a programme, all else from people and firms. */
public final class FormIsOfTheSource {

  private FormIsOfTheSource() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(MobilisedSource source, Form form) {
    return source.comesAs(form)
        ? Optional.empty()
        : Optional.of(BrokenRule.of("FORM-NOT-OF-SOURCE", "/form", source, form));
  }
}
