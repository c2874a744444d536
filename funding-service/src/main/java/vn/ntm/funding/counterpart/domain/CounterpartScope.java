package vn.ntm.funding.counterpart.domain;

import java.util.Optional;
import vn.ntm.funding.ledger.domain.BrokenRule;

/** What is added up before base and counterpart are compared. */
public enum CounterpartScope {
  /** All money of the programme at a place. */
  PROGRAMME,
  /** Each component by itself, or one. */
  COMPONENT,
  /** Each project by itself. */
  PROJECT,
  /** The works that carry a tag, e.g. those that complete the criteria of a district. */
  WORKS;

  /** Only works have a tag, and always; only the scope COMPONENT may name one. Empty if so. */
  public Optional<BrokenRule> brokenBy(String component, String tag) {
    if (tag == null && this == WORKS) {
      return Optional.of(BrokenRule.of("MEMBER-MISSING", "/tag", this, "tag"));
    }
    if (tag != null && this != WORKS) {
      return Optional.of(BrokenRule.of("MEMBER-SURPLUS", "/tag", this, "tag"));
    }
    return component != null && this != COMPONENT
        ? Optional.of(BrokenRule.of("MEMBER-SURPLUS", "/component", this, "component"))
        : Optional.empty();
  }
}
