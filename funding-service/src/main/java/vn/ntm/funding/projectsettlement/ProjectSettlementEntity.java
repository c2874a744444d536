package vn.ntm.funding.projectsettlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.projectsettlement.domain.SettlementStatus;

@Entity
@DynamicUpdate
@Table(name = "project_settlement")
class ProjectSettlementEntity {

  @Id UUID id;
  @Version long version;

  @Enumerated(EnumType.STRING)
  SettlementStatus status;

  @Column(name = "project_id")
  UUID projectId;

  @Column(name = "handed_over_on")
  LocalDate handedOverOn;

  @Column(name = "proposed_value")
  long proposedValue;

  @Column(name = "proposed_on")
  LocalDate proposedOn;

  @Column(name = "proposed_by")
  String proposedBy;

  @Column(name = "proposed_person")
  String proposedPerson;

  @Column(name = "proposed_at")
  OffsetDateTime proposedAt;

  @Column(name = "verified_value")
  Long verifiedValue;

  @Column(name = "verified_on")
  LocalDate verifiedOn;

  @Column(name = "verified_by")
  String verifiedBy;

  @Column(name = "verified_person")
  String verifiedPerson;

  @Column(name = "verified_at")
  OffsetDateTime verifiedAt;

  String verification;

  @Column(name = "approved_on")
  LocalDate approvedOn;

  @Column(name = "approved_by")
  String approvedBy;

  @Column(name = "approved_person")
  String approvedPerson;

  @Column(name = "approved_at")
  OffsetDateTime approvedAt;

  @Column(name = "basis_number")
  String basisNumber;

  @Column(name = "basis_date")
  LocalDate basisDate;

  @Column(name = "basis_issuer")
  String basisIssuer;

  @Column(name = "rejected_by")
  String rejectedBy;

  @Column(name = "rejected_person")
  String rejectedPerson;

  @Column(name = "rejected_at")
  OffsetDateTime rejectedAt;

  @Column(name = "rejection_reason")
  String rejectionReason;

  /** The decision of the approval, null before it. */
  LegalBasis decision() {
    return basisNumber == null ? null : new LegalBasis(basisNumber, basisDate, basisIssuer);
  }
}
