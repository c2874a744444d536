package vn.ntm.funding.alert.domain;

/** What is watched for. */
public enum AlertKind {
  /** A locality still holds plan of the year after the deadline of detailed allocation. */
  NOT_ALLOCATED,
  /** At the end of the last month less of the plan was paid than it should be by then. */
  LOW_RATE,
  /** An advance is outstanding though 80 % of the contract is paid, or for too long. */
  ADVANCE_UNRECOVERED,
  /** A payment request has reserved budget for too long. */
  RESERVATION_OLD,
  /** Reserve has waited for its release for too long. */
  RESERVE_UNRELEASED,
  /** A counterpart rule does not hold (INV-12). */
  COUNTERPART_SHORT,
  /** Work is accepted and past due, and not paid. */
  ARREARS,
  /** What an account gave down is not what those below it received (INV-16). */
  ROLL_UP_DIFFERS
}
