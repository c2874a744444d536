package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the plan needs of money.
 *
 * @param declaredTotalMillion what the document prints as their sum, in million đồng; null when it
 *     prints none
 */
public record CapitalNeeds(BigDecimal declaredTotalMillion, List<Line> lines) {

  public CapitalNeeds {
    lines = PlanDocument.orEmpty(lines);
  }

  /**
   * A line of the needs; leaf lines only, never subtotals.
   *
   * @param payers capital sources that pay it; several when the document does not split it
   * @param amountMillion million đồng with up to six decimals
   */
  public record Line(
      List<String> payers,
      String subSource,
      String originProgramme,
      String nature,
      BigDecimal amountMillion,
      Integer yearFrom,
      Integer yearTo,
      String localityCode,
      NamedCriterion criterion,
      String work,
      String group,
      String label,
      String note) {

    public Line {
      payers = PlanDocument.orEmpty(payers);
    }
  }

  /** A criterion with the set that it belongs to. */
  public record NamedCriterion(String set, String code) {}
}
