package vn.ntm.funding.fundingplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.messaging.OutgoingEvent;
import vn.ntm.money.Vnd;

/**
 * What others are told of an imported plan: vn.ntm.funding.funding-plan-imported.v1.
 *
 * @param lines those of one source
 * @param unsplitLines those that several sources pay together
 */
record FundingPlanImported(
    UUID fundingPlanId,
    long version,
    String number,
    LocalDate issuedOn,
    UUID localityId,
    int budgetYear,
    List<Line> lines,
    List<UnsplitLine> unsplitLines) {

  static OutgoingEvent event(FundingPlanEntity plan) {
    return new OutgoingEvent(
        "funding.plan.v1",
        "vn.ntm.funding.funding-plan-imported.v1",
        plan.id,
        new FundingPlanImported(
            plan.id,
            plan.version + 1,
            plan.number,
            plan.issuedOn,
            plan.localityId,
            plan.budgetYear,
            plan.lines.stream()
                .filter(line -> line.capitalSource != null)
                .map(
                    line -> new Line(line.id, line.capitalSource, line.nature, Vnd.of(line.amount)))
                .toList(),
            plan.lines.stream()
                .filter(line -> line.capitalSource == null)
                .map(
                    line ->
                        new UnsplitLine(
                            line.id, List.of(line.payers), line.nature, Vnd.of(line.amount)))
                .toList()));
  }

  record Line(UUID lineId, String capitalSource, PlannedNature nature, Vnd amount) {}

  record UnsplitLine(UUID lineId, List<String> payers, PlannedNature nature, Vnd amount) {}
}
