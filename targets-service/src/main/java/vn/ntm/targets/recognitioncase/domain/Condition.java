package vn.ntm.targets.recognitioncase.domain;

/** What must hold of a place before it is appraised and recognised (QĐ 18/2022/QĐ-TTg). */
public enum Condition {
  /** It meets the set of the standard in full. */
  MEETS_SET_IN_FULL,
  /** It is not on the list of places that are complicated in security and public order. */
  NOT_COMPLICATED_IN_SECURITY
}
