package vn.ntm.targets.plancheck.domain;

/** How grave a finding is. None stops an import: a signed plan is kept as it was signed. */
public enum Severity {
  /** Two statements of the plan cannot both be true. */
  ERROR,
  /** Probably a slip; whoever answers for the plan should look at it. */
  WARNING,
  /** Nothing is wrong; a reader should know of it. */
  INFORMATION
}
