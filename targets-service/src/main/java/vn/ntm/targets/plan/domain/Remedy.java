package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;
import java.util.List;
import vn.ntm.targets.criteria.domain.ChangeKind;

/**
 * A row of an annex that says what is to be done about a criterion.
 *
 * @param no as printed, even where a number is printed twice
 * @param thresholdBefore null where the threshold did not change
 */
public record Remedy(
    String section,
    String group,
    String no,
    String criteriaSet,
    List<String> criteria,
    ChangeKind changeKind,
    String text,
    BigDecimal thresholdBefore,
    BigDecimal thresholdAfter,
    String unit,
    List<String> leads,
    PlanDocument.Due due) {

  public Remedy {
    criteria = PlanDocument.orEmpty(criteria);
    leads = PlanDocument.orEmpty(leads);
  }
}
