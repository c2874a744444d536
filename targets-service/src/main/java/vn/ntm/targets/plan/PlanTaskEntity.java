package vn.ntm.targets.plan;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A task of a plan. */
@Entity
@Table(name = "plan_task")
class PlanTaskEntity {

  @Id UUID id;
  UUID planId;
  int position;
  String no;
  String section;
  String[] leads;
  String[] coAgencies;
  String text;
  UUID localityId;
  @Embedded DueColumns due;
}
