package vn.ntm.funding.settlement;

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

/** Only changed columns are written: the runtime role may update no others. */
@Entity
@DynamicUpdate
@Table(name = "year_settlement")
class YearSettlementEntity {

  @Id UUID id;
  @Version long version;

  @Enumerated(EnumType.STRING)
  Status status;

  @Column(name = "locality_id")
  UUID localityId;

  @Column(name = "locality_path")
  UUID[] localityPath;

  String programme;

  @Column(name = "budget_year")
  int budgetYear;

  @Column(name = "effective_date")
  LocalDate effectiveDate;

  String reason;

  @Column(name = "basis_number")
  String basisNumber;

  @Column(name = "basis_date")
  LocalDate basisDate;

  @Column(name = "basis_issuer")
  String basisIssuer;

  @Column(name = "proposed_by")
  String proposedBy;

  @Column(name = "proposed_person")
  String proposedPerson;

  @Column(name = "proposed_at")
  OffsetDateTime proposedAt;

  @Column(name = "decided_by")
  String decidedBy;

  @Column(name = "decided_person")
  String decidedPerson;

  @Column(name = "decided_at")
  OffsetDateTime decidedAt;

  @Column(name = "decision_note")
  String decisionNote;

  Integer accounts;

  LegalBasis basis() {
    return new LegalBasis(basisNumber, basisDate, basisIssuer);
  }

  /** How far a settlement is. */
  enum Status {
    PROPOSED,
    APPROVED,
    REJECTED
  }
}
