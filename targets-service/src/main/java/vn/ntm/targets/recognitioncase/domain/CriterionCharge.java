package vn.ntm.targets.recognitioncase.domain;

import java.util.List;
import java.util.Set;

/**
 * Who answers for a criterion of the set that a case is judged by, on the day of a step.
 *
 * @param leads codes of the agencies that lead it or one of its indicators
 * @param ownerless the criterion, or those of its indicators, that nobody leads
 */
public record CriterionCharge(String criterion, Set<String> leads, List<String> ownerless) {

  public CriterionCharge {
    leads = Set.copyOf(leads);
    ownerless = List.copyOf(ownerless);
  }
}
