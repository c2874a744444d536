package vn.ntm.targets.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Answers where a job stands. */
@ApplicationScoped
class ReadJob {

  private final JobRepository jobs;

  ReadJob(JobRepository jobs) {
    this.jobs = jobs;
  }

  /**
   * The job.
   *
   * @throws ProblemException 404 when there is none
   */
  @Transactional
  Job read(UUID id) {
    return jobs.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
  }
}
