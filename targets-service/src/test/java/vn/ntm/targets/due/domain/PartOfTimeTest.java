package vn.ntm.targets.due.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartOfTimeTest {

  @ParameterizedTest
  @CsvSource({
    "DAY, 2020-02-15, 2020-02-15, 2020-02-15",
    "EARLY_MONTH, 2020-02-15, 2020-02-01, 2020-02-10",
    "MID_MONTH, 2020-02-15, 2020-02-11, 2020-02-20",
    "LATE_MONTH, 2020-02-15, 2020-02-21, 2020-02-29",
    "MONTH, 2020-02-15, 2020-02-01, 2020-02-29",
    "QUARTER, 2020-01-01, 2020-01-01, 2020-03-31",
    "QUARTER, 2020-03-31, 2020-01-01, 2020-03-31",
    "QUARTER, 2020-10-01, 2020-10-01, 2020-12-31",
    "YEAR, 2020-02-15, 2020-01-01, 2020-12-31"
  })
  void aPartOfTimeHasItsFirstAndLastDay(
      PartOfTime part, LocalDate day, LocalDate first, LocalDate last) {
    assertThat(part.firstDay(day)).isEqualTo(first);
    assertThat(part.lastDay(day)).isEqualTo(last);
  }
}
