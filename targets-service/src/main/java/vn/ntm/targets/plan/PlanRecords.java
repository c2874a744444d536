package vn.ntm.targets.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.plan.domain.ListedPlaces;
import vn.ntm.targets.plan.domain.PlaceKey;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.web.ids.Ids;

/** Makes the rows of a version of a plan. */
final class PlanRecords {

  private final Ids ids;
  private final MatchPlaces.Known known;
  private final List<Object> parts = new ArrayList<>();
  private final Map<PlaceKey, PlanPlaceEntity> places = new LinkedHashMap<>();
  private final PlanEntity plan;
  private final ContinuedTasks continued;

  private PlanRecords(Ids ids, MatchPlaces.Known known, PlanEntity plan, ContinuedTasks continued) {
    this.ids = ids;
    this.known = known;
    this.plan = plan;
    this.continued = continued;
  }

  /** A plan that is new. */
  static PlanEntity plan(
      Ids ids, MatchPlaces.Known known, PlanDocument document, String importedBy, Clock clock) {
    LocalityAtDate place = known.codes().get(document.localityCode());
    PlanEntity row = new PlanEntity();
    row.id = ids.next();
    row.localityId = place.id();
    row.localityPath = place.path().toArray(UUID[]::new);
    row.importedBy = importedBy;
    row.importedAt = OffsetDateTime.now(clock);
    write(document, row);
    return row;
  }

  /** Makes the plan say what the document says. */
  static void write(PlanDocument document, PlanEntity row) {
    row.number = document.number();
    row.issuedOn = document.issuedOn();
    row.codesAsOf = document.dayOfCodes();
    row.title = document.title();
    row.issuerName = document.issuer().name();
    row.issuerKind = document.issuer().kind();
    row.yearFrom = document.yearFrom();
    row.yearTo = document.yearTo();
    row.parentNumber = document.parentPlan() == null ? null : document.parentPlan().number();
    row.parentIssuer = document.parentPlan() == null ? null : document.parentPlan().issuer();
  }

  /** Every row of the parts of the plan's version, each after those it refers to. */
  static List<Object> parts(
      Ids ids,
      MatchPlaces.Known known,
      PlanEntity plan,
      PlanDocument document,
      ContinuedTasks continued) {
    PlanRecords records = new PlanRecords(ids, known, plan, continued);
    ListedPlaces.of(document).forEach(records::addPlace);
    records.parts.addAll(records.places.values());
    for (int i = 0; i < document.legalBasis().size(); i++) {
      records.parts.add(records.legalBasis(document.legalBasis().get(i), i));
    }
    for (int i = 0; i < document.targets().size(); i++) {
      records.addTarget(document.targets().get(i), i);
    }
    for (int i = 0; i < document.tasks().size(); i++) {
      records.parts.add(records.task(document.tasks().get(i), i));
    }
    for (int i = 0; i < document.reportDuties().size(); i++) {
      records.parts.add(records.reportDuty(document.reportDuties().get(i), i));
    }
    return records.parts;
  }

  private void addPlace(ListedPlaces.Place mention) {
    PlanPlaceEntity row = places.computeIfAbsent(mention.key(), this::place);
    List<String> pointers = new ArrayList<>(List.of(row.pointers));
    pointers.add(mention.pointer());
    row.pointers = pointers.toArray(String[]::new);
    mention
        .listed()
        .map(PlanDocument.ListedLocality::printed)
        .ifPresent(printed -> row.printed = printed);
  }

  private PlanPlaceEntity place(PlaceKey key) {
    PlanPlaceEntity row = new PlanPlaceEntity();
    row.id = ids.next();
    row.planId = plan.id;
    row.version = plan.version;
    row.position = places.size();
    row.code = key.code();
    row.name = key.name();
    row.level = key.level();
    row.parentCode = key.parentCode();
    row.parentName = key.parentName();
    row.pointers = new String[0];
    known
        .of(key)
        .ifPresent(
            unit -> {
              row.localityId = unit.id();
              row.matchedBy =
                  key.code() == null
                      ? PlanPlaceEntity.MatchedBy.NAME
                      : PlanPlaceEntity.MatchedBy.CODE;
            });
    return row;
  }

  private PlanLegalBasisEntity legalBasis(PlanDocument.LegalBasis basis, int position) {
    PlanLegalBasisEntity row = new PlanLegalBasisEntity();
    row.id = ids.next();
    row.planId = plan.id;
    row.version = plan.version;
    row.position = position;
    row.kind = basis.kind();
    row.number = basis.number();
    row.issuedOn = basis.issuedOn();
    row.issuer = basis.issuer();
    row.note = basis.note();
    return row;
  }

  private void addTarget(PlanDocument.Target target, int position) {
    PlanTargetEntity row = new PlanTargetEntity();
    row.id = ids.next();
    row.planId = plan.id;
    row.version = plan.version;
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
    for (int i = 0; i < target.localities().size(); i++) {
      parts.add(listed(target.localities().get(i), target, row.id, i));
    }
  }

  private PlanTargetLocalityEntity listed(
      PlanDocument.ListedLocality listed, PlanDocument.Target target, UUID targetId, int position) {
    PlanPlaceEntity place =
        places.get(PlaceKey.of(listed, listed.code() == null ? target.level() : null));
    PlanTargetLocalityEntity row = new PlanTargetLocalityEntity();
    row.id = ids.next();
    row.targetId = targetId;
    row.position = position;
    row.placeId = place.id;
    row.localityId = place.localityId;
    row.printedName = listed.printed() == null ? listed.name() : listed.printed();
    row.standard = listed.standard();
    return row;
  }

  private PlanTaskEntity task(PlanDocument.Task task, int position) {
    PlanTaskEntity row = new PlanTaskEntity();
    row.id = ids.next();
    row.planId = plan.id;
    row.version = plan.version;
    row.position = position;
    row.no = task.no();
    row.section = task.section();
    row.leads = task.leads().toArray(String[]::new);
    row.coAgencies = task.coAgencies().toArray(String[]::new);
    row.text = task.text();
    row.criteriaSet = task.criteriaSet();
    row.criteria = task.criteria().toArray(String[]::new);
    row.kind = task.kind();
    row.frequency = task.frequency();
    row.localityId =
        task.localityCode() == null ? null : known.codes().get(task.localityCode()).id();
    row.due = DueColumns.of(task.due());
    row.continues = continued.of(row);
    return row;
  }

  private PlanReportDutyEntity reportDuty(PlanDocument.ReportDuty duty, int position) {
    PlanReportDutyEntity row = new PlanReportDutyEntity();
    row.id = ids.next();
    row.planId = plan.id;
    row.version = plan.version;
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
