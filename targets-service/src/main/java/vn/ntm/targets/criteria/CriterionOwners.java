package vn.ntm.targets.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.CriterionOwner;
import vn.ntm.targets.criteria.domain.OwnersOfIndicator;

/** Finds the agencies in charge of criteria and indicators, for other features too. */
@ApplicationScoped
public class CriterionOwners {

  private final CriterionOwnerRepository owners;

  CriterionOwners(CriterionOwnerRepository owners) {
    this.owners = owners;
  }

  /**
   * The agencies in charge of an indicator or criterion in a place on a day, those that lead first.
   * Empty when nobody was named.
   *
   * @param item number of an indicator or criterion
   * @param path the place and those above it, the highest first
   */
  @Transactional
  public List<CriterionOwner> of(UUID setVersionId, String item, List<UUID> path, LocalDate day) {
    return OwnersOfIndicator.of(owners.ofPlaces(setVersionId, path), item, path, day);
  }

  /** All agencies named for a place or one above it, for any item and day. */
  @Transactional
  public List<CriterionOwner> all(UUID setVersionId, List<UUID> path) {
    return owners.ofPlaces(setVersionId, path);
  }
}
