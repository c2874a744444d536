package vn.ntm.targets.locality.domain;

import java.util.Arrays;
import java.util.Optional;

/** What share of the old unit went to the new one. */
public enum Relation {
  WHOLE("whole"),
  PART("part"),
  PART_AREA("part-area"),
  PART_AREA_ALL_PEOPLE("part-area-all-people"),
  PART_PEOPLE("part-people"),
  UNCHANGED("unchanged"),
  RENAMED("renamed"),
  RETYPED("retyped"),
  DISTRICT_TO_ZONE("district-to-zone");

  private final String text;

  Relation(String text) {
    this.text = text;
  }

  /** The relation written so, empty for anything else. */
  public static Optional<Relation> of(String text) {
    return Arrays.stream(values()).filter(relation -> relation.text.equals(text)).findFirst();
  }

  /** As tables of successions write it. */
  public String text() {
    return text;
  }

  /** Whether it is still the same unit, with the same identity. */
  public boolean continues() {
    return this == UNCHANGED || this == RENAMED || this == RETYPED;
  }

  /** Whether only a share of the old unit went to the new one. */
  boolean isPartial() {
    return text.startsWith("part");
  }
}
