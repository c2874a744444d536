package vn.ntm.targets.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PlanDocument.DuePrecision;
import vn.ntm.targets.plan.domain.PlanDocument.Frequency;
import vn.ntm.targets.plan.domain.PlanDocuments;
import vn.ntm.targets.task.domain.Due;
import vn.ntm.targets.task.domain.TaskDraft;
import vn.ntm.targets.task.domain.TaskRules;

/** The reports of a plan of 2024, issued on 5 February. */
class ReportsOwedTest {

  private static final PlanDocument PLAN = PlanDocuments.real("soc-trang-2024");

  @Test
  void aReportIsDueByTheEndOfEachPeriodThatEndsWhenThePlanIsThere() {
    List<TaskDraft> months = ReportsOwed.of(PLAN, duty(Frequency.MONTHLY, null));
    assertThat(months).hasSize(11);
    assertThat(months.get(0).words()).isEqualTo("Báo cáo tháng 2/2024: tiến độ; gửi UBND tỉnh");
    assertThat(months.get(0).due())
        .isEqualTo(new Due(null, LocalDate.of(2024, 2, 29), Due.Precision.MONTH, null, null));
    assertThat(ReportsOwed.of(PLAN, duty(Frequency.QUARTERLY, null)))
        .extracting(TaskDraft::words)
        .contains("Báo cáo quý IV/2024: tiến độ; gửi UBND tỉnh")
        .hasSize(4);
    assertThat(ReportsOwed.of(PLAN, duty(Frequency.HALF_YEARLY, null)).get(0).due().from())
        .isEqualTo("2024-01-01");
  }

  @Test
  void aDayThatThePlanSaysIsKeptWithItsPrecisionEvenOutsideOfItsYears() {
    PlanDocument.Due due =
        new PlanDocument.Due(
            null, LocalDate.of(2025, 1, 31), DuePrecision.MONTH, null, null, "Tháng 01/2025");
    List<TaskDraft> reports = ReportsOwed.of(PLAN, duty(Frequency.YEARLY, due));
    assertThat(reports).hasSize(1);
    assertThat(reports.get(0).due())
        .isEqualTo(
            new Due(null, LocalDate.of(2025, 1, 31), Due.Precision.MONTH, null, "Tháng 01/2025"));
  }

  @Test
  void aDutyWithoutRegularTimesIsOneTaskWithoutADate() {
    for (Frequency frequency :
        List.of(
            Frequency.AD_HOC,
            Frequency.CONTINUOUS,
            Frequency.REPORTING_REGIME,
            Frequency.UNSPECIFIED)) {
      assertThat(ReportsOwed.of(PLAN, duty(frequency, null)))
          .extracting(TaskDraft::due)
          .containsExactly((Due) null);
    }
  }

  @Test
  void everyReportOfTheFivePlansIsATaskThatKeepsTheRules() {
    for (String name : PlanDocuments.REAL) {
      PlanDocument plan = PlanDocuments.real(name);
      for (PlanDocument.ReportDuty duty : plan.reportDuties()) {
        assertThat(ReportsOwed.of(plan, duty))
            .allSatisfy(report -> assertThat(TaskRules.broken(report)).isEmpty());
      }
    }
  }

  private static PlanDocument.ReportDuty duty(Frequency frequency, PlanDocument.Due due) {
    return new PlanDocument.ReportDuty(
        "IV", "Sở Nội vụ", null, List.of("UBND tỉnh"), null, "tiến độ", frequency, due, 1, null);
  }
}
