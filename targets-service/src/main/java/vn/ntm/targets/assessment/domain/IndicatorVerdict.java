package vn.ntm.targets.assessment.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The verdict on one indicator.
 *
 * @param code of the indicator
 * @param basis what it rests on
 * @param factOn the day that this was measured or stated, null without
 * @param factId the measurement or statement, null without
 * @param stale whether that day is longer ago than the indicator allows
 */
public record IndicatorVerdict(
    String code, Verdict verdict, Basis basis, LocalDate factOn, UUID factId, boolean stale) {

  /** What a verdict rests on. */
  public enum Basis {
    /** A measurement. */
    MEASURED,
    /** What a report states. */
    STATED,
    /** Nothing is known. */
    NOTHING,
    /** A remedy that is supposed to be done. */
    SUPPOSED
  }

  IndicatorVerdict remedied() {
    return verdict.countsAsMet()
        ? this
        : new IndicatorVerdict(code, Verdict.MET, Basis.SUPPOSED, factOn, factId, false);
  }
}
