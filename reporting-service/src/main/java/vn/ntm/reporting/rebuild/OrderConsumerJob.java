package vn.ntm.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ntm.messaging.ConsumerJob;
import vn.ntm.messaging.ConsumerJobs;
import vn.ntm.reporting.parameter.QueryParameter;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Orders work of the consumer and tells how far it is. */
@ApplicationScoped
class OrderConsumerJob {

  private final ConsumerJobs jobs;
  private final CurrentCaller caller;

  OrderConsumerJob(ConsumerJobs jobs, CurrentCaller caller) {
    this.jobs = jobs;
    this.caller = caller;
  }

  /**
   * Orders a rebuild, or returns the open order.
   *
   * <p>A replay of the dead letters follows it. An event that stands in its topic before one that
   * it builds on can be applied by a replay only, so the rebuilt state lacks it until then.
   */
  JobView rebuild() {
    JobView rebuild = order(ConsumerJob.Kind.REBUILD);
    order(ConsumerJob.Kind.REPLAY_DEAD_LETTERS);
    return rebuild;
  }

  /** Orders a replay of the dead letters, or returns the open order. */
  JobView replay() {
    return order(ConsumerJob.Kind.REPLAY_DEAD_LETTERS);
  }

  private JobView order(ConsumerJob.Kind kind) {
    return JobView.of(jobs.order(kind, caller.get().account()));
  }

  /**
   * The order of this id and kind.
   *
   * @throws ProblemException 404 when there is none
   */
  JobView find(ConsumerJob.Kind kind, String id) {
    return new QueryParameter("id", id)
        .id()
        .flatMap(jobs::find)
        .filter(job -> job.kind() == kind)
        .map(JobView::of)
        .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
  }
}
