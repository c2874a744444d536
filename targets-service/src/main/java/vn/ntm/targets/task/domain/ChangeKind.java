package vn.ntm.targets.task.domain;

/** How an indicator differs from the set before. */
public enum ChangeKind {
  UNCHANGED,
  NEW,
  /** Its threshold is higher. */
  RAISED
}
