package vn.ntm.funding.counterpart.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/** The payers add at least the ratio of the base (INV-12; e.g. 1 to 1 for central money). */
public final class CounterpartIsEnough {

  private CounterpartIsEnough() {}

  /**
   * Empty when the rule holds; else with {@code required} and {@code shortfall} in đồng.
   *
   * @param base the money that must be matched
   * @param given what the payers add
   */
  public static Optional<BrokenRule> check(Vnd base, Vnd given, MinimumRatio ratio) {
    if (ratio.isMetBy(base, given)) {
      return Optional.empty();
    }
    Vnd required = ratio.required(base);
    Vnd shortfall = required.minus(given);
    return Optional.of(
        new BrokenRule(
            "INV-12",
            "",
            List.of(required.toVietnamese(), given.toVietnamese(), shortfall.toVietnamese()),
            Map.of("required", required.dong(), "shortfall", shortfall.dong())));
  }
}
