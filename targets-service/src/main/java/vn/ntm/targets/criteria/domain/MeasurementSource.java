package vn.ntm.targets.criteria.domain;

/** Where a measurement comes from. Some indicators accept one source only. */
public enum MeasurementSource {
  /** The statistics office, by its own method. */
  STATISTICS,
  /** The agency that is in charge of the criterion. */
  OWNER_AGENCY,
  /** The report of the place itself. */
  LOCALITY_REPORT,
  /** A survey of households. */
  SURVEY,
  /** An inspection or audit. */
  INSPECTION
}
