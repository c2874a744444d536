package vn.ntm.targets.locality.domain;

/** What became of a unit that ended: all or a part of it went to a new one. */
public record Succession(UnitKey predecessor, UnitKey successor, Relation relation, Type type) {

  /** The kind of change, as records of changes name it. */
  public enum Type {
    MERGE,
    SPLIT,
    RENAME,
    RETYPE
  }
}
