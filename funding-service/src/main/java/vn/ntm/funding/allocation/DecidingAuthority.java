package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ntm.funding.allocation.domain.AuthorityLevel;
import vn.ntm.funding.capital.CapitalSources;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.funding.localitycopy.Locality;

/**
 * The lowest tier whose document may move budget into an account or out of it again (INV-11): the
 * owner of the source at the top of the tree, the tier above a locality, the tier of its place for
 * a project.
 */
@ApplicationScoped
class DecidingAuthority {

  private final Localities localities;
  private final CapitalSources sources;

  DecidingAuthority(Localities localities, CapitalSources sources) {
    this.localities = localities;
    this.sources = sources;
  }

  AuthorityLevel over(Account account) {
    return over(account, localities.find(account.localityId()).orElseThrow());
  }

  /** The same for an account whose place is at hand. */
  AuthorityLevel over(Account account, Locality place) {
    if (account.parentAccountId() == null) {
      return sources
          .find(account.capitalSource(), account.budgetYear())
          .map(source -> AuthorityLevel.valueOf(source.ownerLevel()))
          .orElseThrow();
    }
    return account.holderKind() == HolderKind.PROJECT
        ? AuthorityLevel.ofLocality(place.level())
        : AuthorityLevel.aboveLocality(place.level(), account.localityPath().size() == 2);
  }
}
