package vn.ntm.targets.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.ntm.targets.plan.domain.PlaceKey;

/** A place that a version of a plan names, and the unit that it was matched to at the import. */
@Entity
@Table(name = "plan_place")
class PlanPlaceEntity {

  @Id UUID id;
  UUID planId;
  long version;
  int position;
  String code;
  String name;
  String level;
  String parentCode;
  String parentName;
  String printed;
  String[] pointers;
  UUID localityId;

  @Enumerated(EnumType.STRING)
  MatchedBy matchedBy;

  PlaceKey key() {
    return new PlaceKey(code, name, level, parentCode, parentName);
  }

  /** What a place was matched by at the import. */
  enum MatchedBy {
    CODE,
    NAME
  }
}
