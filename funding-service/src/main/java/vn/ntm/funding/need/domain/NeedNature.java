package vn.ntm.funding.need.domain;

/** The nature of a needed amount; a need, unlike an allocation, may leave it open. */
public enum NeedNature {
  INVESTMENT,
  RECURRENT,
  UNSPECIFIED
}
