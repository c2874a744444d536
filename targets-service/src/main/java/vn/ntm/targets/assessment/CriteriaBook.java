package vn.ntm.targets.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.CriterionOwner;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/** What an assessment has to know of criteria sets, and of places in their terms. */
interface CriteriaBook {

  /** A version of a set, approved or not in force any more; empty when there is none. */
  Optional<CriteriaSetDefinition> version(UUID setVersionId);

  /** The set that is in force for a place on a day: that of its province before the national. */
  Optional<CriteriaSetDefinition> inForce(LocalityAtDate place, String standard, LocalDate day);

  /** All who are named in charge of items of a version in a place or one above it. */
  List<CriterionOwner> owners(UUID setVersionId, List<UUID> path);

  /**
   * The area whose thresholds hold for each place on a day; a place without one is missing.
   *
   * @param places at most some thousands
   */
  Map<UUID, String> areas(CriteriaSetDefinition set, Collection<UUID> places, LocalDate day);
}
