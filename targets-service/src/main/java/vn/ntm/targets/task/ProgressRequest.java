package vn.ntm.targets.task;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.task.domain.ProgressState;

/**
 * What is told of a task.
 *
 * @param percent 0 to 100; null where the state says enough, or done does
 * @param done how much of the quantity is there, in the task's unit; may be more than the quantity
 * @param on the day that the report is of, today or earlier
 */
@Schema(name = "ProgressToReport")
record ProgressRequest(
    @NotNull Told state,
    @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal percent,
    @DecimalMin("0") @Digits(integer = 13, fraction = 4) BigDecimal done,
    @NotNull LocalDate on,
    @Pattern(regexp = TaskRequest.PRINTABLE) @Size(max = 2000) String note) {

  /** What can be told; that it is done another person confirms. */
  @Schema(name = "ToldState")
  enum Told {
    NOT_STARTED,
    IN_PROGRESS,
    REPORTED_DONE;

    ProgressState state() {
      return ProgressState.valueOf(name());
    }
  }
}
