package vn.ntm.funding.ledger.domain;

import java.util.Comparator;
import java.util.UUID;

/** What makes an account the one it is; there is at most one account of each. */
public record Purse(
    HolderKind holderKind,
    UUID holderId,
    String programme,
    String component,
    String capitalSource,
    Nature nature,
    int budgetYear,
    PlanKind plan)
    implements Comparable<Purse> {

  private static final Comparator<Purse> BY_HOLDER_FIRST =
      Comparator.comparing(Purse::holderId)
          .thenComparing(Purse::holderKind)
          .thenComparing(Purse::programme)
          .thenComparing(Purse::component)
          .thenComparing(Purse::capitalSource)
          .thenComparing(Purse::nature)
          .thenComparing(Purse::budgetYear)
          .thenComparing(Purse::plan);

  /** Any one order in which accounts can be taken; it says nothing about them. */
  @Override
  public int compareTo(Purse other) {
    return BY_HOLDER_FIRST.compare(this, other);
  }
}
