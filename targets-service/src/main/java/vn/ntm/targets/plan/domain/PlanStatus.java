package vn.ntm.targets.plan.domain;

/** Whether a plan has been issued. */
public enum PlanStatus {
  /** It has no number or no day yet; it can be used all the same. */
  UNNUMBERED,
  ISSUED
}
