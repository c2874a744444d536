package vn.ntm.targets.plan.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Kind;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/**
 * Which units have the number of places that each of them must have: "every district at least one
 * model commune". The plan's own lists tell what is planned, recognitions what is reached.
 *
 * @param units how many units must have them
 * @param listed how many of them the plan lists enough places in
 * @param reached how many of them have enough recognised places
 * @param withoutListed the units that the plan lists too few in
 */
public record ParentCoverage(int units, int listed, int reached, List<UUID> withoutListed) {

  public ParentCoverage {
    withoutListed = List.copyOf(withoutListed);
  }

  /** The coverage of the units. */
  public static ParentCoverage of(
      PlanDocument.Target target,
      List<UUID> units,
      Map<UUID, Long> listed,
      Map<UUID, Long> reached) {
    long each = target.declared() == null ? 1 : target.declared().longValue();
    List<UUID> without =
        units.stream().filter(unit -> listed.getOrDefault(unit, 0L) < each).toList();
    int met = (int) units.stream().filter(unit -> reached.getOrDefault(unit, 0L) >= each).count();
    return new ParentCoverage(units.size(), units.size() - without.size(), met, without);
  }

  /** Met when all units have theirs; else not shown, since places of earlier years may count. */
  public TargetState state() {
    return units > 0 && reached == units ? TargetState.MET : TargetState.NOT_SHOWN;
  }

  /** How many places the other targets of the document list for the same standard, by unit. */
  public static Map<UUID, Long> listed(
      PlanDocument.Target target,
      PlanDocument document,
      Map<String, UUID> places,
      Map<UUID, LocalityAtDate> known) {
    Map<UUID, Long> byParent = new HashMap<>();
    Set<UUID> units = new HashSet<>();
    for (int i = 0; i < document.targets().size(); i++) {
      PlanDocument.Target other = document.targets().get(i);
      for (int j = 0; j < other.localities().size(); j++) {
        PlanDocument.ListedLocality listed = other.localities().get(j);
        UUID unit = places.get("/targets/" + i + "/localities/" + j);
        if (other.standardOf(listed) == target.standard() && unit != null && units.add(unit)) {
          known.get(unit).parents().stream()
              .filter(above -> above.level().equals(target.parentLevel()))
              .forEach(above -> byParent.merge(above.id(), 1L, Long::sum));
        }
      }
    }
    return byParent;
  }

  /** Wards and townships are no units of the programme; towns and cities are districts of it. */
  public static boolean isCounted(LocalityAtDate parent) {
    return !parent.level().equals("COMMUNE") || parent.kind().equals(Kind.XA);
  }
}
