package vn.ntm.funding.settlement.domain;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.Balances;
import vn.ntm.funding.ledger.domain.Compartment;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.funding.ledger.domain.Posting;
import vn.ntm.funding.ledger.domain.YearSums;

/** The entries of a project, booked with the ledger's own postings. */
final class BookedHistory {

  private final Map<UUID, Map<Compartment, Long>> accounts = new HashMap<>();

  static UUID account(int year, PlanKind plan) {
    return new UUID(year, plan.ordinal());
  }

  void book(List<Posting> postings) {
    for (Posting posting : postings) {
      accounts
          .computeIfAbsent(posting.accountId(), unused -> new EnumMap<>(Compartment.class))
          .merge(posting.compartment(), posting.amount(), Math::addExact);
    }
  }

  Balances balances(int year, PlanKind plan) {
    return Balances.ofSums(accounts.getOrDefault(account(year, plan), Map.of()));
  }

  StatutoryColumns columns(int year) {
    Map<PlanKind, Map<Compartment, Long>> before = new EnumMap<>(PlanKind.class);
    Map<PlanKind, Map<Compartment, Long>> inYear = new EnumMap<>(PlanKind.class);
    accounts.forEach(
        (id, sums) -> {
          int of = (int) id.getMostSignificantBits();
          PlanKind plan = PlanKind.values()[(int) id.getLeastSignificantBits()];
          if (of <= year) {
            Map<Compartment, Long> into =
                (of < year ? before : inYear)
                    .computeIfAbsent(plan, unused -> new EnumMap<>(Compartment.class));
            sums.forEach((compartment, sum) -> into.merge(compartment, sum, Math::addExact));
          }
        });
    return StatutoryColumns.of(YearSums.of(before, inYear));
  }
}
