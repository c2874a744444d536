package vn.ntm.targets.plan.domain;

import java.time.LocalDate;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.MeasuredValue;

/**
 * An approved figure of a target, or that one of its steps is done.
 *
 * @param localityId the place that it is of, null for the whole target
 * @param milestone the words of the step, null for a figure
 * @param asOf the day that it is of; of a step the day on which it was done
 * @param value null for a step
 */
public record ReportedFigure(
    String targetCode, UUID localityId, String milestone, LocalDate asOf, MeasuredValue value) {

  boolean isOfWhole() {
    return localityId == null;
  }
}
