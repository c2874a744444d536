package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.plan.domain.CountsTowardTarget;
import vn.ntm.targets.recognition.ActiveRecognitions;

/** Reads the targets of a plan and counts what has been reached. */
@ApplicationScoped
class ReadPlanTargets {

  private final ReadPlans readPlans;
  private final PlanRepository plans;
  private final LocalitySearch localities;
  private final ActiveRecognitions recognitions;

  ReadPlanTargets(
      ReadPlans readPlans,
      PlanRepository plans,
      LocalitySearch localities,
      ActiveRecognitions recognitions) {
    this.readPlans = readPlans;
    this.plans = plans;
    this.localities = localities;
    this.recognitions = recognitions;
  }

  /**
   * The targets in the order of the document, each with the localities it lists.
   *
   * @param day on which it is asked what has been reached
   */
  @Transactional
  List<PlanView.Target> read(UUID planId, LocalDate day) {
    PlanEntity plan = readPlans.require(planId);
    List<PlanTargetEntity> targets = plans.targets(plan);
    List<PlanTargetLocalityEntity> listed =
        targets.isEmpty()
            ? List.of()
            : plans.localities(targets.stream().map(target -> target.id).toList());
    Map<UUID, UUID> confirmed = plans.confirmed(plan);
    List<UUID> ids =
        listed.stream()
            .map(row -> row.localityId(confirmed))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Reading reading =
        new Reading(
            plan,
            confirmed,
            listed.stream().collect(Collectors.groupingBy(row -> row.targetId)),
            localities.byIds(ids, plan.codesAsOf),
            recognitions.of(ids, plan.standing(day)).stream()
                .collect(Collectors.groupingBy(ActiveRecognitions.Recognised::localityId)));
    return targets.stream().map(reading::target).toList();
  }

  /** What one answer is made of. */
  private record Reading(
      PlanEntity plan,
      Map<UUID, UUID> confirmed,
      Map<UUID, List<PlanTargetLocalityEntity>> listed,
      Map<UUID, LocalityAtDate> localities,
      Map<UUID, List<ActiveRecognitions.Recognised>> recognitions) {

    PlanView.Target target(PlanTargetEntity target) {
      CountsTowardTarget rule =
          new CountsTowardTarget(
              target.goalKind, target.recognisedYear, plan.yearFrom, plan.yearTo);
      List<PlanView.Listed> rows =
          listed.getOrDefault(target.id, List.of()).stream()
              .map(row -> listed(row, target, rule))
              .toList();
      return new PlanView.Target(
          target.id,
          target.code,
          target.section,
          target.label,
          target.level,
          target.standard,
          target.goalKind,
          target.comparator,
          target.unit,
          target.recognisedYear,
          DueColumns.read(target.due),
          counts(target.declaredNumber(), rows, rule),
          rows);
    }

    private PlanView.Listed listed(
        PlanTargetLocalityEntity row, PlanTargetEntity target, CountsTowardTarget rule) {
      UUID localityId = row.localityId(confirmed);
      Standard standard = row.standard == null ? target.standard : row.standard;
      LocalityAtDate unit = localityId == null ? null : localities.get(localityId);
      Optional<UUID> counting =
          recognitions.getOrDefault(localityId, List.of()).stream()
              .filter(recognised -> recognised.standard() == standard)
              .filter(
                  recognised -> rule.test(recognised.recognisedYear(), recognised.decisionDate()))
              .map(ActiveRecognitions.Recognised::id)
              .findFirst();
      return new PlanView.Listed(
          row.printedName,
          standard,
          unit == null ? null : LocalityView.of(unit),
          counting.orElse(null));
    }

    private static PlanView.Counts counts(
        BigDecimal declared, List<PlanView.Listed> rows, CountsTowardTarget rule) {
      Integer reached =
          rule.countsRecognitions()
              ? (int) rows.stream().filter(row -> row.recognitionId() != null).count()
              : null;
      Boolean declaredIsListed =
          declared == null || rows.isEmpty()
              ? null
              : declared.compareTo(BigDecimal.valueOf(rows.size())) == 0;
      return new PlanView.Counts(declared, rows.size(), reached, declaredIsListed);
    }
  }
}
