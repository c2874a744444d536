package vn.ntm.targets.plan.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/**
 * A plan with what is needed to judge it.
 *
 * @param localities the units that had the codes of the plan on the day of issue
 * @param today the day of the import
 */
public record PlanFacts(
    PlanDocument plan, Map<String, LocalityAtDate> localities, LocalDate today) {

  public PlanFacts {
    localities = Map.copyOf(localities);
  }

  Optional<LocalityAtDate> locality(String code) {
    return Optional.ofNullable(localities.get(code));
  }
}
