package vn.ntm.targets.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.criteria.domain.ChangeKind;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.task.domain.Cause;
import vn.ntm.targets.task.domain.Due;
import vn.ntm.targets.task.domain.TaskDraft;
import vn.ntm.targets.task.domain.TaskKind;
import vn.ntm.targets.task.domain.WorkKind;

/**
 * A task to be entered.
 *
 * @param planId the plan that it carries out, null for none
 * @param localityId the place, or null with its code
 * @param localityCode code of the place, or null with its id
 * @param targetCode the target of the plan that it brings nearer, null for none
 * @param asOf the day on which the code was the place's; null for the day of the plan, or today
 */
@Schema(name = "TaskToEnter")
record TaskRequest(
    @NotNull Kind kind,
    UUID planId,
    UUID localityId,
    @Pattern(regexp = PRINTABLE) @Size(max = 30) String localityCode,
    LocalDate asOf,
    @Pattern(regexp = PRINTABLE) @Size(min = 1, max = 2000) String text,
    WorkKind workKind,
    @Pattern(regexp = PRINTABLE) @Size(min = 1, max = 200) String object,
    BigDecimal quantity,
    Boolean about,
    @Pattern(regexp = PRINTABLE) @Size(min = 1, max = 50) String unit,
    Standard standard,
    @Pattern(regexp = PRINTABLE) @Size(max = 10) String criterion,
    ChangeKind changeKind,
    @Valid CauseRequest cause,
    Integer yearFrom,
    Integer yearTo,
    @Size(max = 20) List<@NotBlank @Pattern(regexp = PRINTABLE) @Size(max = 200) String> leads,
    @Size(max = 20) List<@NotBlank @Pattern(regexp = PRINTABLE) @Size(max = 200) String> coAgencies,
    @Valid DueRequest due,
    @Pattern(regexp = PRINTABLE) @Size(max = 1000) String note,
    @Pattern(regexp = PRINTABLE) @Size(min = 1, max = 50) String targetCode) {

  static final String PRINTABLE = "[^\\x00-\\x1f\\x7f]*";

  /** The kinds that are entered; tasks of plans come with their plan. */
  @Schema(name = "EnteredTaskKind")
  enum Kind {
    TASK,
    WORK,
    REMEDY,
    PILOT
  }

  /** Why an indicator is not met. */
  @Schema(name = "CauseToEnter")
  record CauseRequest(
      @NotNull Cause.Kind kind,
      @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]*") @Size(max = 50) String code,
      @Pattern(regexp = PRINTABLE) @Size(max = 1000) String text) {}

  /**
   * When it is due.
   *
   * @param from first day of a range
   * @param date the last day that is in time; null with EXTERNAL
   */
  @Schema(name = "DueToEnter")
  record DueRequest(
      LocalDate from,
      LocalDate date,
      @NotNull Due.Precision precision,
      Due.Qualifier qualifier,
      @Pattern(regexp = PRINTABLE) @Size(max = 200) String printed) {}

  TaskDraft draft() {
    return new TaskDraft(
        TaskKind.valueOf(kind.name()),
        text,
        workKind,
        object,
        quantity,
        Boolean.TRUE.equals(about),
        unit,
        standard,
        criterion,
        changeKind,
        cause == null ? null : new Cause(cause.kind(), cause.code(), cause.text()),
        yearFrom,
        yearTo,
        leads,
        coAgencies,
        due == null
            ? null
            : new Due(due.from(), due.date(), due.precision(), due.qualifier(), due.printed()),
        note);
  }
}
