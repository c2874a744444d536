package vn.ntm.reporting.target;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.reporting.localitycopy.KnownLocalities;
import vn.ntm.reporting.localitycopy.LocalityOnDay;
import vn.ntm.reporting.localitycopy.PathStep;
import vn.ntm.reporting.localitycopy.Subtree;
import vn.ntm.reporting.target.PlanRepository.StoredTarget;
import vn.ntm.reporting.target.domain.PlannedTarget;
import vn.ntm.reporting.target.domain.Recognition;

/**
 * Where the units of a report lay: a plan and what it lists on the day it was issued, a recognised
 * locality on the day of the decision.
 */
final class ReportPaths {

  private final Map<LocalityOnDay, List<PathStep>> byUnit;
  private final Map<UUID, List<PathStep>> byId = new HashMap<>();

  private ReportPaths(Map<LocalityOnDay, List<PathStep>> byUnit) {
    this.byUnit = byUnit;
    byUnit.forEach((unit, path) -> byId.put(unit.localityId(), path));
  }

  static ReportPaths of(
      List<StoredTarget> targets, List<Recognition> inForce, KnownLocalities localities) {
    Set<LocalityOnDay> units = new HashSet<>();
    for (StoredTarget target : targets) {
      units.add(new LocalityOnDay(target.planLocalityId(), target.issuedOn()));
      target.listed().forEach(id -> units.add(new LocalityOnDay(id, target.issuedOn())));
    }
    inForce.forEach(
        recognition ->
            units.add(new LocalityOnDay(recognition.localityId(), recognition.decisionDate())));
    return new ReportPaths(localities.paths(units));
  }

  /** The target, as far as it concerns the subtree. */
  PlannedTarget planned(StoredTarget target, Subtree asked) {
    List<UUID> planPath = ids(target.planLocalityId(), target.issuedOn());
    return new PlannedTarget(
        target.planId(),
        planPath,
        target.yearFrom(),
        target.yearTo(),
        target.standard(),
        target.level(),
        target.goalKind(),
        target.declared(),
        asked.holds(planPath),
        target.listed().stream()
            .filter(id -> asked.holds(ids(id, target.issuedOn())))
            .collect(Collectors.toSet()));
  }

  boolean isInside(Recognition recognition, Subtree asked) {
    return asked.holds(ids(recognition.localityId(), recognition.decisionDate()));
  }

  /** The path of a unit of this report, root first and the unit itself last. */
  List<PathStep> of(UUID localityId) {
    return byId.get(localityId);
  }

  private List<UUID> ids(UUID localityId, LocalDate day) {
    return byUnit.get(new LocalityOnDay(localityId, day)).stream()
        .map(PathStep::localityId)
        .toList();
  }
}
