package vn.ntm.verifier;

import java.util.EnumMap;
import java.util.Map;

/** Signed sums of entries by plan and compartment. */
final class Sums {

  private final Map<Plan, Map<Compartment, Long>> byPlan = new EnumMap<>(Plan.class);

  Sums() {
    for (Plan plan : Plan.values()) {
      Map<Compartment, Long> zeros = new EnumMap<>(Compartment.class);
      for (Compartment compartment : Compartment.values()) {
        zeros.put(compartment, 0L);
      }
      byPlan.put(plan, zeros);
    }
  }

  /** The sums of one plan; none is missing. */
  Map<Compartment, Long> of(Plan plan) {
    return byPlan.get(plan);
  }

  void add(Plan plan, Map<Compartment, Long> sums) {
    sums.forEach((compartment, sum) -> of(plan).merge(compartment, sum, Math::addExact));
  }

  void add(Sums others) {
    others.byPlan.forEach(this::add);
  }
}
