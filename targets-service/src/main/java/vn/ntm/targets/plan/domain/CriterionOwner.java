package vn.ntm.targets.plan.domain;

import java.util.List;

/**
 * An agency in charge of criteria or indicators. A criterion may have several owners, or none.
 *
 * @param criteria codes; empty where the plan only names a subject
 * @param subject what it is in charge of, in the words of the plan
 */
public record CriterionOwner(
    String section,
    String criteriaSet,
    List<String> criteria,
    String subject,
    String agency,
    Role role) {

  public CriterionOwner {
    criteria = PlanDocument.orEmpty(criteria);
  }

  /** Leads, or takes part. */
  public enum Role {
    LEAD,
    CO
  }
}
