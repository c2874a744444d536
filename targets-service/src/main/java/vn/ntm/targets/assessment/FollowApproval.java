package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.ntm.targets.job.Jobs;
import vn.ntm.web.ids.Ids;

/**
 * Has other services told of the places of a batch that has just been approved: of a few at once,
 * of many by a job. What the approval itself does is one row and never grows, so readers see all of
 * the batch from its commit on; only the telling takes long.
 */
@ApplicationScoped
class FollowApproval {

  private final MeasurementRepository measurements;
  private final AssessmentTellingRepository tellings;
  private final TellAssessments tell;
  private final Jobs jobs;
  private final Event<ApprovalToTell> ordered;
  private final Ids ids;
  private final int placesAtOnce;

  FollowApproval(
      MeasurementRepository measurements,
      AssessmentTellingRepository tellings,
      TellAssessments tell,
      Jobs jobs,
      Event<ApprovalToTell> ordered,
      Ids ids,
      @ConfigProperty(name = "ntm.assessments.places-at-once") int placesAtOnce) {
    this.measurements = measurements;
    this.tellings = tellings;
    this.tell = tell;
    this.jobs = jobs;
    this.ordered = ordered;
    this.ids = ids;
    this.placesAtOnce = placesAtOnce;
  }

  /**
   * The last act of an approval.
   *
   * @param account who approved it and may read the job
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void approved(MeasurementBatch batch, String account) {
    List<UUID> places = measurements.placesOf(batch.id(), null, placesAtOnce + 1);
    if (places.size() <= placesAtOnce) {
      tell.tell(batch.setVersionId(), places);
      return;
    }
    UUID jobId = ids.next();
    jobs.add(
        jobId, MeasurementApprovalKind.NAME, Map.of("batchId", batch.id().toString()), account);
    tellings.insert(
        new AssessmentTelling(batch.id(), jobId, measurements.countPlaces(batch.id()), 0, null));
    ordered.fire(new ApprovalToTell(batch.id()));
  }
}
