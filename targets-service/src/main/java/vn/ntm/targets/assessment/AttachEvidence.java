package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.files.content.UploadedContent;
import vn.ntm.targets.assessment.domain.MeasurementState;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Adds a file to measurements as long as nothing is decided; the same content again is the same.
 */
@ApplicationScoped
class AttachEvidence {

  private static final int MOST = 20;

  private final MeasurementBatchRepository batches;
  private final EvidenceRepository evidence;
  private final EvidenceFolder folder;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  AttachEvidence(
      MeasurementBatchRepository batches,
      EvidenceRepository evidence,
      EvidenceFolder folder,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.batches = batches;
    this.evidence = evidence;
    this.folder = folder;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
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
    List<Evidence> known = evidence.of(batchId);
    if (known.stream().noneMatch(one -> one.sha256().equals(file.sha256()))
        && known.size() >= MOST) {
      throw new ProblemException(AssessmentProblem.EVIDENCE_LIMIT, Integer.toString(MOST));
    }
    folder.keep(file.path(), file.sha256());
    Caller sender = caller.get();
    evidence.insertIfNew(
        new Evidence(
            ids.next(),
            batchId,
            file.name(),
            file.mediaType(),
            file.size(),
            file.sha256(),
            sender.account(),
            OffsetDateTime.now(clock)),
        sender.person());
    return evidence.of(batchId).stream()
        .filter(one -> one.sha256().equals(file.sha256()))
        .findFirst()
        .orElseThrow();
  }
}
