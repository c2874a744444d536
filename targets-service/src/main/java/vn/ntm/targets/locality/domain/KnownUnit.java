package vn.ntm.targets.locality.domain;

import java.util.UUID;

/**
 * A unit of a tree that another tree is compared with.
 *
 * @param parentId null for the highest level
 */
public record KnownUnit(
    UUID id, String level, String scheme, String code, String kind, String name, UUID parentId) {

  /** Whether a name is this unit's; where lists place the tone mark does not count. */
  public boolean isCalled(String other) {
    return NameKey.match(name).equals(NameKey.match(other));
  }

  /** What names it within its tree. */
  public UnitKey key() {
    return new UnitKey(level, code);
  }
}
