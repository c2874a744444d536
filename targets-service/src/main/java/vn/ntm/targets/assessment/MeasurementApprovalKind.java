package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.targets.job.JobKind;
import vn.ntm.web.problem.ProblemCode;

/** What follows the approval of many places, as a job: other services are told of each of them. */
@ApplicationScoped
class MeasurementApprovalKind implements JobKind {

  static final String NAME = "MEASUREMENT_APPROVAL";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ProblemCode problem(String name) {
    return TargetsProblem.valueOf(name);
  }
}
