package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.plan.domain.MaintainedPlaces;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.recognition.ActiveRecognitions;
import vn.ntm.targets.recognition.Standing;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;

/**
 * Finds recognitions that stand when a year begins and that no issued plan of the year asks to
 * maintain, though what is recognised is to be maintained each year.
 */
@ApplicationScoped
class ReadUnmaintained {

  private static final int AT_ONCE = 200;

  private final ActiveRecognitions recognitions;
  private final LocalitySearch localities;
  private final PlanRepository plans;
  private final PlanParts parts;
  private final ReadPlanDocument documents;
  private final PlacesOfTarget placesOfTarget;
  private final CallerScope scope;

  ReadUnmaintained(
      ActiveRecognitions recognitions,
      LocalitySearch localities,
      PlanRepository plans,
      PlanParts parts,
      ReadPlanDocument documents,
      PlacesOfTarget placesOfTarget,
      CallerScope scope) {
    this.recognitions = recognitions;
    this.localities = localities;
    this.plans = plans;
    this.parts = parts;
    this.documents = documents;
    this.placesOfTarget = placesOfTarget;
    this.scope = scope;
  }

  /**
   * One page of them in the caller's subtrees, in the order they were recorded. Localities that
   * have ended by the first day of the year are left out.
   */
  @Transactional
  Page<UnmaintainedView> page(Filter filter, int limit, Optional<UUID> after) {
    LocalDate day = LocalDate.of(filter.year(), 1, 1);
    Map<UUID, List<MaintainedPlaces>> known = new HashMap<>();
    List<UnmaintainedView> found = new ArrayList<>();
    UUID from = after.orElse(null);
    List<ActiveRecognitions.Held> some;
    do {
      some =
          recognitions.after(
              scope.roots().units(),
              filter.under(),
              filter.standard(),
              Standing.on(day),
              from,
              AT_ONCE);
      found.addAll(unmaintained(some, day, known));
      from = some.isEmpty() ? from : some.get(some.size() - 1).id();
    } while (some.size() == AT_ONCE && found.size() <= limit);
    return Page.of(
        found.subList(0, Math.min(found.size(), limit + 1)),
        limit,
        view -> view.recognitionId().toString());
  }

  private List<UnmaintainedView> unmaintained(
      List<ActiveRecognitions.Held> held, LocalDate day, Map<UUID, List<MaintainedPlaces>> known) {
    Map<UUID, LocalityAtDate> places =
        localities.byIds(
            held.stream().map(ActiveRecognitions.Held::localityId).distinct().toList(), day);
    Map<UUID, Set<UUID>> above = new HashMap<>();
    held.stream()
        .filter(one -> places.containsKey(one.localityId()))
        .forEach(one -> above.put(one.id(), above(one, places.get(one.localityId()))));
    learn(above.values().stream().flatMap(Set::stream).toList(), day.getYear(), known);
    return held.stream()
        .filter(one -> above.containsKey(one.id()))
        .filter(
            one ->
                above.get(one.id()).stream()
                    .flatMap(unit -> known.get(unit).stream())
                    .noneMatch(
                        maintained ->
                            maintained.cover(
                                one.localityId(), above.get(one.id()), one.standard())))
        .map(one -> view(one, places.get(one.localityId())))
        .toList();
  }

  /** The place and what stood above it at the decision, and what stands above it now. */
  private static Set<UUID> above(ActiveRecognitions.Held held, LocalityAtDate place) {
    Set<UUID> above = new HashSet<>(held.localityPath());
    above.addAll(place.path());
    return above;
  }

  /** A plan lists places of its own unit only, so those of the units above a place are enough. */
  private void learn(Collection<UUID> units, int year, Map<UUID, List<MaintainedPlaces>> known) {
    List<UUID> unknown = units.stream().distinct().filter(id -> !known.containsKey(id)).toList();
    unknown.forEach(unit -> known.put(unit, new ArrayList<>()));
    if (!unknown.isEmpty()) {
      for (PlanEntity plan : plans.issuedToMaintain(unknown, year)) {
        maintained(plan).forEach(known.get(plan.localityId)::add);
      }
    }
  }

  private Stream<MaintainedPlaces> maintained(PlanEntity plan) {
    List<PlanTargetEntity> targets =
        plans.targets(plan).stream()
            .filter(target -> target.goalKind == PlanDocument.GoalKind.MAINTAIN)
            .toList();
    Map<UUID, UUID> confirmed = plans.confirmed(plan);
    Map<UUID, Map<UUID, Standard>> listed = new HashMap<>();
    Set<UUID> listing = new HashSet<>();
    Map<UUID, Standard> standards = new HashMap<>();
    targets.forEach(target -> standards.put(target.id, target.standard));
    for (PlanTargetLocalityEntity row : plans.localities(standards.keySet())) {
      UUID unit = row.localityId(confirmed);
      listing.add(row.targetId);
      if (unit != null) {
        listed
            .computeIfAbsent(row.targetId, id -> new HashMap<>())
            .put(unit, row.standard == null ? standards.get(row.targetId) : row.standard);
      }
    }
    return targets.stream()
        .map(
            target ->
                listing.contains(target.id)
                    ? new MaintainedPlaces(listed.getOrDefault(target.id, Map.of()), Set.of(), null)
                    : new MaintainedPlaces(Map.of(), roots(plan), target.standard));
  }

  private Set<UUID> roots(PlanEntity plan) {
    return parts
        .find(plan.id, plan.partsVersion)
        .map(
            document ->
                Set.copyOf(placesOfTarget.roots(plan, document, documents.unitsByPointer(plan))))
        .orElse(Set.of(plan.localityId));
  }

  private static UnmaintainedView view(ActiveRecognitions.Held held, LocalityAtDate place) {
    return new UnmaintainedView(
        held.id(),
        LocalityView.of(place),
        held.standard(),
        held.decisionDate(),
        held.recognisedYear());
  }

  /**
   * Which recognitions are asked for.
   *
   * @param under a unit above the locality on the day of the decision, or itself; null for all
   * @param standard null for every one
   */
  record Filter(int year, UUID under, Standard standard) {}
}
