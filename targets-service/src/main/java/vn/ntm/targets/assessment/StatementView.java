package vn.ntm.targets.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.assessment.domain.Stated;

/** What a report states of a place: the printed list, and the codes read out of it. */
@Schema(name = "Statement")
record StatementView(
    UUID id,
    UUID localityId,
    LocalDate statedOn,
    Stated.Detail detail,
    String printed,
    List<String> unmet,
    Integer declaredMet) {

  static StatementView of(PlaceStatement row) {
    return new StatementView(
        row.stated().id(),
        row.localityId(),
        row.stated().on(),
        row.stated().detail(),
        row.printed(),
        row.stated().unmet(),
        row.stated().declaredMet());
  }
}
