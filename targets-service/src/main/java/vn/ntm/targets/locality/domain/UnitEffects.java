package vn.ntm.targets.locality.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an act does to units on a day. Nothing before that day changes.
 *
 * @param day from which on it is so; what ends, ends the day before
 * @param ended units that end
 * @param recoded units that go on with another code
 */
public record UnitEffects(
    LocalDate day,
    List<Established> established,
    List<UUID> ended,
    List<Renamed> renamed,
    List<Moved> moved,
    List<Recoded> recoded,
    List<Became> successions) {

  public UnitEffects {
    established = List.copyOf(established);
    ended = List.copyOf(ended);
    renamed = List.copyOf(renamed);
    moved = List.copyOf(moved);
    recoded = List.copyOf(recoded);
    successions = List.copyOf(successions);
  }

  /** An act that only lets units begin. */
  public static UnitEffects establishing(LocalDate day, List<Established> units) {
    return new UnitEffects(day, units, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * A unit that begins.
   *
   * @param code null for a village, which gets the next number
   * @param parentId null for the highest level
   * @param lastDay null while it goes on; a day for a unit of history
   */
  public record Established(
      UUID id,
      String level,
      String scheme,
      String code,
      String kind,
      String name,
      UUID parentId,
      LocalDate lastDay) {}

  /** A unit with another name, and perhaps another kind. */
  public record Renamed(UUID id, String kind, String name) {}

  /** A unit under another one. */
  public record Moved(UUID id, UUID parentId) {}

  /** A unit with another official code. */
  public record Recoded(UUID id, String level, String scheme, String code) {}

  /** That a unit went to another one, wholly or in part. */
  public record Became(UUID predecessor, UUID successor, Relation relation, Succession.Type type) {}
}
