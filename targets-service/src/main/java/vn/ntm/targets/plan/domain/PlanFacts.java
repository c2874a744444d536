package vn.ntm.targets.plan.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/**
 * A plan with what is needed to judge it.
 *
 * @param localities the units that had the codes of the plan on the day of its codes
 * @param named the units that its places without a code were matched to
 * @param today the day of the import
 */
public record PlanFacts(
    PlanDocument plan,
    Map<String, LocalityAtDate> localities,
    Map<PlaceKey, LocalityAtDate> named,
    LocalDate today) {

  public PlanFacts {
    localities = Map.copyOf(localities);
    named = Map.copyOf(named);
  }

  Optional<LocalityAtDate> locality(String code) {
    return code == null ? Optional.empty() : Optional.ofNullable(localities.get(code));
  }

  /** The unit that a mention is about; empty while nobody knows. */
  public Optional<LocalityAtDate> locality(PlaceKey key) {
    return key.code() == null ? Optional.ofNullable(named.get(key)) : locality(key.code());
  }
}
