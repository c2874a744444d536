package vn.ntm.targets.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.task.domain.ProgressState;

/**
 * One report on a task.
 *
 * @param number counts the reports of a task from 1
 * @param on the day that the report is of
 */
@Schema(name = "TaskProgress")
record ProgressView(
    int number,
    ProgressState state,
    BigDecimal percent,
    BigDecimal done,
    LocalDate on,
    String note,
    String saidBy,
    OffsetDateTime saidAt) {}
