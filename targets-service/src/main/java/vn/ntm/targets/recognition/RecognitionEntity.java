package vn.ntm.targets.recognition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Standard;

/** A recognition. */
@Entity
@Table(name = "recognition")
class RecognitionEntity {

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
}
