package vn.ntm.targets.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.SecondaryRow;
import vn.ntm.targets.locality.domain.Standard;

/** A recognition with the decision that ended it; it ends once. */
@Entity
@Table(name = "recognition")
@SecondaryTable(
    name = RecognitionEntity.ENDING,
    pkJoinColumns = @PrimaryKeyJoinColumn(name = "recognition_id"))
@SecondaryRow(table = RecognitionEntity.ENDING, owned = false)
class RecognitionEntity {

  static final String ENDING = "recognition_change";

  @Id UUID id;
  long version = 1;
  UUID localityId;
  UUID[] localityPath;

  @Enumerated(EnumType.STRING)
  Standard standard;

  String decisionNumber;
  LocalDate decisionDate;
  int recognisedYear;
  String authority;
  String criteriaSet;

  @Enumerated(EnumType.STRING)
  RecognitionStatus status = RecognitionStatus.ACTIVE;

  String recordedBy;
  String recordedPerson;
  OffsetDateTime recordedAt;

  /** The first day on which it does not stand, null while nothing has ended it. */
  @Column(table = ENDING, name = "effective_on")
  LocalDate endedOn;

  @Column(table = ENDING, name = "decision_number")
  String endingDecision;

  @Column(table = ENDING, name = "recorded_at")
  OffsetDateTime endingRecordedAt;
}
