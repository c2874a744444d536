package vn.ntm.funding.fundingplan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.money.Vnd;

/**
 * The money of a plan document.
 *
 * @param unsplit the sets of payers of lines that the document does not split, beside the sources
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
    List<UnsplitTotal> unsplit,
    Totals totals) {

  FundingPlan {
    lines = List.copyOf(lines);
    sources = List.copyOf(sources);
    unsplit = List.copyOf(unsplit);
  }

  /**
   * A line as the document has it.
   *
   * @param capitalSource null when several sources pay it together
   * @param payers the sources that pay it, in order; one when it is split
   */
  record Line(
      UUID id,
      String label,
      String capitalSource,
      List<String> payers,
      PlannedNature nature,
      Vnd amount,
      String note) {

    Line {
      payers = List.copyOf(payers);
    }
  }

  /**
   * What several sources pay together.
   *
   * @param sharePercent of all money, two decimals; null when there is none at all
   */
  record UnsplitTotal(List<String> payers, Vnd amount, BigDecimal sharePercent) {}

  /**
   * A source with its natures, as far as it pays alone.
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
   * @param directBudget state budget of all tiers without ODA; an unsplit line counts when each of
   *     its payers does
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
