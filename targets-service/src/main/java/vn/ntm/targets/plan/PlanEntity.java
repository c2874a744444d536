package vn.ntm.targets.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.targets.plan.domain.PlanDocument;

/** A plan. */
@Entity
@Table(name = "plan")
class PlanEntity {

  @Id UUID id;
  long version = 1;
  String number;
  LocalDate issuedOn;
  String title;
  String issuerName;

  @Enumerated(EnumType.STRING)
  PlanDocument.IssuerKind issuerKind;

  UUID localityId;
  UUID[] localityPath;
  int yearFrom;
  int yearTo;
  String importedBy;
  OffsetDateTime importedAt;
}
