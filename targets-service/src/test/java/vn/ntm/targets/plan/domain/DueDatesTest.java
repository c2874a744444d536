package vn.ntm.targets.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.plan.domain.PlanDocument.DuePrecision.DAY;
import static vn.ntm.targets.plan.domain.PlanDocument.DuePrecision.EARLY_MONTH;
import static vn.ntm.targets.plan.domain.PlanDocument.DuePrecision.EXTERNAL;
import static vn.ntm.targets.plan.domain.PlanDocument.DuePrecision.MID_MONTH;
import static vn.ntm.targets.plan.domain.PlanDocument.DuePrecision.MONTH;
import static vn.ntm.targets.plan.domain.PlanDocument.DuePrecision.QUARTER;
import static vn.ntm.targets.plan.domain.PlanDocument.DuePrecision.RANGE;
import static vn.ntm.targets.plan.domain.PlanDocument.DuePrecision.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DueDatesTest {

  @Test
  void aDateStandsForTheLastDayOfWhatThePlanSays() {
    assertThat(broken(null, "2024-02-29", MONTH)).isEmpty();
    assertThat(broken(null, "2024-02-28", MONTH)).containsExactly(PlanRule.PLAN_DUE_NOT_LAST_DAY);
    assertThat(broken(null, "2024-03-31", QUARTER)).isEmpty();
    assertThat(broken(null, "2024-02-29", QUARTER)).containsExactly(PlanRule.PLAN_DUE_NOT_LAST_DAY);
    assertThat(broken(null, "2024-12-31", YEAR)).isEmpty();
    assertThat(broken(null, "2019-08-10", EARLY_MONTH)).isEmpty();
    assertThat(broken(null, "2019-11-20", MID_MONTH)).isEmpty();
    assertThat(broken(null, "2024-10-01", DAY)).isEmpty();
  }

  @Test
  void onlyARangeHasAFirstDay() {
    assertThat(broken("2024-01-01", "2025-12-31", RANGE)).isEmpty();
    assertThat(broken(null, "2025-12-31", RANGE)).containsExactly(PlanRule.PLAN_DUE_RANGE);
    assertThat(broken("2026-01-01", "2025-12-31", RANGE)).containsExactly(PlanRule.PLAN_DUE_RANGE);
    assertThat(broken("2024-01-01", "2024-12-31", YEAR)).containsExactly(PlanRule.PLAN_DUE_RANGE);
  }

  @Test
  void whatDependsOnOthersHasNoDateAndEverythingElseHasOne() {
    assertThat(broken(null, null, EXTERNAL)).isEmpty();
    assertThat(broken(null, "2024-12-31", EXTERNAL)).containsExactly(PlanRule.PLAN_DUE_EXTERNAL);
    assertThat(broken(null, null, DAY)).containsExactly(PlanRule.PLAN_DUE_WITHOUT_DATE);
  }

  private static List<PlanRule> broken(
      String from, String date, PlanDocument.DuePrecision precision) {
    PlanDocument.Due due =
        new PlanDocument.Due(
            from == null ? null : LocalDate.parse(from),
            date == null ? null : LocalDate.parse(date),
            precision,
            null,
            null,
            null);
    PlanDocument.Task task =
        new PlanDocument.Task(
            null,
            "II",
            List.of("Sở Tài chính"),
            null,
            "Báo cáo",
            due,
            null,
            null,
            null,
            null,
            null,
            null);
    PlanDocument plan = PlanDocuments.withTasks(List.of(task));
    return new DueDatesKeepTheirPrecision()
        .broken(new PlanFacts(plan, Map.of(), Map.of(), LocalDate.of(2024, 6, 17)))
        .map(PlanProblem::rule)
        .toList();
  }
}
