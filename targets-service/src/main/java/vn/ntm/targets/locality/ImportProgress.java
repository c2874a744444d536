package vn.ntm.targets.locality;

import java.util.UUID;
import vn.ntm.targets.job.Job;
import vn.ntm.targets.job.Jobs;

/** Counts the rows of one import, and tells the job from time to time. Used by one thread. */
final class ImportProgress {

  private static final int TOLD_EVERY = 2000;

  private final Jobs jobs;
  private final UUID jobId;
  private Phase phase = Phase.READING;
  private Job.Counts counts = Job.Counts.NONE;
  private int read;
  private int written;

  ImportProgress(Jobs jobs, UUID jobId) {
    this.jobs = jobs;
    this.jobId = jobId;
  }

  Job.Counts counts() {
    return counts;
  }

  void phase(Phase next) {
    phase = next;
    tell();
  }

  void total(int rows) {
    counts = counts.withTotal(rows);
    tell();
  }

  void rowRead() {
    read++;
    counts = counts.withRead(read);
    if (read % TOLD_EVERY == 0) {
      tell();
    }
  }

  void checked(int valid, int errors) {
    counts = counts.withChecked(Math.max(valid, 0), errors);
    tell();
  }

  void rowsWritten(int rows) {
    int before = written;
    written += rows;
    counts = counts.withWritten(written);
    if (written / TOLD_EVERY != before / TOLD_EVERY) {
      tell();
    }
  }

  private void tell() {
    jobs.progress(jobId, phase.name(), counts);
  }

  /** What an import does now. */
  enum Phase {
    READING,
    CHECKING,
    WRITING,
    ANNOUNCING
  }
}
