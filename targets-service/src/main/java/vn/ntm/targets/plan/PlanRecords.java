package vn.ntm.targets.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.web.ids.Ids;

/** Makes the rows of a plan, and the event that tells of it. */
final class PlanRecords {

  /** The constraint that a plan is imported once. */
  static final String ONCE = "plan_is_imported_once";

  private final Ids ids;
  private final Map<String, LocalityAtDate> localities;
  private final String importedBy;
  private final Clock clock;
  private final List<Object> parts = new ArrayList<>();
  private final List<PlanImported.Target> toldTargets = new ArrayList<>();
  private PlanEntity plan;

  PlanRecords(Ids ids, Map<String, LocalityAtDate> localities, String importedBy, Clock clock) {
    this.ids = ids;
    this.localities = localities;
    this.importedBy = importedBy;
    this.clock = clock;
  }

  PlanRecords of(PlanDocument document) {
    plan = plan(document);
    for (int i = 0; i < document.legalBasis().size(); i++) {
      parts.add(legalBasis(document.legalBasis().get(i), i));
    }
    for (int i = 0; i < document.targets().size(); i++) {
      addTarget(document.targets().get(i), i);
    }
    for (int i = 0; i < document.tasks().size(); i++) {
      parts.add(task(document.tasks().get(i), i));
    }
    for (int i = 0; i < document.reportDuties().size(); i++) {
      parts.add(reportDuty(document.reportDuties().get(i), i));
    }
    return this;
  }

  PlanEntity plan() {
    return plan;
  }

  /** Every row, each after those it refers to. */
  List<Object> all() {
    List<Object> all = new ArrayList<>();
    all.add(plan);
    all.addAll(parts);
    return all;
  }

  PlanImported event() {
    return new PlanImported(
        plan.id,
        plan.version,
        plan.number,
        plan.issuedOn,
        plan.issuerName,
        plan.localityId,
        plan.yearFrom,
        plan.yearTo,
        List.copyOf(toldTargets));
  }

  private PlanEntity plan(PlanDocument document) {
    LocalityAtDate place = localities.get(document.localityCode());
    PlanEntity row = new PlanEntity();
    row.id = ids.next();
    row.number = document.number();
    row.issuedOn = document.issuedOn();
    row.title = document.title();
    row.issuerName = document.issuer().name();
    row.issuerKind = document.issuer().kind();
    row.localityId = place.id();
    row.localityPath = place.path().toArray(UUID[]::new);
    row.yearFrom = document.yearFrom();
    row.yearTo = document.yearTo();
    row.importedBy = importedBy;
    row.importedAt = OffsetDateTime.now(clock);
    return row;
  }

  private PlanLegalBasisEntity legalBasis(PlanDocument.LegalBasis basis, int position) {
    PlanLegalBasisEntity row = new PlanLegalBasisEntity();
    row.id = ids.next();
    row.planId = plan.id;
    row.position = position;
    row.kind = basis.kind();
    row.number = basis.number();
    row.issuedOn = basis.issuedOn();
    row.issuer = basis.issuer();
    return row;
  }

  private void addTarget(PlanDocument.Target target, int position) {
    PlanTargetEntity row = new PlanTargetEntity();
    row.id = ids.next();
    row.planId = plan.id;
    row.position = position;
    row.code = target.code();
    row.section = target.section();
    row.label = target.label();
    row.level = target.level();
    row.standard = target.standard();
    row.goalKind = target.goalKind();
    row.comparator = target.comparator();
    row.declared = target.declared();
    row.unit = target.unit();
    row.recognisedYear = target.recognisedYear();
    row.due = DueColumns.of(target.due());
    parts.add(row);
    List<UUID> listed = new ArrayList<>();
    for (int i = 0; i < target.localities().size(); i++) {
      PlanTargetLocalityEntity locality = listed(target.localities().get(i), row.id, i);
      parts.add(locality);
      listed.add(locality.localityId);
    }
    toldTargets.add(PlanImported.Target.of(row, listed));
  }

  private PlanTargetLocalityEntity listed(
      PlanDocument.ListedLocality listed, UUID targetId, int position) {
    PlanTargetLocalityEntity row = new PlanTargetLocalityEntity();
    row.id = ids.next();
    row.targetId = targetId;
    row.position = position;
    row.localityId = localities.get(listed.code()).id();
    row.printedName = listed.name();
    return row;
  }

  private PlanTaskEntity task(PlanDocument.Task task, int position) {
    PlanTaskEntity row = new PlanTaskEntity();
    row.id = ids.next();
    row.planId = plan.id;
    row.position = position;
    row.no = task.no();
    row.section = task.section();
    row.leads = task.leads().toArray(String[]::new);
    row.coAgencies = task.coAgencies().toArray(String[]::new);
    row.text = task.text();
    row.localityId = task.localityCode() == null ? null : localities.get(task.localityCode()).id();
    row.due = DueColumns.of(task.due());
    return row;
  }

  private PlanReportDutyEntity reportDuty(PlanDocument.ReportDuty duty, int position) {
    PlanReportDutyEntity row = new PlanReportDutyEntity();
    row.id = ids.next();
    row.planId = plan.id;
    row.position = position;
    row.section = duty.section();
    row.reporter = duty.reporter();
    row.receivers = duty.to().toArray(String[]::new);
    row.title = duty.title();
    row.frequency = duty.frequency();
    row.reports = duty.count();
    row.due = DueColumns.of(duty.due());
    return row;
  }
}
