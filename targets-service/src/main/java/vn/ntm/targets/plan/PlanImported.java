package vn.ntm.targets.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.plan.domain.PlanDocument;

/** What other services are told of a plan. */
record PlanImported(
    UUID planId,
    long version,
    String number,
    LocalDate issuedOn,
    String issuer,
    UUID localityId,
    int yearFrom,
    int yearTo,
    List<Target> targets) {

  static final String TOPIC = "targets.plan.v1";
  static final String TYPE = "vn.ntm.targets.plan-imported.v1";

  /** A target with the localities it lists. */
  record Target(
      UUID targetId,
      String label,
      String level,
      Standard standard,
      PlanDocument.GoalKind goalKind,
      PlanDocument.Comparator comparator,
      BigDecimal declared,
      String unit,
      LocalDate dueOn,
      List<UUID> localities) {

    static Target of(PlanTargetEntity target, List<UUID> localities) {
      return new Target(
          target.id,
          target.label,
          target.level,
          target.standard,
          target.goalKind,
          target.comparator,
          target.declaredNumber(),
          target.unit,
          target.due == null ? null : target.due.dueOn,
          localities);
    }
  }
}
