package vn.ntm.targets.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.ntm.targets.plan.domain.PlanDocument;

/** A task of a plan. */
@Entity
@Table(name = "plan_task")
class PlanTaskEntity {

  @Id UUID id;
  UUID planId;
  long version = 1;
  int position;
  String no;
  String section;
  String[] leads;
  String[] coAgencies;
  String text;
  UUID localityId;
  String criteriaSet;
  String[] criteria;

  @Enumerated(EnumType.STRING)
  PlanDocument.TaskKind kind;

  @Enumerated(EnumType.STRING)
  PlanDocument.Frequency frequency;

  @Embedded DueColumns due;

  /** The task of an earlier version that this one is, null when it is a new one. */
  UUID continues;

  /** What the task is known by in all versions that say it. */
  UUID taskId() {
    return continues == null ? id : continues;
  }
}
