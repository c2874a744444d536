package vn.ntm.targets.task.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was told of a task last.
 *
 * @param number how many reports there are; 0 when nothing was told
 * @param percent null where none was told
 * @param done how much of the quantity is there, null where none was told
 * @param since the day that the state is of, null when nothing was told
 * @param by the person who told it, null when nothing was told
 */
public record Progress(
    long number,
    ProgressState state,
    BigDecimal percent,
    BigDecimal done,
    LocalDate since,
    String by) {

  /** Before anything was told. */
  public static final Progress NONE =
      new Progress(0, ProgressState.NOT_STARTED, null, null, null, null);

  private static final int DECIMALS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * How much is done in percent: what is there of the quantity, rounded once, half up, with two
   * decimals; else what was told. More than the quantity is more than 100.
   *
   * @param quantity null where none is given
   */
  public Optional<BigDecimal> percentOf(BigDecimal quantity) {
    if (quantity != null && done != null) {
      return Optional.of(done.multiply(HUNDRED).divide(quantity, DECIMALS, RoundingMode.HALF_UP));
    }
    return Optional.ofNullable(percent);
  }

  /**
   * What stands against a further report.
   *
   * @param on the day that the report is of
   * @param today a report tells of the past
   */
  public Optional<Refusal> refuses(ProgressState told, LocalDate on, LocalDate today) {
    if (state.isOver()) {
      return Optional.of(Refusal.TASK_IS_OVER);
    }
    if (told == ProgressState.DONE) {
      return Optional.of(Refusal.TASK_DONE_IS_CONFIRMED);
    }
    if (on.isAfter(today)) {
      return Optional.of(Refusal.TASK_PROGRESS_IN_FUTURE);
    }
    return since != null && on.isBefore(since)
        ? Optional.of(Refusal.TASK_PROGRESS_BACKWARDS)
        : Optional.empty();
  }

  /** What stands against somebody's confirming, or returning, what was reported done. */
  public Optional<Refusal> refusesDecisionOf(String person) {
    if (state != ProgressState.REPORTED_DONE) {
      return Optional.of(state.isOver() ? Refusal.TASK_IS_OVER : Refusal.TASK_NOT_REPORTED_DONE);
    }
    return person.equals(by) ? Optional.of(Refusal.TASK_CONFIRMER_IS_REPORTER) : Optional.empty();
  }

  /** Why something cannot be told; each is an error of the same name. */
  public enum Refusal {
    TASK_IS_OVER,
    TASK_DONE_IS_CONFIRMED,
    TASK_PROGRESS_IN_FUTURE,
    TASK_PROGRESS_BACKWARDS,
    TASK_NOT_REPORTED_DONE,
    TASK_CONFIRMER_IS_REPORTER
  }
}
