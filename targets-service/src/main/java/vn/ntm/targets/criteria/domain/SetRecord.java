package vn.ntm.targets.criteria.domain;

/** What a row of the table of a set says. */
public enum SetRecord {
  /** A field of the set itself: {@code code} is the field, {@code name} its text. */
  SET,
  /** A flag that puts a place into an area. */
  AREA,
  /** A class of places by criteria met. */
  BUCKET,
  /** What is asked for beside the criteria. */
  CONDITION,
  /** By when places recognised before must reach what changed. */
  DEADLINE,
  CRITERION,
  /** An indicator of the criterion above it. */
  INDICATOR,
  /** A part of the indicator above it. */
  PART,
  THRESHOLD
}
