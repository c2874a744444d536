package vn.ntm.funding.need.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** The years of a line are years of its document, in order. */
public final class YearsLieInTheDocument {

  private YearsLieInTheDocument() {}

  /** Empty when the rule holds. */
  public static Optional<BrokenRule> check(int from, int to, int documentFrom, int documentTo) {
    return documentFrom <= from && from <= to && to <= documentTo
        ? Optional.empty()
        : Optional.of(
            BrokenRule.of(
                "LINE-OUTSIDE-YEARS",
                "/yearFrom",
                Integer.toString(documentFrom),
                Integer.toString(documentTo)));
  }
}
