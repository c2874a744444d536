package vn.ntm.funding.alert.domain;

/** What an alert is about. */
public enum SubjectKind {
  LOCALITY,
  CONTRACT,
  DISBURSEMENT,
  COUNTERPART_RULE,
  ACCOUNT
}
