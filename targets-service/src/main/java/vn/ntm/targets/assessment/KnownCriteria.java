package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ntm.targets.criteria.CriteriaSets;
import vn.ntm.targets.criteria.CriterionOwners;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.CriterionOwner;
import vn.ntm.targets.criteria.domain.EffectiveRegion;
import vn.ntm.targets.criteria.domain.PlaceFlag;
import vn.ntm.targets.criteria.domain.ThresholdAreas;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.localityattribute.LocalityAttributes;
import vn.ntm.targets.localityattribute.domain.PlaceAttributes;

/** The criteria sets, owners and attributes of places that the service holds. */
@ApplicationScoped
class KnownCriteria implements CriteriaBook {

  private static final String ETHNIC_AREA = "ETHNIC_AREA";

  private final CriteriaSets sets;
  private final CriterionOwners owners;
  private final LocalityAttributes attributes;

  KnownCriteria(CriteriaSets sets, CriterionOwners owners, LocalityAttributes attributes) {
    this.sets = sets;
    this.owners = owners;
    this.attributes = attributes;
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
   * By the attributes that are recorded of each place and the region of its province, as they hold
   * on the day. Sets that are the same everywhere ask for none.
   */
  @Override
  public Map<UUID, String> areas(
      CriteriaSetDefinition set, Collection<UUID> places, LocalDate day) {
    if (set.areas().dimension() == ThresholdAreas.Dimension.NONE) {
      return Map.of();
    }
    Map<UUID, String> areas = new HashMap<>();
    attributes
        .of(places, day)
        .forEach(
            (place, said) ->
                EffectiveRegion.of(set.areas(), said.region(), said.communeGroup(), flags(said))
                    .ifPresent(area -> areas.put(place, area)));
    return areas;
  }

  private static Set<PlaceFlag> flags(PlaceAttributes said) {
    Set<PlaceFlag> flags = EnumSet.noneOf(PlaceFlag.class);
    for (PlaceFlag flag : PlaceFlag.values()) {
      if (isSaid(flag, said)) {
        flags.add(flag);
      }
    }
    return flags;
  }

  private static boolean isSaid(PlaceFlag flag, PlaceAttributes said) {
    return switch (flag) {
      case ETHNIC_AREA_I -> said.has(ETHNIC_AREA, "I");
      case ETHNIC_AREA_II -> said.has(ETHNIC_AREA, "II");
      case ETHNIC_AREA_III -> said.has(ETHNIC_AREA, "III");
      case EXTREMELY_DIFFICULT, SAFE_ZONE, COASTAL, BORDER, ISLAND -> said.is(flag.name());
    };
  }
}
