package vn.ntm.targets.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.plan.domain.PlanDocument;

/** A target of a plan. */
@Entity
@Table(name = "plan_target")
class PlanTargetEntity {

  @Id UUID id;
  UUID planId;
  long version = 1;
  int position;
  String code;
  String section;
  String label;
  String level;

  @Enumerated(EnumType.STRING)
  Standard standard;

  @Enumerated(EnumType.STRING)
  PlanDocument.GoalKind goalKind;

  @Enumerated(EnumType.STRING)
  PlanDocument.Comparator comparator;

  BigDecimal declared;
  String unit;
  Integer recognisedYear;
  @Embedded DueColumns due;

  /** As the plan writes it, without trailing zeros; null where it declares none. */
  BigDecimal declaredNumber() {
    if (declared == null) {
      return null;
    }
    BigDecimal shortest = declared.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
