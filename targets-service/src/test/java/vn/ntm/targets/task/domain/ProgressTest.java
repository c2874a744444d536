package vn.ntm.targets.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.targets.task.domain.Progress.Refusal;

class ProgressTest {

  private static final LocalDate DAY = LocalDate.of(2019, 11, 20);

  /** About 60 km of village roads, of which 41.5 km are there. */
  @Test
  void f001_05_progressIsWhatIsDoneOfTheTarget() {
    assertThat(done("41.5").percentOf(new BigDecimal("60"))).contains(new BigDecimal("69.17"));
    assertThat(done("10").percentOf(new BigDecimal("10"))).contains(new BigDecimal("100.00"));
    assertThat(done("21").percentOf(new BigDecimal("20"))).contains(new BigDecimal("105.00"));
    assertThat(done("0").percentOf(new BigDecimal("20"))).contains(new BigDecimal("0.00"));
  }

  @Test
  void withoutAQuantityProgressIsWhatWasTold() {
    Progress told =
        new Progress(1, ProgressState.IN_PROGRESS, new BigDecimal("40"), null, DAY, "a");
    assertThat(told.percentOf(null)).contains(new BigDecimal("40"));
    assertThat(Progress.NONE.percentOf(new BigDecimal("60"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"DONE", "WITHDRAWN"})
  void nothingFollowsTheEnd(ProgressState end) {
    Progress over = new Progress(2, end, null, null, DAY, "a");
    assertThat(over.refuses(ProgressState.IN_PROGRESS, DAY, DAY)).contains(Refusal.TASK_IS_OVER);
    assertThat(over.refusesDecisionOf("b")).contains(Refusal.TASK_IS_OVER);
  }

  @Test
  void nobodyReportsATaskAsDoneAndConfirmedAtOnce() {
    assertThat(Progress.NONE.refuses(ProgressState.DONE, DAY, DAY))
        .contains(Refusal.TASK_DONE_IS_CONFIRMED);
  }

  @Test
  void aReportIsNeitherOfTheFutureNorOfADayBeforeTheLastOne() {
    Progress last = new Progress(1, ProgressState.IN_PROGRESS, null, null, DAY, "a");
    assertThat(last.refuses(ProgressState.IN_PROGRESS, DAY.plusDays(1), DAY))
        .contains(Refusal.TASK_PROGRESS_IN_FUTURE);
    assertThat(last.refuses(ProgressState.IN_PROGRESS, DAY.minusDays(1), DAY))
        .contains(Refusal.TASK_PROGRESS_BACKWARDS);
    assertThat(last.refuses(ProgressState.REPORTED_DONE, DAY, DAY)).isEmpty();
  }

  @Test
  void whoReportedItDoesNotConfirmIt() {
    Progress reported = new Progress(3, ProgressState.REPORTED_DONE, null, null, DAY, "a");
    assertThat(reported.refusesDecisionOf("a")).contains(Refusal.TASK_CONFIRMER_IS_REPORTER);
    assertThat(reported.refusesDecisionOf("b")).isEmpty();
    assertThat(Progress.NONE.refusesDecisionOf("b")).contains(Refusal.TASK_NOT_REPORTED_DONE);
  }

  private static Progress done(String amount) {
    return new Progress(
        1, ProgressState.IN_PROGRESS, BigDecimal.ONE, new BigDecimal(amount), DAY, "a");
  }
}
