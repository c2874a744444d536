package vn.ntm.funding.contribution.domain;

/** How far a record is; it counts once it is confirmed. */
public enum ContributionStatus {
  RECORDED,
  CONFIRMED,
  REJECTED
}
