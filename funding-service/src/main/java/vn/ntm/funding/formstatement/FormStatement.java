package vn.ntm.funding.formstatement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.formstatement.domain.StatedLine;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.money.ReportingCalendar;
import vn.ntm.money.Vnd;

/**
 * What a unit stated about a line of a disbursement form.
 *
 * @param period as forms name it: 202403, 2024Q1, 2024S1 or 2024
 * @param estimate what will be paid from 1 January to the end of the period
 * @param causes what keeps the unit from paying; null when nothing does
 * @param statedBy the account that stated it
 */
public record FormStatement(
    UUID id,
    String period,
    ReportingCalendar calendar,
    int budgetYear,
    HolderKind holderKind,
    UUID holderId,
    @JsonIgnore List<UUID> localityPath,
    String programme,
    String component,
    String capitalSource,
    Nature nature,
    Vnd estimate,
    String causes,
    String statedBy,
    OffsetDateTime statedAt) {

  public FormStatement {
    localityPath = List.copyOf(localityPath);
  }

  StatedLine line() {
    return new StatedLine(holderId, programme, component, capitalSource, nature);
  }
}
