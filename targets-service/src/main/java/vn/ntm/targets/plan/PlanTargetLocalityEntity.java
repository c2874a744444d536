package vn.ntm.targets.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Standard;

/** A locality that a target lists. */
@Entity
@Table(name = "plan_target_locality")
class PlanTargetLocalityEntity {

  @Id UUID id;
  UUID targetId;
  int position;
  UUID localityId;
  UUID placeId;
  String printedName;

  /** Null where the target's own is meant. */
  @Enumerated(EnumType.STRING)
  Standard standard;

  /** The unit it was matched to or, else, was confirmed to be; null while nobody knows. */
  UUID localityId(Map<UUID, UUID> confirmed) {
    return localityId == null ? confirmed.get(placeId) : localityId;
  }
}
