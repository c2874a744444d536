package vn.ntm.funding.allocation;

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
import vn.ntm.funding.allocation.domain.AuthorityLevel;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.ledger.domain.TransactionKind;

/** Only changed columns are written: the runtime role may update no others. */
@Entity
@DynamicUpdate
@Table(name = "allocation")
class AllocationEntity {

  @Id UUID id;
  @Version long version;

  @Enumerated(EnumType.STRING)
  TransactionKind kind;

  @Enumerated(EnumType.STRING)
  Status status;

  @Column(name = "account_id")
  UUID accountId;

  @Column(name = "parent_account_id")
  UUID parentAccountId;

  @Column(name = "from_account_id")
  UUID fromAccountId;

  long amount;

  @Column(name = "effective_date")
  LocalDate effectiveDate;

  @Column(name = "extended_until")
  LocalDate extendedUntil;

  String purpose;

  String reason;

  @Column(name = "basis_number")
  String basisNumber;

  @Column(name = "basis_date")
  LocalDate basisDate;

  @Column(name = "basis_issuer")
  String basisIssuer;

  @Enumerated(EnumType.STRING)
  @Column(name = "basis_level")
  AuthorityLevel basisLevel;

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

  @Column(name = "transaction_id")
  UUID transactionId;

  LegalBasis basis() {
    return new LegalBasis(basisNumber, basisDate, basisIssuer);
  }

  /** How far a proposal is. */
  enum Status {
    PROPOSED,
    APPROVED,
    REJECTED
  }
}
