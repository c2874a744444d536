package vn.ntm.targets.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.plan.domain.CriteriaSetUse;
import vn.ntm.targets.plan.domain.CriterionOwner;
import vn.ntm.targets.plan.domain.Pilot;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.RemainingWork;
import vn.ntm.targets.plan.domain.Remedy;
import vn.ntm.targets.task.domain.Due;
import vn.ntm.targets.task.domain.TaskDraft;
import vn.ntm.targets.task.domain.TaskKind;
import vn.ntm.targets.task.domain.WorkKind;

/**
 * The works, remedies, pilots and reports of a plan as tasks, and what it puts an agency in charge
 * of without naming a criterion. What is for all places of the plan has the plan's own as its
 * place; a report that each unit of a level owes is a task of each.
 */
final class WorksOfPlan {

  private static final String SEPARATOR = "\u001f";

  private final PlanDocument document;
  private final Map<String, UUID> places;
  private final UUID own;
  private final Map<PlanDocument.ReporterKind, List<UUID>> reporters;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();

  private WorksOfPlan(
      PlanDocument document,
      Map<String, UUID> places,
      UUID own,
      Map<PlanDocument.ReporterKind, List<UUID>> reporters) {
    this.document = document;
    this.places = places;
    this.own = own;
    this.reporters = reporters;
  }

  /**
   * Everything that can be a task, in the order of the document.
   *
   * @param places the units that its places are, by the pointers of their mentions
   * @param own the unit of the plan
   * @param reporters the units that owe a report each, by their kind
   */
  static List<Row> of(
      PlanDocument document,
      Map<String, UUID> places,
      UUID own,
      Map<PlanDocument.ReporterKind, List<UUID>> reporters) {
    WorksOfPlan works = new WorksOfPlan(document, places, own, reporters);
    for (int i = 0; i < document.works().size(); i++) {
      works.work("/works/" + i, document.works().get(i));
    }
    for (int i = 0; i < document.remedies().size(); i++) {
      works.remedy("/remedies/" + i, document.remedies().get(i));
    }
    for (int i = 0; i < document.pilots().size(); i++) {
      works.pilot("/pilots/" + i, document.pilots().get(i));
    }
    for (int i = 0; i < document.criterionOwners().size(); i++) {
      works.charge("/criterionOwners/" + i, document.criterionOwners().get(i));
    }
    for (int i = 0; i < document.reportDuties().size(); i++) {
      works.reports("/reportDuties/" + i, document.reportDuties().get(i));
    }
    return List.copyOf(works.rows);
  }

  private void work(String at, RemainingWork work) {
    String criterion = work.criteria().size() == 1 ? work.criteria().get(0) : null;
    TaskDraft draft =
        new TaskDraft(
            TaskKind.WORK,
            null,
            work.kind() == null ? WorkKind.OTHER : WorkKind.valueOf(work.kind().name()),
            work.work(),
            work.quantity(),
            false,
            work.unit(),
            criterion == null ? null : standard(work.criteriaSet()),
            criterion,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            due(work.due()),
            work.note());
    add(at, places.get(at + "/place"), draft, work.section());
  }

  private void remedy(String at, Remedy remedy) {
    for (String criterion : remedy.criteria()) {
      TaskDraft draft =
          new TaskDraft(
              TaskKind.REMEDY,
              remedy.text(),
              null,
              null,
              null,
              false,
              null,
              standard(remedy.criteriaSet()),
              criterion,
              remedy.changeKind(),
              null,
              null,
              null,
              remedy.leads(),
              List.of(),
              due(remedy.due()),
              null);
      add(at, own, draft, remedy.section());
    }
  }

  private void pilot(String at, Pilot pilot) {
    PlanDocument.Due due = pilot.due();
    TaskDraft draft =
        new TaskDraft(
            TaskKind.PILOT,
            pilot.subject(),
            null,
            null,
            null,
            false,
            null,
            null,
            null,
            null,
            null,
            due == null || due.from() == null ? document.yearFrom() : due.from().getYear(),
            due == null || due.date() == null ? document.yearTo() : due.date().getYear(),
            pilot.lead() == null ? List.of() : List.of(pilot.lead()),
            List.of(),
            due(due),
            null);
    add(at, places.get(at + "/place"), draft, pilot.section());
  }

  /** Whoever is in charge of something that is no criterion has a task without a date. */
  private void charge(String at, CriterionOwner owner) {
    if (owner.criteria().isEmpty()) {
      boolean leads = owner.role() == CriterionOwner.Role.LEAD;
      TaskDraft draft =
          new TaskDraft(
              TaskKind.TASK,
              owner.subject(),
              null,
              null,
              null,
              false,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              leads ? List.of(owner.agency()) : List.of(),
              leads ? List.of() : List.of(owner.agency()),
              null,
              null);
      add(at, own, draft, owner.section() + SEPARATOR + owner.agency());
    }
  }

  private void reports(String at, PlanDocument.ReportDuty duty) {
    List<UUID> units = reporters.getOrDefault(duty.reporterKind(), List.of());
    for (TaskDraft report : ReportsOwed.of(document, duty)) {
      for (UUID unit : units.isEmpty() ? List.of(own) : units) {
        add(at, unit, report, duty.section() + SEPARATOR + duty.reporter());
      }
    }
  }

  /**
   * What a row is known by is what it says, not where it stands: an amended plan may have moved it.
   * Of rows that say the same each is one.
   */
  private void add(String at, UUID place, TaskDraft draft, String section) {
    String said =
        String.join(
            SEPARATOR,
            draft.kind().name(),
            section,
            String.valueOf(place),
            draft.words(),
            String.valueOf(draft.workKind()),
            draft.quantity() == null ? "" : draft.quantity().stripTrailingZeros().toPlainString(),
            String.valueOf(draft.unit()),
            String.valueOf(draft.criterion()));
    int number = seen.merge(said, 1, Integer::sum);
    String key = UUID.nameUUIDFromBytes(said.getBytes(UTF_8)) + "/" + number;
    rows.add(new Row(at, key, place, draft));
  }

  /** The standard of a set that the plan uses; of communes where the plan names no other. */
  private Standard standard(String key) {
    return document.criteriaSets().stream()
        .filter(use -> key == null || use.key().equals(key))
        .findFirst()
        .map(WorksOfPlan::standardOf)
        .orElse(Standard.NTM);
  }

  /** The standard that a set is for; where the plan names none, the first of its level. */
  static Standard standardOf(CriteriaSetUse use) {
    if (use.standard() != null) {
      return use.standard();
    }
    return switch (use.level()) {
      case "DISTRICT" -> Standard.DISTRICT_NTM;
      case "VILLAGE" -> Standard.VILLAGE_NTM;
      default -> Standard.NTM;
    };
  }

  /** The same date as a task has it. */
  static Due due(PlanDocument.Due due) {
    return due == null
        ? null
        : new Due(
            due.from(),
            due.date(),
            Due.Precision.valueOf(due.precision().name()),
            due.qualifier() == null ? null : Due.Qualifier.valueOf(due.qualifier().name()),
            due.printed());
  }

  /**
   * A part of the plan as a task.
   *
   * @param pointer where it stands in the document
   * @param key what it is known by when the plan is taken over again
   * @param place null while nobody has said which unit it is
   */
  record Row(String pointer, String key, UUID place, TaskDraft task) {}
}
