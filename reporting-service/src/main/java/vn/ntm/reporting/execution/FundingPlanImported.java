package vn.ntm.reporting.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.money.Vnd;
import vn.ntm.reporting.projection.Versioned;

/** What {@code funding.plan.v1} tells: a funding plan with all its lines. */
record FundingPlanImported(
    UUID fundingPlanId,
    long version,
    String number,
    LocalDate issuedOn,
    UUID localityId,
    int budgetYear,
    List<Line> lines)
    implements Versioned {

  FundingPlanImported {
    requireNonNull(fundingPlanId, "fundingPlanId");
    requireNonNull(number, "number");
    requireNonNull(localityId, "localityId");
    lines = List.copyOf(lines);
  }

  @Override
  public UUID aggregateId() {
    return fundingPlanId;
  }

  /** One declared amount; the nature may be UNSPECIFIED, as plans print it. */
  record Line(UUID lineId, String capitalSource, String nature, Vnd amount) {
    Line {
      requireNonNull(lineId, "lineId");
      requireNonNull(capitalSource, "capitalSource");
      requireNonNull(nature, "nature");
      requireNonNull(amount, "amount");
    }
  }
}
