package vn.ntm.targets.criteria.domain;

/** How far a version has come. Only an APPROVED one is ever in force, and it stays as it is. */
public enum SetState {
  DRAFT,
  PROPOSED,
  APPROVED,
  REJECTED,
  WITHDRAWN;

  /** Whether this state can be followed by that one. */
  public boolean canBecome(SetState next) {
    return switch (this) {
      case DRAFT -> next == PROPOSED || next == WITHDRAWN;
      case PROPOSED -> next == APPROVED || next == REJECTED || next == WITHDRAWN;
      case APPROVED, REJECTED, WITHDRAWN -> false;
    };
  }
}
