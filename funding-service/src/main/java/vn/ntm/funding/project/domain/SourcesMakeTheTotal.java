package vn.ntm.funding.project.domain;

import java.util.List;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.money.Vnd;

/** The total investment is the sum of its sources (INV-16); no split at all is allowed too. */
public final class SourcesMakeTheTotal {

  private SourcesMakeTheTotal() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(List<Vnd> sources, Vnd total) {
    Vnd sum = Vnd.sum(sources);
    return sources.isEmpty() || sum.equals(total)
        ? Optional.empty()
        : Optional.of(
            BrokenRule.of(
                "SOURCES-NOT-THE-TOTAL", "/sources", sum.toVietnamese(), total.toVietnamese()));
  }
}
