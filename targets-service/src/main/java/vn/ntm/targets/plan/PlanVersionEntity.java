package vn.ntm.targets.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A version of a plan and what made it. */
@Entity
@Table(name = "plan_version")
@IdClass(PlanVersionEntity.Key.class)
class PlanVersionEntity {

  @Id UUID planId;
  @Id long version;

  @Enumerated(EnumType.STRING)
  Change change;

  long partsVersion;
  String number;
  LocalDate issuedOn;
  String decisionNumber;
  LocalDate decisionDate;
  String decisionIssuer;
  String recordedBy;
  OffsetDateTime recordedAt;

  /** What makes a version. */
  enum Change {
    IMPORTED,
    /** The plan got its number and day. */
    ISSUED,
    /** A decision changed what it says. */
    AMENDED,
    /** It was put under its parent plan. */
    LINKED,
    /** Somebody said which unit a place is. */
    PLACED,
    /** Tasks and owners of criteria were made of what it says. */
    TAKEN_OVER
  }

  /** Plan and version. */
  record Key(UUID planId, long version) implements Serializable {}
}
