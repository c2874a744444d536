package vn.ntm.targets.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.task.domain.Lateness.Standing;

class LatenessTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2019, 11, 20);

  @Test
  void theLastDayItselfIsInTime() {
    assertThat(open(LAST_DAY)).isEqualTo(new Lateness(Standing.DUE, 0, false));
    assertThat(open(LAST_DAY.plusDays(1))).isEqualTo(new Lateness(Standing.LATE, 1, false));
  }

  @Test
  void whatIsDoneCountsByTheDayItWasDone() {
    assertThat(done(LAST_DAY)).isEqualTo(new Lateness(Standing.DONE_IN_TIME, 0, false));
    assertThat(done(LAST_DAY.plusDays(3))).isEqualTo(new Lateness(Standing.DONE_LATE, 3, false));
  }

  @Test
  void whatIsReportedDoneIsLateUntilSomebodyConfirmsIt() {
    LocalDate today = LAST_DAY.plusDays(5);
    assertThat(Lateness.of(LAST_DAY, null, ProgressState.REPORTED_DONE, LAST_DAY, today))
        .isEqualTo(new Lateness(Standing.LATE, 5, false));
  }

  @Test
  void whatDependsOnOthersIsNeverLate() {
    LocalDate today = LocalDate.of(2030, 1, 1);
    assertThat(Lateness.of(null, LAST_DAY, ProgressState.NOT_STARTED, null, today).standing())
        .isEqualTo(Standing.WITHOUT_DATE);
  }

  @Test
  void whatIsWithdrawnIsNotLate() {
    LocalDate today = LAST_DAY.plusDays(5);
    assertThat(Lateness.of(LAST_DAY, null, ProgressState.WITHDRAWN, today, today).standing())
        .isEqualTo(Standing.WITHDRAWN);
  }

  @Test
  void aDateBeforeThePlansOwnIsBornLate() {
    LocalDate issued = LocalDate.of(2024, 2, 5);
    LocalDate due = LocalDate.of(2024, 1, 31);
    assertThat(Lateness.of(due, issued, ProgressState.NOT_STARTED, null, issued))
        .isEqualTo(new Lateness(Standing.LATE, 5, true));
    assertThat(Lateness.of(issued, issued, ProgressState.NOT_STARTED, null, issued).bornLate())
        .isFalse();
  }

  private static Lateness open(LocalDate today) {
    return Lateness.of(LAST_DAY, null, ProgressState.IN_PROGRESS, null, today);
  }

  private static Lateness done(LocalDate on) {
    return Lateness.of(LAST_DAY, null, ProgressState.DONE, on, LAST_DAY.plusDays(100));
  }
}
