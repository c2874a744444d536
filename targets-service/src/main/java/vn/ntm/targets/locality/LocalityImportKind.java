package vn.ntm.targets.locality;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.targets.job.JobKind;
import vn.ntm.web.problem.ProblemCode;

/** Imports of trees as jobs. */
@ApplicationScoped
class LocalityImportKind implements JobKind {

  @Override
  public String name() {
    return OrderLocalityImport.JOB_KIND;
  }

  @Override
  public ProblemCode problem(String name) {
    return TargetsProblem.valueOf(name);
  }
}
