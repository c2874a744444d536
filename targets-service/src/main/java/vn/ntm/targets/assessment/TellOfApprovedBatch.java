package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.ntm.targets.job.Job;
import vn.ntm.targets.job.Jobs;

/**
 * Tells other services of the next places of an approved batch. Each part is a transaction of its
 * own that also keeps how far it came: a killed process has told either all of a part or nothing,
 * and whoever goes on begins after it.
 */
@ApplicationScoped
class TellOfApprovedBatch {

  private final AssessmentTellingRepository tellings;
  private final MeasurementBatchRepository batches;
  private final MeasurementRepository measurements;
  private final TellAssessments tell;
  private final Jobs jobs;
  private final int placesAtOnce;

  TellOfApprovedBatch(
      AssessmentTellingRepository tellings,
      MeasurementBatchRepository batches,
      MeasurementRepository measurements,
      TellAssessments tell,
      Jobs jobs,
      @ConfigProperty(name = "ntm.assessments.places-at-once") int placesAtOnce) {
    this.tellings = tellings;
    this.batches = batches;
    this.measurements = measurements;
    this.tell = tell;
    this.jobs = jobs;
    this.placesAtOnce = placesAtOnce;
  }

  /** Which batches are not told of as a whole. */
  @Transactional
  List<UUID> open() {
    return tellings.open();
  }

  /** Marks its job as running, unless it runs already; answers how far it is. */
  @Transactional
  AssessmentTelling begin(UUID batchId) {
    AssessmentTelling telling = tellings.find(batchId).orElseThrow();
    jobs.start(telling.jobId());
    return telling;
  }

  /** Tells of the next places; answers how far it is then. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  AssessmentTelling next(UUID batchId) {
    AssessmentTelling telling = tellings.lock(batchId);
    if (telling.isDone()) {
      return telling;
    }
    MeasurementBatch batch = batches.find(batchId).orElseThrow();
    List<UUID> places = measurements.placesOf(batchId, telling.lastPlace(), placesAtOnce);
    AssessmentTelling after = telling.after(places.size(), places.get(places.size() - 1));
    tellings.update(after);
    if (after.isDone()) {
      jobs.done(after.jobId(), counts(after), List.of(), result(after));
    }
    tell.tell(batch.setVersionId(), places);
    return after;
  }

  static Job.Counts counts(AssessmentTelling telling) {
    return Job.Counts.NONE
        .withTotal(telling.places())
        .withRead(telling.told())
        .withChecked(telling.told(), 0)
        .withWritten(telling.told());
  }

  private static Map<String, Object> result(AssessmentTelling telling) {
    Map<String, Object> result = new HashMap<>();
    result.put("batchId", telling.batchId().toString());
    result.put("places", telling.places());
    return result;
  }
}
