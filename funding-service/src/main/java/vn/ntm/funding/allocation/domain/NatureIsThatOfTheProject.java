package vn.ntm.funding.allocation.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.Nature;

/** Investment capital never pays recurrent work, nor the other way round (INV-08). */
public final class NatureIsThatOfTheProject {

  private NatureIsThatOfTheProject() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(Nature ofMoney, Nature ofProject) {
    return ofMoney == ofProject
        ? Optional.empty()
        : Optional.of(BrokenRule.of("INV-08", "/projectId", "nature", ofProject, ofMoney));
  }
}
