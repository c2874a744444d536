package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.MeasuredValue;
import vn.ntm.targets.assessment.domain.MeasurementState;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Enters one measurement; it counts when others have verified and approved it. */
@ApplicationScoped
class EnterMeasurement {

  private final CriteriaOfMeasurements criteria;
  private final MeasurementBatchRepository batches;
  private final MeasurementRepository measurements;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  EnterMeasurement(
      CriteriaOfMeasurements criteria,
      MeasurementBatchRepository batches,
      MeasurementRepository measurements,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.criteria = criteria;
    this.batches = batches;
    this.measurements = measurements;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Stores the measurement.
   *
   * @throws ProblemException 404 for a place outside of the caller's subtree, 422 for an unknown
   *     set or indicator, a value that the indicator cannot have, or a day to come
   */
  @Transactional
  MeasurementRow handle(MeasurementRequest request) {
    CriteriaSetDefinition set = criteria.set(request.setVersionId());
    LocalityAtDate place = criteria.measuredPlace(request.localityId(), set, request.measuredOn());
    scope.require(place.path(), "measurement of " + place.fullName());
    if (request.measuredOn().isAfter(LocalDate.now(clock))) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/measuredOn", AssessmentProblem.MEASUREMENT_IN_FUTURE);
    }
    MeasuredValue value =
        request
            .value()
            .value()
            .orElseThrow(
                () ->
                    new ProblemException(WebProblem.INVALID)
                        .part(
                            "/value",
                            AssessmentProblem.MEASUREMENT_VALUE,
                            request.indicator(),
                            "-"));
    CriteriaOfMeasurements.require(set, request.indicator(), value);
    requireSameSubject(request);
    MeasurementBatch batch = batch(request, place);
    batches.insert(batch);
    MeasurementRow row = row(request, batch, value);
    measurements.insert(row);
    return row;
  }

  private void requireSameSubject(MeasurementRequest request) {
    if (request.corrects() == null) {
      return;
    }
    boolean same =
        measurements
            .find(request.corrects())
            .filter(old -> old.localityId().equals(request.localityId()))
            .filter(old -> old.setVersionId().equals(request.setVersionId()))
            .filter(old -> old.indicator().equals(request.indicator()))
            .isPresent();
    if (!same) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/corrects", AssessmentProblem.MEASUREMENT_CORRECTS);
    }
  }

  private MeasurementBatch batch(MeasurementRequest request, LocalityAtDate place) {
    Caller who = caller.get();
    return new MeasurementBatch(
        ids.next(),
        1,
        MeasurementBatch.Kind.MEASUREMENT,
        MeasurementState.ENTERED,
        request.setVersionId(),
        place.id(),
        place.path(),
        request.measuredOn(),
        request.source(),
        request.sourceReportId(),
        request.methodNote(),
        List.of(request.indicator()),
        1,
        who.account(),
        who.person(),
        OffsetDateTime.now(clock));
  }

  private MeasurementRow row(
      MeasurementRequest request, MeasurementBatch batch, MeasuredValue value) {
    UUID id = ids.next();
    return new MeasurementRow(
        id,
        batch.id(),
        batch.state(),
        batch.setVersionId(),
        batch.localityId(),
        request.indicator(),
        batch.measuredOn(),
        batch.source(),
        value,
        request.corrects());
  }
}
