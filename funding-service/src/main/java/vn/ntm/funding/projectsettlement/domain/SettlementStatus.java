package vn.ntm.funding.projectsettlement.domain;

import java.util.Optional;
import java.util.Set;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** How far the settlement of a project is. */
public enum SettlementStatus {
  /** The file is handed in. */
  PROPOSED,
  /** The verifying body has checked it. */
  VERIFIED,
  /** The competent person has approved it; the project is closed. */
  APPROVED,
  /** It went back with a reason; another may be proposed. */
  REJECTED;

  private Set<SettlementStatus> origins() {
    return switch (this) {
      case PROPOSED -> Set.of();
      case VERIFIED -> Set.of(PROPOSED);
      case APPROVED -> Set.of(VERIFIED);
      case REJECTED -> Set.of(PROPOSED, VERIFIED);
    };
  }

  /** Empty when a settlement of this state may become the other. */
  public Optional<BrokenRule> mayBecome(SettlementStatus next) {
    return next.origins().contains(this)
        ? Optional.empty()
        : Optional.of(
            BrokenRule.of(
                "WRONG-STATE",
                "",
                this,
                next.origins().stream().sorted().map(Enum::name).toList().toString()));
  }
}
