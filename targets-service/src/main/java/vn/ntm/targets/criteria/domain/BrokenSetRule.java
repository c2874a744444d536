package vn.ntm.targets.criteria.domain;

import java.util.Arrays;
import java.util.List;

/**
 * A rule that a set does not keep.
 *
 * @param pointer JSON pointer to what is wrong
 * @param arguments for the placeholders of its text
 */
public record BrokenSetRule(String pointer, Code code, List<String> arguments) {

  public BrokenSetRule {
    arguments = List.copyOf(arguments);
  }

  static BrokenSetRule of(String pointer, Code code, Object... arguments) {
    return new BrokenSetRule(pointer, code, Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /** What can be wrong with a set. */
  public enum Code {
    /** Something that every set, criterion or indicator has is missing. */
    VALUE_MISSING,
    /** A text is empty, too long, not in composed Unicode or has spaces around it. */
    TEXT_FORM,
    /** More of something than a set can have. */
    TOO_MANY,
    /** A code or number of a criterion, indicator or part is not formed as these are. */
    CODE_FORM,
    /** A number is there twice. */
    CODE_REPEATED,
    /** The standard is not one for places of the level. */
    STANDARD_UNFIT,
    /** A national set names a place, or a provincial one does not. */
    AUTHORITY_UNFIT,
    /** The last day is before the first. */
    VALIDITY_REVERSED,
    /** Parts where the kind has none, or too few of them. */
    PARTS_UNFIT,
    /** A number without comparison or unit, or a yes-or-no with one. */
    MEASURE_UNFIT,
    /** A threshold of what is not in the set. */
    THRESHOLD_UNKNOWN,
    /** A threshold of what has none: a yes-or-no, or a whole of parts. */
    THRESHOLD_UNFIT,
    /** Two thresholds for the same case. */
    THRESHOLD_REPEATED,
    /** An area that thresholds of this set do not differ by. */
    AREA_UNKNOWN,
    /** Classes that overlap or go beyond the number of criteria. */
    BUCKETS_UNFIT,
    /** A condition that lacks what its kind needs. */
    CONDITION_UNFIT,
    /** A number beyond what can be. */
    NUMBER_OUT_OF_BOUNDS
  }
}
