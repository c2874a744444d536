package vn.ntm.targets.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.ntm.targets.plan.domain.PlanDocument;

/** A document that a plan rests on. */
@Entity
@Table(name = "plan_legal_basis")
class PlanLegalBasisEntity {

  @Id UUID id;
  UUID planId;
  long version = 1;
  int position;

  @Enumerated(EnumType.STRING)
  PlanDocument.LegalBasisKind kind;

  String number;
  LocalDate issuedOn;
  String issuer;
  String note;
}
