package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.criteria.CriteriaSets;
import vn.ntm.targets.criteria.CriterionOwners;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.CriterionOwner;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/** The criteria sets and owners that the service holds. */
@ApplicationScoped
class KnownCriteria implements CriteriaBook {

  private final CriteriaSets sets;
  private final CriterionOwners owners;

  KnownCriteria(CriteriaSets sets, CriterionOwners owners) {
    this.sets = sets;
    this.owners = owners;
  }

  @Override
  public Optional<CriteriaSetDefinition> version(UUID setVersionId) {
    return sets.byVersion(setVersionId);
  }

  @Override
  public Optional<CriteriaSetDefinition> inForce(
      LocalityAtDate place, String standard, LocalDate day) {
    return sets.inForce(place.level(), standard, place.path(), day);
  }

  @Override
  public List<CriterionOwner> owners(UUID setVersionId, List<UUID> path) {
    return owners.all(setVersionId, path);
  }

  /**
   * Places carry no region and no commune group yet, so no place has an area: a threshold that is
   * only known by area decides nothing.
   */
  @Override
  public Map<UUID, String> areas(
      CriteriaSetDefinition set, Collection<UUID> places, LocalDate day) {
    return Map.of();
  }
}
