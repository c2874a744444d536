package vn.ntm.funding.mediumterm.domain;

/** How far a decision on a medium-term plan is. */
public enum DecisionStatus {
  PROPOSED,
  APPROVED,
  REJECTED
}
