package vn.ntm.targets.recognition;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * Which recognitions count when a day is asked. A recognition stands from the day of its decision
 * to the day before that of the decision that ended it: the earlier fact stays what it was,
 * whatever becomes of the place afterwards. The one place that says so; nothing else looks at the
 * status.
 *
 * @param decidedBy the last day of a decision that counts
 * @param standingOn the day on which a recognition must not have ended
 * @param knownAt what had been recorded by then counts alone; null for what is recorded now
 */
public record Standing(LocalDate decidedBy, LocalDate standingOn, OffsetDateTime knownAt) {

  /** Those that stand on a day. */
  public static Standing on(LocalDate day) {
    return new Standing(day, day, null);
  }

  /**
   * Those that count for years that end on a day, seen from another one. What was granted for them
   * may have been decided after them, but what ended after them does not undo what they brought.
   */
  public static Standing of(LocalDate lastDay, LocalDate seenFrom) {
    return new Standing(seenFrom, seenFrom.isAfter(lastDay) ? lastDay : seenFrom, null);
  }

  /** The same as it was known at an instant. */
  Standing knownAt(OffsetDateTime instant) {
    return new Standing(decidedBy, standingOn, instant);
  }

  /** The condition on a recognition; its values are added to those of the query. */
  String condition(Map<String, Object> values) {
    values.put("decidedBy", decidedBy);
    values.put("standingOn", standingOn);
    String standing = "decisionDate <= :decidedBy and (endedOn is null or endedOn > :standingOn";
    if (knownAt == null) {
      return standing + ")";
    }
    values.put("knownAt", knownAt);
    return standing + " or endingRecordedAt > :knownAt) and recordedAt <= :knownAt";
  }
}
