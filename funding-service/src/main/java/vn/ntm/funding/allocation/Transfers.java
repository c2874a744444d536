package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.allocation.domain.ReceiverSucceeds;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.localitycopy.Locality;
import vn.ntm.web.ids.Ids;

/**
 * The accounts that budget passes when it moves between trees: from a unit that has ended to its
 * successor, or out of the reserve.
 */
@ApplicationScoped
class Transfers {

  private final Ledger ledger;
  private final Localities localities;
  private final Extensions extensions;
  private final Ids ids;

  Transfers(Ledger ledger, Localities localities, Extensions extensions, Ids ids) {
    this.ledger = ledger;
    this.localities = localities;
    this.extensions = extensions;
    this.ids = ids;
  }

  /** The account and those above it, itself first. */
  List<UUID> upwards(UUID accountId) {
    return accounts(accountId).stream().map(Account::id).toList();
  }

  /** What is known of the unit that held the account, and of those it lay in, itself first. */
  List<ReceiverSucceeds.Unit> unitsUpwards(Account account, LocalDate on) {
    List<ReceiverSucceeds.Unit> units = new ArrayList<>();
    List<UUID> path = account.localityPath();
    for (int i = path.size() - 1; i >= 0; i--) {
      units.add(unit(path.get(i), on));
    }
    return units;
  }

  private ReceiverSucceeds.Unit unit(UUID id, LocalDate on) {
    LocalDate lastDay = localities.find(id).map(Locality::validTo).orElse(null);
    return new ReceiverSucceeds.Unit(
        id, lastDay != null && on.isAfter(lastDay), localities.successors(id));
  }

  /**
   * The successor's account of the same purse, opened with those above it when it is not there. Its
   * tree begins at the tier at which the tree of the ended unit began, or with the successor itself
   * when that tier is gone.
   *
   * @param path the successor and the units it lies in, root first
   */
  Account successorOf(Account from, List<UUID> path) {
    List<Account> above = accounts(from.id());
    String tier = level(above.get(above.size() - 1).localityId());
    int top = path.size() - 1;
    for (int i = 0; i < path.size() && top == path.size() - 1; i++) {
      top = level(path.get(i)).equals(tier) ? i : top;
    }
    Account opened = null;
    for (int i = top; i < path.size(); i++) {
      UUID parent = opened == null ? null : opened.id();
      opened = ledger.open(purse(from, path.subList(0, i + 1), parent, from.plan()));
    }
    return opened;
  }

  /** The account of the same holder for plan of the year, opened with those above it. */
  Account planOfTheYear(Account reserve) {
    List<Account> downwards = accounts(reserve.id());
    Collections.reverse(downwards);
    Account opened = null;
    for (Account above : downwards) {
      UUID parent = opened == null ? null : opened.id();
      opened = ledger.open(purse(above, above.localityPath(), parent, PlanKind.YEAR));
    }
    return opened;
  }

  /** What the successor takes over of extended plan may be spent as long as before. */
  void endAlike(UUID fromId, UUID toId) {
    if (ledger.find(fromId).orElseThrow().plan() == PlanKind.EXTENDED) {
      extensions.endLikeThat(fromId, toId);
    }
  }

  private Account purse(Account from, List<UUID> path, UUID parent, PlanKind plan) {
    UUID holder = path.get(path.size() - 1);
    return new Account(
        ids.next(),
        HolderKind.LOCALITY,
        holder,
        holder,
        List.copyOf(path),
        parent,
        from.programme(),
        from.component(),
        from.capitalSource(),
        from.nature(),
        from.budgetYear(),
        plan);
  }

  private String level(UUID localityId) {
    return localities.find(localityId).map(Locality::level).orElse("");
  }

  private List<Account> accounts(UUID accountId) {
    List<Account> upwards = new ArrayList<>();
    Optional<Account> next = ledger.find(accountId);
    while (next.isPresent()) {
      upwards.add(next.get());
      next = Optional.ofNullable(next.get().parentAccountId()).flatMap(ledger::find);
    }
    return upwards;
  }
}
