package vn.ntm.funding.counterpart;

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
import vn.ntm.funding.counterpart.domain.CommitmentStatus;
import vn.ntm.funding.ledger.domain.Nature;

/** Only changed columns are written: the runtime role may update no others. */
@Entity
@DynamicUpdate
@Table(name = "counterpart_commitment")
class CounterpartCommitmentEntity {

  @Id UUID id;
  @Version long version;

  @Enumerated(EnumType.STRING)
  CommitmentStatus status;

  String programme;

  @Column(name = "budget_year")
  int budgetYear;

  @Column(name = "locality_id")
  UUID localityId;

  @Column(name = "locality_path")
  UUID[] localityPath;

  String tag;

  @Enumerated(EnumType.STRING)
  Nature nature;

  @Column(name = "base_source")
  String baseSource;

  @Column(name = "base_amount")
  long baseAmount;

  @Column(name = "payer_source")
  String payerSource;

  @Column(name = "payer_amount")
  long payerAmount;

  String reason;

  @Column(name = "basis_number")
  String basisNumber;

  @Column(name = "basis_date")
  LocalDate basisDate;

  @Column(name = "basis_issuer")
  String basisIssuer;

  UUID reverses;

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

  /** A commitment that takes this one back and repeats what it says. */
  CounterpartCommitmentEntity reversal() {
    CounterpartCommitmentEntity reversal = new CounterpartCommitmentEntity();
    reversal.programme = programme;
    reversal.budgetYear = budgetYear;
    reversal.localityId = localityId;
    reversal.localityPath = localityPath;
    reversal.tag = tag;
    reversal.nature = nature;
    reversal.baseSource = baseSource;
    reversal.baseAmount = baseAmount;
    reversal.payerSource = payerSource;
    reversal.payerAmount = payerAmount;
    reversal.basisNumber = basisNumber;
    reversal.basisDate = basisDate;
    reversal.basisIssuer = basisIssuer;
    reversal.reverses = id;
    return reversal;
  }
}
