package vn.ntm.targets.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Answers where a job stands. */
@ApplicationScoped
class ReadJob {

  private final JobRepository jobs;
  private final Instance<JobKind> kinds;
  private final CurrentCaller caller;

  ReadJob(JobRepository jobs, @Any Instance<JobKind> kinds, CurrentCaller caller) {
    this.jobs = jobs;
    this.kinds = kinds;
    this.caller = caller;
  }

  /**
   * The job.
   *
   * @throws ProblemException 404 when there is none, or the caller neither ordered it nor is an
   *     administrator
   */
  @Transactional
  Found read(UUID id) {
    Job job = jobs.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    if (!caller.get().is(Roles.ADMIN) && !caller.get().account().equals(job.requestedBy())) {
      throw new ProblemException(WebProblem.NOT_FOUND).refusing("read a job", "job " + id);
    }
    JobKind kind =
        kinds.stream().filter(one -> one.name().equals(job.kind())).findFirst().orElseThrow();
    return new Found(job, kind);
  }

  /** A job and its kind. */
  record Found(Job job, JobKind kind) {}
}
