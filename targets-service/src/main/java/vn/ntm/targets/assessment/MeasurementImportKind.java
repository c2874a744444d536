package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.targets.job.JobKind;
import vn.ntm.web.problem.ProblemCode;

/** Imports of measurements as jobs. */
@ApplicationScoped
class MeasurementImportKind implements JobKind {

  static final String NAME = "MEASUREMENT_IMPORT";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ProblemCode problem(String name) {
    return Arrays.stream(AssessmentProblem.values())
        .filter(one -> one.name().equals(name))
        .map(ProblemCode.class::cast)
        .findFirst()
        .orElseGet(() -> TargetsProblem.valueOf(name));
  }
}
