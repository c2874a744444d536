package vn.ntm.targets.job;

import vn.ntm.web.problem.ProblemCode;

/** A kind of jobs; each feature that has long work brings one. */
public interface JobKind {

  /** Its name, as jobs and their readers know it. */
  String name();

  /**
   * The problem that a job of this kind tells of.
   *
   * @param name of a constant of the problems of the feature or of the service
   */
  ProblemCode problem(String name);
}
