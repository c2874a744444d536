package vn.ntm.reporting.execution.domain;

/** By what a report may be grouped. */
public enum Dimension {
  /** Capital source. */
  SOURCE,
  /** Investment or recurrent. */
  NATURE,
  /** Component of the programme. */
  COMPONENT,
  /** The direct children of the asked unit, and the unit's own level. */
  LOCALITY
}
