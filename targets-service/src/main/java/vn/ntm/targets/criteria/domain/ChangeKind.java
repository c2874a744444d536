package vn.ntm.targets.criteria.domain;

/** What became of an indicator in a set, seen from the set before. */
public enum ChangeKind {
  UNCHANGED,
  NEW,
  /** The same measure with a harder threshold. */
  RAISED,
  /** The same number, but something else is asked. */
  CONTENT_CHANGED,
  /** In the set before, no longer in this one. */
  DROPPED
}
