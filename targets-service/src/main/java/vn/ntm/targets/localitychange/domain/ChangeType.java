package vn.ntm.targets.localitychange.domain;

/** What an act does to units. */
public enum ChangeType {
  /** New units begin. */
  ESTABLISH,
  /** Whole units become one, new or one that goes on. */
  MERGE,
  /** One unit is divided, or gives a part away. */
  SPLIT,
  /** A unit of the same kind has another name. */
  RENAME,
  /** A unit is of another kind: a commune becomes a ward. */
  RETYPE,
  /** Units lie under another one. */
  REPARENT,
  /** Units end and nobody takes them over. */
  ABOLISH
}
