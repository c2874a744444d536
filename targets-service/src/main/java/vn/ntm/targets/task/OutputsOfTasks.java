package vn.ntm.targets.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.plan.PlanOutputs;
import vn.ntm.targets.plan.domain.PlanDocument;

/**
 * Tells plans what was brought about: by the works that name a target, in the unit of the target;
 * where a target has none and is about model roads, by their registry.
 */
@ApplicationScoped
class OutputsOfTasks implements PlanOutputs {

  /** A target with this measure counts model roads. */
  private static final String ROADS = "MODEL_ROADS";

  /** A target with this measure adds up their kilometres. */
  private static final String KILOMETRES = "MODEL_ROAD_KILOMETRES";

  private final TaskRepository tasks;
  private final RegistryRepository registries;

  OutputsOfTasks(TaskRepository tasks, RegistryRepository registries) {
    this.tasks = tasks;
    this.registries = registries;
  }

  @Override
  @Transactional
  public Optional<BigDecimal> done(
      UUID planId, UUID localityId, PlanDocument.Target target, LocalDate day) {
    Optional<TaskRepository.Output> works = tasks.output(planId, target.code(), target.unit(), day);
    return works.isPresent()
        ? works.map(TaskRepository.Output::done)
        : registered(localityId, target, day);
  }

  private Optional<BigDecimal> registered(
      UUID localityId, PlanDocument.Target target, LocalDate day) {
    if (!ROADS.equals(target.measure()) && !KILOMETRES.equals(target.measure())) {
      return Optional.empty();
    }
    ModelRoadTotal total = registries.roadTotal(localityId, day);
    if (total.roads() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        ROADS.equals(target.measure()) ? BigDecimal.valueOf(total.roads()) : total.kilometres());
  }
}
