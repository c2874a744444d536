package vn.ntm.targets.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.targets.task.domain.Due.Precision;
import vn.ntm.targets.task.domain.Due.Qualifier;

class DueTest {

  @ParameterizedTest
  @CsvSource({
    "2019-11-10, EARLY_MONTH",
    "2019-11-20, MID_MONTH",
    "2019-11-30, LATE_MONTH",
    "2020-02-29, MONTH",
    "2018-09-30, QUARTER",
    "2018-12-31, QUARTER",
    "2020-12-31, YEAR",
    "2019-08-05, DAY"
  })
  void aDateIsTheLastDayOfWhatIsNamed(LocalDate date, Precision precision) {
    assertThat(due(date, precision, null).broken()).isEmpty();
    assertThat(due(date, precision, Qualifier.BY).broken()).isEmpty();
    assertThat(due(date, precision, Qualifier.BY).lastDay()).contains(date);
  }

  @ParameterizedTest
  @CsvSource({
    "2019-11-11, EARLY_MONTH",
    "2019-11-15, MID_MONTH",
    "2020-02-28, MONTH",
    "2018-11-30, QUARTER",
    "2020-06-30, YEAR"
  })
  void anyOtherDayOfItIsRefused(LocalDate date, Precision precision) {
    assertThat(due(date, precision, null).broken()).contains(TaskRule.TASK_DUE_NOT_LAST_DAY);
  }

  @ParameterizedTest
  @CsvSource({
    // "trước tháng 6/2020" is until the end of May.
    "2020-05-31, MONTH",
    "2020-05-31, EARLY_MONTH",
    "2020-05-10, MID_MONTH",
    "2020-05-20, LATE_MONTH",
    "2020-03-31, QUARTER",
    "2019-12-31, YEAR",
    "2020-01-17, DAY"
  })
  void beforeIsUntilTheDayBefore(LocalDate date, Precision precision) {
    assertThat(due(date, precision, Qualifier.BEFORE).broken()).isEmpty();
  }

  @Test
  void theLastDayOfAMonthIsNotBeforeItsMiddle() {
    assertThat(due(LocalDate.of(2020, 5, 31), Precision.MID_MONTH, Qualifier.BEFORE).broken())
        .contains(TaskRule.TASK_DUE_NOT_LAST_DAY);
  }

  @Test
  void whatDependsOnOthersHasNoDate() {
    assertThat(due(null, Precision.EXTERNAL, null).broken()).isEmpty();
    assertThat(due(null, Precision.EXTERNAL, null).lastDay()).isEmpty();
    assertThat(due(LocalDate.of(2024, 6, 30), Precision.EXTERNAL, null).broken())
        .contains(TaskRule.TASK_DUE_EXTERNAL);
    assertThat(due(null, Precision.MONTH, null).broken()).contains(TaskRule.TASK_DUE_WITHOUT_DATE);
  }

  @Test
  void onlyARangeHasAFirstDay() {
    LocalDate first = LocalDate.of(2024, 1, 1);
    LocalDate last = LocalDate.of(2025, 12, 31);
    assertThat(new Due(first, last, Precision.RANGE, null, null).broken()).isEmpty();
    assertThat(new Due(last, first, Precision.RANGE, null, null).broken())
        .contains(TaskRule.TASK_DUE_RANGE);
    assertThat(due(last, Precision.RANGE, null).broken()).contains(TaskRule.TASK_DUE_RANGE);
    assertThat(new Due(first, last, Precision.YEAR, null, null).broken())
        .contains(TaskRule.TASK_DUE_RANGE);
  }

  private static Due due(LocalDate date, Precision precision, Qualifier qualifier) {
    return new Due(null, date, precision, qualifier, null);
  }
}
