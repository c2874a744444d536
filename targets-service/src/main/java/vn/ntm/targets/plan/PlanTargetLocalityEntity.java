package vn.ntm.targets.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A locality that a target lists. */
@Entity
@Table(name = "plan_target_locality")
class PlanTargetLocalityEntity {

  @Id UUID id;
  UUID targetId;
  int position;
  UUID localityId;
  String printedName;
}
