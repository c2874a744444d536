package vn.ntm.targets.assessment.domain;

import java.math.BigDecimal;
import java.util.Map;

/** What a measurement found, exactly as it was found. */
public sealed interface MeasuredValue {

  /** A number in the unit of the indicator. */
  record Amount(BigDecimal value) implements MeasuredValue {}

  /**
   * A share as the two counts that make it. It is never divided: a rounded percentage could reach a
   * threshold that the counts do not reach.
   *
   * @param numerator not negative
   * @param denominator not negative; zero says that there is nothing to count
   */
  record Share(BigDecimal numerator, BigDecimal denominator) implements MeasuredValue {

    public Share {
      if (numerator.signum() < 0 || denominator.signum() < 0) {
        throw new IllegalArgumentException("counts are not negative");
      }
    }
  }

  /** Yes or no, as whoever decides says. */
  record Answer(boolean met) implements MeasuredValue {}

  /**
   * The values of the parts of a composite indicator or a checklist.
   *
   * @param byCode the value of each part by its code; what is missing was not measured
   */
  record Parts(Map<String, MeasuredValue> byCode) implements MeasuredValue {

    public Parts {
      byCode = Map.copyOf(byCode);
    }
  }

  /** That the place has nothing of it: no craft village, no farm. */
  record NothingThere() implements MeasuredValue {}
}
