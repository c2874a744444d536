package vn.ntm.targets.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.task.domain.Lateness;
import vn.ntm.targets.task.domain.Progress;
import vn.ntm.targets.task.domain.TaskDraft;

/**
 * A task as it is kept.
 *
 * @param version how many reports there are of it
 * @param planId null for a task of no plan
 * @param planIssuedOn null for a task of no plan
 * @param no its number in the plan, null where it has none
 * @param localityPath its place and all above it
 * @param namedOn the day on which its place is shown
 * @param targetCode the target of its plan that it brings nearer, null for none
 * @param progress what was told of it until the day of the question
 */
record Task(
    UUID id,
    long version,
    UUID planId,
    LocalDate planIssuedOn,
    String no,
    UUID localityId,
    List<UUID> localityPath,
    LocalDate namedOn,
    TaskDraft said,
    String targetCode,
    Progress progress,
    String progressNote) {

  Task {
    localityPath = List.copyOf(localityPath);
  }

  /** The last day that is in time, null where there is none. */
  LocalDate lastDay() {
    return said.due() == null ? null : said.due().lastDay().orElse(null);
  }

  Lateness lateness(LocalDate today) {
    return Lateness.of(lastDay(), planIssuedOn, progress.state(), progress.since(), today);
  }
}
