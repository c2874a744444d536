package vn.ntm.targets.plan;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import vn.ntm.targets.plan.domain.PlanDocument;

/** When something is due. */
@Embeddable
class DueColumns {

  LocalDate dueFrom;
  LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  PlanDocument.DuePrecision duePrecision;

  @Enumerated(EnumType.STRING)
  PlanDocument.DueQualifier dueQualifier;

  @Enumerated(EnumType.STRING)
  PlanDocument.Frequency dueEvery;

  String duePrinted;

  static DueColumns of(PlanDocument.Due due) {
    if (due == null) {
      return null;
    }
    DueColumns columns = new DueColumns();
    columns.dueFrom = due.from();
    columns.dueOn = due.date();
    columns.duePrecision = due.precision();
    columns.dueQualifier = due.qualifier();
    columns.dueEvery = due.every();
    columns.duePrinted = due.printed();
    return columns;
  }

  /** Null where nothing is said. */
  static PlanDocument.Due read(DueColumns columns) {
    return columns == null
        ? null
        : new PlanDocument.Due(
            columns.dueFrom,
            columns.dueOn,
            columns.duePrecision,
            columns.dueQualifier,
            columns.dueEvery,
            columns.duePrinted);
  }
}
