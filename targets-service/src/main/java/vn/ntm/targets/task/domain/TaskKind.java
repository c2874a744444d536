package vn.ntm.targets.task.domain;

/** What kind of task it is. */
public enum TaskKind {
  /** A task that a plan lists. */
  PLAN_TASK,
  /** A task that no plan lists. */
  TASK,
  /** Something that is built or mended in a place. */
  WORK,
  /** What is to be done about an indicator that is not met. */
  REMEDY,
  /** A model that is tried in a place. */
  PILOT,
  /** A report that somebody owes by a plan. */
  REPORT
}
