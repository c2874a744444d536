package vn.ntm.targets.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.web.caller.LocalityClaim;
import vn.ntm.web.caller.LocalityTree;

/** The tree as callers' subtrees are looked up in it. */
@ApplicationScoped
class KnownTree implements LocalityTree {

  private final LocalityRepository localities;
  private final LocalitySearch search;
  private final Clock clock;

  KnownTree(LocalityRepository localities, LocalitySearch search, Clock clock) {
    this.localities = localities;
    this.search = search;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Optional<UUID> find(LocalityClaim claim) {
    return localities.findByCode(claim.code(), claim.on());
  }

  @Override
  @Transactional
  public List<UUID> tookOver(UUID localityId) {
    return localities.tookOver(localityId);
  }

  /** As the tree stands today, or stood on the unit's last day. */
  @Override
  @Transactional
  public List<UUID> path(UUID localityId) {
    return search.nearest(localityId, LocalDate.now(clock)).path();
  }
}
