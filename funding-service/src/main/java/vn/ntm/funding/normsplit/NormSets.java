package vn.ntm.funding.normsplit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.Roots;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads norms that hold where the caller serves, above it and below it. */
@ApplicationScoped
@Transactional
class NormSets {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final NormSetTables tables;
  private final Localities localities;
  private final CallerScope scope;

  NormSets(NormSetTables tables, Localities localities, CallerScope scope) {
    this.tables = tables;
    this.localities = localities;
    this.scope = scope;
  }

  Page<NormSet> list(PageRequest page) {
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    return Page.of(
        tables.page(scope.roots(), above(), after, page.size() + 1),
        page.size(),
        set -> set.id().toString());
  }

  NormSet get(UUID id) {
    return find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
  }

  /** The set, empty when there is none or it holds elsewhere only. */
  Optional<NormSet> find(UUID id) {
    return tables.find(id).filter(this::isVisible);
  }

  /** The caller's places and what lies above them. */
  private Set<UUID> above() {
    return scope.roots().units().stream()
        .flatMap(unit -> localities.path(unit).stream())
        .collect(Collectors.toSet());
  }

  private boolean isVisible(NormSet set) {
    Roots roots = scope.roots();
    return roots.areTheWholeCountry()
        || set.localityId() == null
        || above().contains(set.localityId())
        || roots.contain(localities.path(set.localityId()));
  }
}
