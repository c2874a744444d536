package vn.ntm.funding.formstatement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.ntm.money.Period;
import vn.ntm.money.ReportingCalendar;
import vn.ntm.money.Vnd;

class StatementRulesTest {

  @Test
  void anEstimateIsAtMostThePlan() {
    assertThat(EstimateWithinPlan.check(Vnd.of(100), Vnd.of(100))).isEmpty();
    assertThat(EstimateWithinPlan.check(Vnd.of(101), Vnd.of(100)))
        .hasValueSatisfying(
            rule -> {
              assertThat(rule.code()).isEqualTo("ESTIMATE-ABOVE-PLAN");
              assertThat(rule.facts()).containsEntry("shortfall", 1L);
            });
  }

  @Test
  void theEndOfAPeriodIsEstimatedFromItsFirstDayOn() {
    Period april = Period.parse("202404", ReportingCalendar.CALENDAR);
    assertThat(PeriodHasBegun.check(april, LocalDate.of(2024, 3, 31))).isPresent();
    assertThat(PeriodHasBegun.check(april, LocalDate.of(2024, 4, 1))).isEmpty();
    assertThat(PeriodHasBegun.check(april, LocalDate.of(2024, 6, 1))).isEmpty();
  }
}
