package vn.ntm.funding.fundingplan;

/** The nature of a planned amount; a plan, unlike an allocation, may leave it open. */
enum PlannedNature {
  INVESTMENT,
  RECURRENT,
  UNSPECIFIED
}
