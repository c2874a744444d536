package vn.ntm.funding.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads the unit prices of the province a place lies in. */
@ApplicationScoped
@Transactional
class UnitPrices {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final UnitPriceRepository repository;
  private final Localities localities;
  private final CallerScope scope;

  UnitPrices(UnitPriceRepository repository, Localities localities, CallerScope scope) {
    this.repository = repository;
    this.localities = localities;
    this.scope = scope;
  }

  /** All prices, old and new, that the province of a place in the caller's subtree has set. */
  Page<UnitPrice> list(UUID localityId, PageRequest page) {
    if (localityId == null) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "localityId", "");
    }
    List<UUID> path = localities.path(localityId);
    scope.require(path, "locality " + localityId);
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
            repository.page(path.get(0), after, page.size() + 1),
            page.size(),
            price -> price.id.toString())
        .map(UnitPrice::of);
  }
}
