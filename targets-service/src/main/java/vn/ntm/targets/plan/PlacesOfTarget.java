package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.Kind;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.plan.domain.GoalPlaces;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.RollUp;
import vn.ntm.targets.recognition.ActiveRecognitions;
import vn.ntm.targets.recognition.Standing;

/**
 * Finds the places that a target is for: those that it lists, else those of its level in what the
 * plan is for, as they stood on the day of the plan's codes.
 */
@ApplicationScoped
class PlacesOfTarget {

  private static final List<String> LEVELS = List.of("PROVINCE", "DISTRICT", "COMMUNE", "VILLAGE");

  private final LocalitySearch localities;
  private final ActiveRecognitions recognitions;

  PlacesOfTarget(LocalitySearch localities, ActiveRecognitions recognitions) {
    this.localities = localities;
    this.recognitions = recognitions;
  }

  /**
   * The places.
   *
   * @param index of the target in the document
   * @param places the units that its places are, by the pointers of their mentions
   * @param day on which it is asked which places are recognised
   */
  Places of(
      int index, PlanEntity plan, PlanDocument document, Map<String, UUID> places, LocalDate day) {
    PlanDocument.Target target = document.targets().get(index);
    int listed = target.localities().size();
    if (listed > 0) {
      return new Places(listed, pointed("/targets/" + index + "/localities/", listed, places));
    }
    List<LocalityAtDate> units = ofLevel(target.level(), plan, document, places);
    boolean all = target.placeScope() == null || target.placeScope() == PlanDocument.PlaceScope.ALL;
    if (!all) {
      return narrowed(target, units, plan.standing(day));
    }
    int counted = counted(target.level(), document, units.size());
    // More units than the plan speaks of: which of them it means, it does not say.
    return new Places(counted, units.size() > counted ? List.of() : ids(units));
  }

  /**
   * The places that a target may be reported for one by one: for a target about the plan's own
   * place the units right below it, for any other those that it is for.
   *
   * @param index of the target in the document
   * @param places the units that its places are, by the pointers of their mentions
   */
  GoalPlaces reporting(
      int index, PlanEntity plan, PlanDocument document, Map<String, UUID> places) {
    PlanDocument.Target target = document.targets().get(index);
    LocalityAtDate own = localities.nearest(plan.localityId, plan.codesAsOf);
    RollUp rollUp = RollUp.of(target, own.level());
    if (target.level().equals(own.level())) {
      List<UUID> parts = ids(rightBelow(own, plan));
      return new GoalPlaces(parts.size(), Set.copyOf(parts), null, own.id(), rollUp);
    }
    Places found = of(index, plan, document, places, plan.lastDay());
    // Which units are recognised changes, and not all of before the plan are entered: any may
    // report.
    boolean changes =
        target.localities().isEmpty()
            && target.placeScope() != null
            && target.placeScope() != PlanDocument.PlaceScope.ALL;
    return new GoalPlaces(
        found.number(),
        changes ? Set.of() : Set.copyOf(found.ids()),
        target.level(),
        own.id(),
        rollUp);
  }

  private List<LocalityAtDate> rightBelow(LocalityAtDate own, PlanEntity plan) {
    return LEVELS.stream()
        .skip(LEVELS.indexOf(own.level()) + 1L)
        .map(
            level ->
                localities.below(own.id(), level, plan.codesAsOf).stream()
                    .filter(
                        unit -> unit.parent().filter(up -> up.id().equals(own.id())).isPresent())
                    .toList())
        .filter(units -> !units.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The units that the plan is for: those of its scope, else its own place. */
  List<UUID> roots(PlanEntity plan, PlanDocument document, Map<String, UUID> places) {
    List<UUID> scope = scope(document, places);
    return scope.isEmpty() ? List.of(plan.localityId) : scope;
  }

  private static List<UUID> scope(PlanDocument document, Map<String, UUID> places) {
    int scoped = document.scope() == null ? 0 : document.scope().places().size();
    return pointed("/scope/places/", scoped, places);
  }

  /** The units of a level in what the plan is for. */
  List<LocalityAtDate> ofLevel(
      String level, PlanEntity plan, PlanDocument document, Map<String, UUID> places) {
    Map<UUID, LocalityAtDate> named = localities.byIds(scope(document, places), plan.codesAsOf);
    List<LocalityAtDate> ofTheLevel =
        named.values().stream().filter(unit -> unit.level().equals(level)).toList();
    if (!ofTheLevel.isEmpty()) {
      return ofTheLevel;
    }
    List<LocalityAtDate> units = new ArrayList<>();
    for (UUID root : roots(plan, document, places)) {
      localities.byIds(List.of(root), plan.codesAsOf).values().stream()
          .filter(unit -> unit.level().equals(level))
          .forEach(units::add);
      units.addAll(localities.below(root, level, plan.codesAsOf));
    }
    return units.stream().filter(PlacesOfTarget::isOfTheProgramme).toList();
  }

  /** Wards and townships are no units of the programme. */
  private static boolean isOfTheProgramme(LocalityAtDate unit) {
    return !unit.level().equals("COMMUNE") || unit.kind().equals(Kind.XA);
  }

  private Places narrowed(
      PlanDocument.Target target, List<LocalityAtDate> units, Standing standing) {
    Set<UUID> recognised =
        recognitions.of(ids(units), standing).stream()
            .map(ActiveRecognitions.Recognised::localityId)
            .collect(Collectors.toSet());
    boolean wanted = target.placeScope() == PlanDocument.PlaceScope.RECOGNISED;
    List<UUID> ids = ids(units).stream().filter(id -> recognised.contains(id) == wanted).toList();
    return new Places(ids.size(), ids);
  }

  private static int counted(String level, PlanDocument document, int found) {
    return document.scope() == null
        ? found
        : document.scope().counts().stream()
            .filter(count -> level.equals(count.level()) && count.declared() != null)
            .findFirst()
            .map(count -> count.declared().intValue())
            .orElse(found);
  }

  private static List<UUID> pointed(String at, int number, Map<String, UUID> places) {
    return IntStream.range(0, number)
        .mapToObj(i -> places.get(at + i))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static List<UUID> ids(List<LocalityAtDate> units) {
    return Stream.of(units).flatMap(List::stream).map(LocalityAtDate::id).toList();
  }

  /**
   * The places of a target.
   *
   * @param number how many the plan speaks of
   * @param ids those that are known, at most as many
   */
  record Places(int number, List<UUID> ids) {

    Places {
      ids = List.copyOf(ids);
    }
  }
}
