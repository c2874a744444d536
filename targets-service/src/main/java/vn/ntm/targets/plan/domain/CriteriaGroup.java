package vn.ntm.targets.plan.domain;

import java.util.List;
import vn.ntm.targets.criteria.domain.ChangeKind;

/**
 * Criteria that the plan treats alike.
 *
 * @param due by when what is missing is to be mended, null where the plan does not say
 */
public record CriteriaGroup(
    String section,
    String criteriaSet,
    ChangeKind changeKind,
    List<String> criteria,
    PlanDocument.Due due,
    String printed) {

  public CriteriaGroup {
    criteria = PlanDocument.orEmpty(criteria);
  }
}
