package vn.ntm.targets.assessment.domain;

import java.util.List;

/**
 * The verdict on one criterion: met if and only if every indicator that applies is.
 *
 * @param statedUnmet whether a report names the criterion unmet without saying which indicator
 * @param incomplete whether the set in hand lacks some of its indicators and no report speaks for
 *     them, so that the others alone cannot make it met
 */
public record CriterionVerdict(
    String code,
    Verdict verdict,
    boolean statedUnmet,
    boolean incomplete,
    List<IndicatorVerdict> indicators) {

  public CriterionVerdict {
    indicators = List.copyOf(indicators);
  }
}
