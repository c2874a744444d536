package vn.ntm.targets.locality.domain;

import java.util.UUID;

/**
 * A unit of the tree that is valid the day before a new tree begins.
 *
 * @param parentId null for the highest level
 */
public record KnownUnit(
    UUID id, String level, String scheme, String code, String name, UUID parentId) {

  /** What names it within its tree. */
  public UnitKey key() {
    return new UnitKey(level, code);
  }
}
