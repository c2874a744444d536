package vn.ntm.targets.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.LocalityView;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads plans that lie in the caller's subtree. */
@ApplicationScoped
class ReadPlans {

  private final PlanRepository plans;
  private final LocalitySearch localities;
  private final PlanTakeover takeover;
  private final CallerScope scope;

  ReadPlans(
      PlanRepository plans, LocalitySearch localities, PlanTakeover takeover, CallerScope scope) {
    this.plans = plans;
    this.localities = localities;
    this.takeover = takeover;
    this.scope = scope;
  }

  /** One page of plans, in the order of their import. */
  @Transactional
  Page<PlanView.Summary> page(Optional<Integer> year, int limit, Optional<UUID> after) {
    List<PlanEntity> rows = plans.page(scope.roots(), year, after, limit + 1);
    return Page.of(rows, limit, plan -> plan.id.toString()).map(PlanView.Summary::of);
  }

  /**
   * One plan.
   *
   * @throws ProblemException 404 when there is none, or outside of the caller's subtree
   */
  @Transactional
  PlanView read(UUID id) {
    PlanEntity plan = require(id);
    return new PlanView(
        plan.id,
        plan.version,
        plan.status(),
        plan.parentId,
        plan.number,
        plan.issuedOn,
        plan.title,
        new PlanDocument.Issuer(plan.issuerName, plan.issuerKind),
        LocalityView.of(localities.nearest(plan.localityId, plan.codesAsOf)),
        plan.yearFrom,
        plan.yearTo,
        plans.legalBasis(plan).stream()
            .map(
                row ->
                    new PlanDocument.LegalBasis(
                        row.kind, row.number, row.issuedOn, row.issuer, row.note))
            .toList(),
        takeover.notTakenOver(id));
  }

  /** The tasks of a plan in the order of the document. */
  @Transactional
  List<PlanView.Task> tasks(UUID id) {
    PlanEntity plan = require(id);
    List<PlanTaskEntity> tasks = plans.tasks(plan);
    Map<UUID, LocalityAtDate> places =
        localitiesOf(
            tasks.stream().map(task -> task.localityId).filter(Objects::nonNull).toList(), plan);
    return tasks.stream()
        .map(task -> task(task, task.localityId == null ? null : places.get(task.localityId)))
        .toList();
  }

  /** The reports owed by a plan in the order of the document. */
  @Transactional
  List<PlanView.ReportDuty> reportDuties(UUID id) {
    return plans.reportDuties(require(id)).stream().map(ReadPlans::duty).toList();
  }

  /** A plan that the caller may see. */
  PlanEntity require(UUID id) {
    PlanEntity plan = plans.findById(id);
    if (plan == null) {
      throw new ProblemException(WebProblem.NOT_FOUND);
    }
    scope.require(Arrays.asList(plan.localityPath), "plan " + id);
    return plan;
  }

  private Map<UUID, LocalityAtDate> localitiesOf(Collection<UUID> ids, PlanEntity plan) {
    return localities.byIds(ids, plan.codesAsOf);
  }

  private static PlanView.Task task(PlanTaskEntity task, LocalityAtDate place) {
    return new PlanView.Task(
        task.taskId(),
        task.no,
        task.section,
        List.of(task.leads),
        List.of(task.coAgencies),
        task.text,
        task.criteriaSet,
        List.of(task.criteria),
        task.kind,
        task.frequency,
        DueColumns.read(task.due),
        place == null ? null : LocalityView.of(place));
  }

  private static PlanView.ReportDuty duty(PlanReportDutyEntity duty) {
    return new PlanView.ReportDuty(
        duty.id,
        duty.section,
        duty.reporter,
        List.of(duty.receivers),
        duty.title,
        duty.frequency,
        DueColumns.read(duty.due),
        duty.reports);
  }
}
