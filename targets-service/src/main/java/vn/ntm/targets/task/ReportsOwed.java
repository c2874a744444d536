package vn.ntm.targets.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import vn.ntm.targets.plan.domain.Obligations;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.task.domain.Due;
import vn.ntm.targets.task.domain.TaskDraft;
import vn.ntm.targets.task.domain.TaskKind;

/**
 * The reports that a duty of a plan makes somebody owe, as tasks: one for each period that ends
 * when the plan is there, due on the day that the plan says, else by the end of the period. A duty
 * without regular times is one task without a date.
 */
final class ReportsOwed {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
  private static final String UNIT = "báo cáo";

  private ReportsOwed() {}

  /** All of them, the earliest first; none where a task of the plan is the same report. */
  static List<TaskDraft> of(PlanDocument plan, PlanDocument.ReportDuty duty) {
    if (isTaskOf(plan, duty)) {
      return List.of();
    }
    List<Obligations.Obligation> owed = owed(plan, duty);
    LocalDate first =
        plan.issuedOn() == null ? LocalDate.of(plan.yearFrom(), 1, 1) : plan.issuedOn();
    return owed.isEmpty()
        ? List.of(draft(duty, whenever(duty.frequency()), null))
        : owed.stream()
            .filter(one -> one.due() != null || !one.periodTo().isBefore(first))
            .map(one -> draft(duty, period(one), due(duty, one)))
            .toList();
  }

  /** An annex may list a report as a task and the text once more as a duty. */
  private static boolean isTaskOf(PlanDocument plan, PlanDocument.ReportDuty duty) {
    return duty.due() != null
        && plan.tasks().stream()
            .filter(task -> task.kind() == PlanDocument.TaskKind.REPORT)
            .filter(task -> task.section() != null && duty.section().startsWith(task.section()))
            .anyMatch(task -> duty.due().equals(task.due()));
  }

  /** What is owed several times for a period is one task with that quantity. */
  private static List<Obligations.Obligation> owed(
      PlanDocument plan, PlanDocument.ReportDuty duty) {
    boolean once = duty.due() != null && duty.due().date() != null;
    IntStream years =
        once
            ? IntStream.of(duty.due().date().getYear())
            : IntStream.rangeClosed(plan.yearFrom(), plan.yearTo());
    return years
        .boxed()
        .flatMap(year -> duty.owed(year).stream())
        .filter(one -> one.number() == 1)
        .toList();
  }

  private static TaskDraft draft(PlanDocument.ReportDuty duty, String period, Due due) {
    String about = duty.title() == null ? duty.subject() : duty.title();
    String text =
        "Báo cáo "
            + period
            + (about == null ? "" : ": " + about)
            + (duty.to().isEmpty() ? "" : "; gửi " + String.join(", ", duty.to()));
    boolean several = duty.count() > 1;
    return new TaskDraft(
        TaskKind.REPORT,
        text,
        null,
        null,
        several ? BigDecimal.valueOf(duty.count()) : null,
        false,
        several ? UNIT : null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(duty.reporter()),
        List.of(),
        due,
        duty.note());
  }

  private static Due due(PlanDocument.ReportDuty duty, Obligations.Obligation one) {
    if (one.due() != null) {
      return WorksOfPlan.due(duty.due());
    }
    LocalDate last = one.periodTo();
    return switch (one.frequency()) {
      case MONTHLY -> new Due(null, last, Due.Precision.MONTH, null, null);
      case QUARTERLY -> new Due(null, last, Due.Precision.QUARTER, null, null);
      case YEARLY -> new Due(null, last, Due.Precision.YEAR, null, null);
      default -> new Due(one.periodFrom(), last, Due.Precision.RANGE, null, null);
    };
  }

  private static String period(Obligations.Obligation one) {
    LocalDate last = one.periodTo();
    int year = last.getYear();
    int month = last.getMonthValue();
    return switch (one.frequency()) {
      case WEEKLY -> "tuần " + DAY.format(one.periodFrom()) + " - " + DAY.format(last);
      case MONTHLY -> "tháng " + month + "/" + year;
      case QUARTERLY -> "quý " + QUARTERS.get((month - 1) / 3) + "/" + year;
      case HALF_YEARLY -> "6 tháng " + (month <= 6 ? "đầu" : "cuối") + " năm " + year;
      case YEARLY -> "năm " + year;
      case CONTINUOUS, AD_HOC, REPORTING_REGIME, UNSPECIFIED -> whenever(one.frequency());
    };
  }

  private static String whenever(PlanDocument.Frequency frequency) {
    return switch (frequency) {
      case AD_HOC -> "đột xuất";
      case CONTINUOUS -> "thường xuyên";
      case REPORTING_REGIME -> "theo chế độ báo cáo";
      default -> "định kỳ";
    };
  }
}
