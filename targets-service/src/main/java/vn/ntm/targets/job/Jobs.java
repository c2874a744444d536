package vn.ntm.targets.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.web.problem.ProblemCode;

/**
 * Keeps the record of jobs. Progress has transactions of its own, so that it is seen while the work
 * runs; the end of a job that changed data belongs to the transaction of the data.
 */
@ApplicationScoped
public class Jobs {

  private final JobRepository jobs;
  private final Clock clock;

  Jobs(JobRepository jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Adds a job; false when one is open that excludes it: of its kind, or of its kind and account.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean add(UUID id, String kind, Map<String, Object> parameters, String who) {
    return jobs.insert(id, kind, parameters, who, now());
  }

  /** The open job of the kind. */
  public Optional<UUID> findOpen(String kind) {
    return jobs.findOpen(kind);
  }

  /** Marks a job as running; false when it is not queued any more. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean start(UUID id) {
    return jobs.start(id, now());
  }

  /** Tells how far a running job is, at once. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void progress(UUID id, String phase, Job.Counts counts) {
    jobs.progress(id, phase, counts);
  }

  /** Ends a job in the transaction of what it did. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void done(UUID id, Job.Counts counts, List<Job.Error> errors, Map<String, Object> result) {
    jobs.finish(id, new JobRepository.Outcome(Job.State.DONE, counts, errors, result, null), now());
  }

  /** Ends a job that did nothing. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void failed(UUID id, ProblemCode reason, Job.Counts counts, List<Job.Error> errors) {
    jobs.finish(
        id,
        new JobRepository.Outcome(
            Job.State.FAILED, counts.withWritten(0), errors, null, reason.code().replace('-', '_')),
        now());
  }

  /** Ends jobs that a process left open when it was killed; returns which. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<UUID> failInterrupted(String kind) {
    return jobs.interrupt(kind, TargetsProblem.IMPORT_INTERRUPTED.name(), now());
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
