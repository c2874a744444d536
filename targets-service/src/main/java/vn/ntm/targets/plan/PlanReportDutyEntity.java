package vn.ntm.targets.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.ntm.targets.plan.domain.PlanDocument;

/** A report that somebody owes by a plan. */
@Entity
@Table(name = "plan_report_duty")
class PlanReportDutyEntity {

  @Id UUID id;
  UUID planId;
  long version = 1;
  int position;
  String section;
  String reporter;
  String[] receivers;
  String title;

  @Enumerated(EnumType.STRING)
  PlanDocument.Frequency frequency;

  int reports;
  @Embedded DueColumns due;
}
