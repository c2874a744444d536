package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * A printed sentence whose number follows from other numbers, so that it can be computed again. It
 * is kept as printed.
 *
 * @param code names the statement within the plan
 * @param value the printed number, with the decimals that are printed
 * @param numerator of a ratio
 * @param denominator of a ratio; the whole of buckets
 * @param state of what is counted, for a count by state
 * @param targets codes of the targets whose numbers it is about
 * @param parts what the number is the sum of, or the buckets
 */
public record PrintedStatement(
    String code,
    String section,
    Kind kind,
    String label,
    BigDecimal value,
    String unit,
    BigDecimal numerator,
    BigDecimal denominator,
    PlanDocument.Due asOf,
    StatedAssessment.State state,
    List<String> targets,
    List<Part> parts,
    String printed) {

  public PrintedStatement {
    targets = PlanDocument.orEmpty(targets);
    parts = PlanDocument.orEmpty(parts);
  }

  /** How the number follows from the others. */
  public enum Kind {
    /** value = numerator / denominator in percent. */
    RATIO,
    /** value = sum of the parts. */
    SUM,
    /** denominator = sum of the parts, each the places with so many criteria. */
    BUCKETS,
    /** value = average number of criteria of the assessed places. */
    AVERAGE,
    /** value = number of places in the state. */
    STATUS_COUNT,
    /** value = number of what the targets list. */
    LIST_COUNT,
    /** value = number of assessed places recognised in the years that the part bounds. */
    YEAR_COUNT,
    /** Stated as it is; nothing in the plan gives it. */
    STATED
  }

  /**
   * A part of a sum, or a bucket.
   *
   * @param from fewest criteria of a bucket, or its first year
   * @param to most criteria of a bucket, or its last year
   * @param state null where the part is not about a state
   */
  public record Part(
      String label,
      BigDecimal value,
      BigDecimal from,
      BigDecimal to,
      StatedAssessment.State state) {}
}
