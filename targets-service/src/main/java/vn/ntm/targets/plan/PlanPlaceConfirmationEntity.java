package vn.ntm.targets.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What somebody said a place is. */
@Entity
@Table(name = "plan_place_confirmation")
class PlanPlaceConfirmationEntity {

  @Id UUID placeId;
  UUID localityId;
  String confirmedBy;
  OffsetDateTime confirmedAt;
}
