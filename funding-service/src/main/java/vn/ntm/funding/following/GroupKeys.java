package vn.ntm.funding.following;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import vn.ntm.funding.following.domain.GroupBy;
import vn.ntm.funding.following.domain.Tier;
import vn.ntm.funding.ledger.YearAccounts.Selection;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.localitycopy.Localities;

/** Which group an account belongs to, and what the group is called. */
@ApplicationScoped
class GroupKeys {

  private final ProjectNames projects;
  private final Localities localities;

  GroupKeys(ProjectNames projects, Localities localities) {
    this.projects = projects;
    this.localities = localities;
  }

  /** The key of an account's group; not for periods, which are no groups of accounts. */
  Function<Account, String> by(GroupBy groupBy, Selection selection) {
    return switch (groupBy) {
      case SOURCE -> Account::capitalSource;
      case NATURE -> account -> account.nature().name();
      case COMPONENT -> account -> account.programme() + "/" + account.component();
      case PLACE ->
          account ->
              Tier.localityOf(selection.placeAbove(account.localityPath()), account.localityPath())
                  .toString();
      case UNIT -> byUnit(projects.agencies(selection));
      case PERIOD -> throw new IllegalArgumentException("a period is no group of accounts");
    };
  }

  /** The names of the localities among the keys; other keys name themselves. */
  Map<String, String> names(Collection<String> keys) {
    List<UUID> ids = keys.stream().filter(GroupKeys::isId).map(UUID::fromString).toList();
    Map<String, String> names = new HashMap<>();
    localities.names(ids).forEach((id, name) -> names.put(id.toString(), name));
    return names;
  }

  private static Function<Account, String> byUnit(Map<UUID, String> agencies) {
    return account ->
        account.holderKind() == HolderKind.PROJECT
            ? agencies.getOrDefault(account.holderId(), account.holderId().toString())
            : account.holderId().toString();
  }

  private static boolean isId(String key) {
    return key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }
}
