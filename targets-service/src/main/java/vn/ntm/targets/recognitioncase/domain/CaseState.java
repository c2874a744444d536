package vn.ntm.targets.recognitioncase.domain;

import java.util.Set;

/**
 * Where a case stands. The states on the way come in the order in which they are reached; which of
 * them there are follows from the {@link Procedure} of the day.
 */
public enum CaseState {
  REGISTERED,
  /** The level above has taken the registration into the plan of the year. */
  ACCEPTED,
  SELF_ASSESSED,
  CONSULTED,
  SURVEYED,
  COMMUNE_VOTED,
  SUBMITTED_TO_DISTRICT,
  VERIFIED,
  SUBMITTED_TO_PROVINCE,
  APPRAISED,
  COUNCIL_VOTED,
  RECOGNIZED,
  ANNOUNCED,
  /** A submitted dossier went back with reasons; it is submitted again. */
  RETURNED,
  REJECTED,
  WITHDRAWN;

  private static final Set<CaseState> CHECKS =
      Set.of(ACCEPTED, VERIFIED, APPRAISED, COUNCIL_VOTED, RECOGNIZED);

  /** Whether it is a step toward recognition, not a return or an end without it. */
  public boolean isOnTheWay() {
    return compareTo(ANNOUNCED) <= 0;
  }

  /** Whether nothing follows. */
  public boolean isClosed() {
    return this == ANNOUNCED || this == REJECTED || this == WITHDRAWN;
  }

  /** Whether the locality is recognised. */
  public boolean isDecided() {
    return this == RECOGNIZED || this == ANNOUNCED;
  }

  /** Whether a dossier was handed on and waits for its check. */
  public boolean isSubmission() {
    return this == SUBMITTED_TO_DISTRICT || this == SUBMITTED_TO_PROVINCE;
  }

  /** Whether it judges what others submitted. */
  public boolean isCheck() {
    return CHECKS.contains(this);
  }

  /** Whether the dossier has passed its appraisal and waits for the decision. */
  public boolean isDecisionPending() {
    return this == APPRAISED || this == COUNCIL_VOTED;
  }

  /** Whether the conditions of recognition must hold for it: arrears, criteria, security. */
  public boolean isOfTheConditions() {
    return this == APPRAISED || this == RECOGNIZED;
  }

  /** Whether it comes before another state on the way. */
  public boolean isBefore(CaseState other) {
    return compareTo(other) < 0;
  }
}
