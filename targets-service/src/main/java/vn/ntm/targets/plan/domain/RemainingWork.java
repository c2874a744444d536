package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is still to be done in a place. It need not belong to a criterion that is not met.
 *
 * @param quantity null where the plan gives none
 */
public record RemainingWork(
    String section,
    PlanDocument.ListedLocality place,
    String criteriaSet,
    List<String> criteria,
    String work,
    Kind kind,
    BigDecimal quantity,
    String unit,
    PlanDocument.Due due,
    String note) {

  public RemainingWork {
    criteria = PlanDocument.orEmpty(criteria);
  }

  /** Kinds of works. */
  public enum Kind {
    BUILD,
    RENOVATE,
    COMPLETE
  }
}
