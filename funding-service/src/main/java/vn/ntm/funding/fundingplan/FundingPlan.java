package vn.ntm.funding.fundingplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.money.Vnd;

/**
 * The money of a plan document.
 *
 * @param totals computed from the lines; the document need not print them
 */
record FundingPlan(
    UUID id,
    long version,
    String number,
    LocalDate issuedOn,
    String issuer,
    String title,
    UUID localityId,
    int budgetYear,
    List<Line> lines,
    List<SourceTotal> sources,
    Totals totals) {

  FundingPlan {
    lines = List.copyOf(lines);
    sources = List.copyOf(sources);
  }

  /** A line as the document has it. */
  record Line(
      UUID id, String label, String capitalSource, PlannedNature nature, Vnd amount, String note) {}

  /**
   * A source with its natures.
   *
   * @param sharePercent of all sources, two decimals; null when there is no money at all
   */
  record SourceTotal(
      String capitalSource,
      Vnd investment,
      Vnd recurrent,
      Vnd unspecified,
      Vnd total,
      BigDecimal sharePercent) {}

  /**
   * Sums over sources.
   *
   * @param directBudget state budget of all tiers without ODA
   * @param onBudget direct budget and ODA
   * @param all every source, mobilised and integrated money included
   */
  record Totals(
      Vnd directBudget,
      Vnd directInvestment,
      Vnd directRecurrent,
      Vnd onBudget,
      Vnd onBudgetInvestment,
      Vnd all) {}
}
