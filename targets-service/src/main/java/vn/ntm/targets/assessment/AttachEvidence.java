package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ntm.files.content.UploadedContent;
import vn.ntm.targets.assessment.domain.MeasurementState;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Adds a file to measurements as long as nothing is decided. */
@ApplicationScoped
class AttachEvidence {

  private final MeasurementBatchRepository batches;
  private final KeepEvidence evidence;
  private final CallerScope scope;

  AttachEvidence(MeasurementBatchRepository batches, KeepEvidence evidence, CallerScope scope) {
    this.batches = batches;
    this.evidence = evidence;
    this.scope = scope;
  }

  /**
   * Keeps the file.
   *
   * @throws ProblemException 404 outside of the caller's subtree, 409 after a decision or with too
   *     many files
   */
  @Transactional
  Evidence handle(UUID batchId, UploadedContent file) {
    MeasurementBatch batch =
        batches.lock(batchId).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(batch.localityPath(), "measurements " + batchId);
    if (batch.state() != MeasurementState.ENTERED) {
      throw new ProblemException(
          AssessmentProblem.MEASUREMENT_STATE,
          batch.state().name(),
          MeasurementState.ENTERED.name());
    }
    return evidence.keep(ProvenRecord.MEASUREMENTS, batchId, file);
  }
}
