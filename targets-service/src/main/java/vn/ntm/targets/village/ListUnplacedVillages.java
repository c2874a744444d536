package vn.ntm.targets.village;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;

/** Lists the villages of divided communes, which nobody has placed yet. */
@ApplicationScoped
class ListUnplacedVillages {

  private final LocalitySearch search;
  private final CallerScope scope;

  ListUnplacedVillages(LocalitySearch search, CallerScope scope) {
    this.search = search;
    this.scope = scope;
  }

  /**
   * One page of those of the caller's subtree, as it was on the last day of their commune or as its
   * successors lie now.
   */
  @Transactional
  Page<LocalityView> page(LocalDate day, int limit, UUID after) {
    List<LocalityView> found = new ArrayList<>();
    UUID last = after;
    boolean more = true;
    while (more && found.size() <= limit) {
      List<LocalityAtDate> next = search.unplacedVillages(day, last, limit + 1);
      next.stream()
          .filter(village -> isVisible(village, day))
          .map(LocalityView::of)
          .forEach(found::add);
      more = next.size() > limit;
      last = next.isEmpty() ? last : next.get(next.size() - 1).id();
    }
    List<LocalityView> page = found.subList(0, Math.min(found.size(), limit + 1));
    return Page.of(page, limit, village -> village.id().toString());
  }

  private boolean isVisible(LocalityAtDate village, LocalDate day) {
    Set<UUID> above = new HashSet<>();
    UUID commune = village.parent().map(LocalityAtDate.Ancestor::id).orElseThrow();
    above.addAll(search.nearest(commune, day).path());
    for (LocalitySearch.Successor heir : search.successorsOn(List.of(commune), day)) {
      above.addAll(search.nearest(heir.id(), day).path());
    }
    return scope.roots().contain(above);
  }
}
