package vn.ntm.targets.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.CriterionOwner;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.problem.ProblemException;

/** Reads the agencies in charge in a place of the caller's subtree. */
@ApplicationScoped
class ReadCriterionOwners {

  private final SetScope sets;
  private final CriterionOwners owners;
  private final LocalitySearch localities;
  private final CallerScope scope;

  ReadCriterionOwners(
      SetScope sets, CriterionOwners owners, LocalitySearch localities, CallerScope scope) {
    this.sets = sets;
    this.owners = owners;
    this.localities = localities;
    this.scope = scope;
  }

  /**
   * The agencies in charge on a day: of one item, or all that were named for the place or above it.
   *
   * @throws ProblemException 404 for a place outside of the subtree, or no such version
   */
  @Transactional
  List<CriterionOwner> read(UUID versionId, UUID localityId, Optional<String> item, LocalDate day) {
    LocalityAtDate place = localities.nearest(localityId, day);
    scope.require(place.path(), "owners of criteria in " + place.fullName());
    sets.visible(versionId);
    return item.map(one -> owners.of(versionId, one, place.path(), day))
        .orElseGet(
            () ->
                owners.all(versionId, place.path()).stream()
                    .filter(owner -> owner.isInChargeOn(day))
                    .toList());
  }
}
