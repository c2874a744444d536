package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.RequestValues;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads measurements, what was entered with them and what proves them, in the caller's subtree. */
@ApplicationScoped
@Transactional
class ReadMeasurements {

  private final MeasurementRepository measurements;
  private final MeasurementBatchRepository batches;
  private final AssessmentTellingRepository tellings;
  private final StatementRepository statements;
  private final KeepEvidence evidence;
  private final LocalitySearch localities;
  private final RequestValues values;
  private final CallerScope scope;

  ReadMeasurements(
      MeasurementRepository measurements,
      MeasurementBatchRepository batches,
      AssessmentTellingRepository tellings,
      StatementRepository statements,
      KeepEvidence evidence,
      LocalitySearch localities,
      RequestValues values,
      CallerScope scope) {
    this.measurements = measurements;
    this.batches = batches;
    this.tellings = tellings;
    this.statements = statements;
    this.evidence = evidence;
    this.localities = localities;
    this.values = values;
    this.scope = scope;
  }

  /** One page of the measurements of a place, in the order of entry. */
  Page<MeasurementView> page(MeasurementFilter filter, Optional<UUID> after, int limit) {
    LocalityAtDate place = localities.nearest(filter.localityId(), values.today());
    scope.require(place.path(), "measurements of " + place.fullName());
    return Page.of(measurements.page(filter, after, limit + 1), limit, row -> row.id().toString())
        .map(MeasurementView::of);
  }

  /** One measurement. */
  MeasurementView read(UUID id) {
    MeasurementRow row =
        measurements.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    LocalityAtDate place = localities.nearest(row.localityId(), row.measuredOn());
    scope.require(place.path(), "measurement " + id);
    return MeasurementView.of(row);
  }

  /** What was entered together, and what was decided on it. */
  BatchView batch(UUID id) {
    return BatchView.of(required(id), batches.decisions(id), tellings.find(id));
  }

  /** What a report states of its places; empty for a batch of measurements. */
  List<StatementView> statements(UUID batchId) {
    required(batchId);
    return statements.of(batchId).stream().map(StatementView::of).toList();
  }

  List<Evidence> evidence(UUID batchId) {
    required(batchId);
    return evidence.of(ProvenRecord.MEASUREMENTS, batchId);
  }

  KeepEvidence.Content content(UUID batchId, UUID evidenceId) {
    required(batchId);
    return evidence.content(ProvenRecord.MEASUREMENTS, batchId, evidenceId);
  }

  private MeasurementBatch required(UUID id) {
    MeasurementBatch batch =
        batches.find(id).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(batch.localityPath(), "measurements " + id);
    return batch;
  }
}
