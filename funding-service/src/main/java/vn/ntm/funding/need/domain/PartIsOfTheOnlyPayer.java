package vn.ntm.funding.need.domain;

import java.util.List;
import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** A part of a source is named where that source pays alone. */
public final class PartIsOfTheOnlyPayer {

  private PartIsOfTheOnlyPayer() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(List<String> payers, String subSource) {
    return subSource == null || payers.size() == 1
        ? Optional.empty()
        : Optional.of(
            BrokenRule.of(
                "UNKNOWN-SUB-SOURCE", "/subSource", subSource, String.join(" + ", payers)));
  }
}
