package vn.ntm.funding.counterpart.domain;

/** How far a commitment is; it counts once it is approved. */
public enum CommitmentStatus {
  PROPOSED,
  APPROVED,
  REJECTED
}
