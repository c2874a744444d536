package vn.ntm.targets.plan.domain;

/** How a criterion differs from the set before. */
public enum ChangeKind {
  UNCHANGED,
  NEW,
  /** Its threshold is higher. */
  RAISED
}
