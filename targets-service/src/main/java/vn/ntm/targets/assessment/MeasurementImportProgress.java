package vn.ntm.targets.assessment;

import java.util.UUID;
import vn.ntm.targets.job.Job;
import vn.ntm.targets.job.Jobs;

/** Counts the rows of one import, and tells the job from time to time. Used by one thread. */
final class MeasurementImportProgress {

  private static final int TOLD_EVERY = 500;

  private final Jobs jobs;
  private final UUID jobId;
  private Phase phase = Phase.CHECKING;
  private Job.Counts counts = Job.Counts.NONE;
  private int read;
  private int written;

  MeasurementImportProgress(Jobs jobs, UUID jobId) {
    this.jobs = jobs;
    this.jobId = jobId;
  }

  Job.Counts counts() {
    return counts;
  }

  void rowRead() {
    counts = counts.withRead(++read);
    if (read % TOLD_EVERY == 0) {
      tell();
    }
  }

  void checked(int rows, int errors) {
    counts = counts.withTotal(rows).withChecked(Math.max(rows - errors, 0), errors);
    tell();
  }

  void writing() {
    phase = Phase.WRITING;
    tell();
  }

  void rowWritten() {
    counts = counts.withWritten(++written);
    if (written % TOLD_EVERY == 0) {
      tell();
    }
  }

  private void tell() {
    jobs.progress(jobId, phase.name(), counts);
  }

  /** What an import does now. */
  enum Phase {
    CHECKING,
    WRITING
  }
}
