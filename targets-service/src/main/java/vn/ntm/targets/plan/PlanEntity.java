package vn.ntm.targets.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PlanStatus;
import vn.ntm.targets.recognition.Standing;

/**
 * A plan as its current version says.
 *
 * <p>Number and day are null until it is issued. {@code partsVersion} is the version whose parts
 * hold.
 */
@Entity
@Table(name = "plan")
@DynamicUpdate
class PlanEntity {

  private static final int LAST_OF_DECEMBER = 31;

  @Id UUID id;
  long version = 1;
  long partsVersion = 1;
  String number;
  LocalDate issuedOn;
  LocalDate codesAsOf;
  String title;
  String issuerName;

  @Enumerated(EnumType.STRING)
  PlanDocument.IssuerKind issuerKind;

  UUID localityId;
  UUID[] localityPath;
  int yearFrom;
  int yearTo;
  String parentNumber;
  String parentIssuer;
  UUID parentId;
  String importedBy;
  OffsetDateTime importedAt;

  /** The recognitions that count for the plan's years, seen from a day. */
  Standing standing(LocalDate day) {
    return Standing.of(lastDay(), day);
  }

  /** The last day of its years. */
  LocalDate lastDay() {
    return LocalDate.of(yearTo, Month.DECEMBER, LAST_OF_DECEMBER);
  }

  PlanStatus status() {
    return number == null || issuedOn == null ? PlanStatus.UNNUMBERED : PlanStatus.ISSUED;
  }
}
