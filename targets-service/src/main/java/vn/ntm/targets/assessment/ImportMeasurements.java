package vn.ntm.targets.assessment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.ntm.files.table.TableFile;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.targets.assessment.domain.MeasuredValue;
import vn.ntm.targets.assessment.domain.MeasurementState;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.job.Job;
import vn.ntm.targets.job.Jobs;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.ids.Ids;

/**
 * Carries an ordered import out: reads and checks the whole table first, then reads it again and
 * streams it into the database in one transaction. All of it is entered, or nothing. The memory it
 * needs grows with the places of the unit, not with the measurements.
 */
@ApplicationScoped
class ImportMeasurements {

  private static final Logger LOG = Logger.getLogger(ImportMeasurements.class);
  private static final int TIMEOUT_SECONDS = 1800;

  private final Jobs jobs;
  private final MeasurementImportFolder folder;
  private final CriteriaOfMeasurements criteria;
  private final LocalitySearch localities;
  private final MeasurementBatchRepository batches;
  private final MeasurementCopyRepository copies;
  private final Ids ids;
  private final Clock clock;

  ImportMeasurements(
      Jobs jobs,
      MeasurementImportFolder folder,
      CriteriaOfMeasurements criteria,
      LocalitySearch localities,
      MeasurementBatchRepository batches,
      MeasurementCopyRepository copies,
      Ids ids,
      Clock clock) {
    this.jobs = jobs;
    this.folder = folder;
    this.criteria = criteria;
    this.localities = localities;
    this.batches = batches;
    this.copies = copies;
    this.ids = ids;
    this.clock = clock;
  }

  /** Never throws: whatever happens is told by the job. */
  void carryOut(MeasurementImportOrder order) {
    if (!jobs.start(order.jobId())) {
      return;
    }
    MeasurementImportProgress progress = new MeasurementImportProgress(jobs, order.jobId());
    try {
      QuarkusTransaction.requiringNew()
          .timeout(TIMEOUT_SECONDS)
          .run(() -> importTable(order, progress));
    } catch (RowsRefused refused) {
      fail(order, AssessmentProblem.MEASUREMENT_ROWS_REFUSED, progress, refused.told);
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Import %s failed; nothing of it was imported", order.jobId());
      fail(order, TargetsProblem.IMPORT_FAILED, progress, List.of());
    } finally {
      folder.discard(order.jobId());
    }
  }

  private void importTable(MeasurementImportOrder order, MeasurementImportProgress progress) {
    copies.lock();
    CriteriaSetDefinition set = criteria.set(order.setVersionId());
    LocalityAtDate root = localities.nearest(order.localityId(), order.measuredOn());
    PlacesOfTable places = places(set, root, progress);
    TableFile table = new TableFile(folder.path(order.jobId()), order.format(), "");
    Counter counter = new Counter(progress);
    MeasurementSheet checked = new MeasurementSheet(set, places, counter);
    table.read(checked);
    boolean empty = checked.wrong() == 0 && counter.measurements == 0;
    progress.checked(checked.rows(), empty ? 1 : checked.wrong());
    if ((checked.wrong() > 0 || empty) && !order.dryRun()) {
      throw new RowsRefused(empty ? List.of(of(AssessmentProblem.ROW_NONE)) : checked.told());
    }
    UUID batchId = ids.next();
    if (!order.dryRun()) {
      write(order, root, set, places, checked, counter.measurements, batchId, progress);
    }
    jobs.done(
        order.jobId(),
        progress.counts(),
        checked.told(),
        result(order, batchId, checked.rows(), counter.measurements));
  }

  private PlacesOfTable places(
      CriteriaSetDefinition set, LocalityAtDate root, MeasurementImportProgress progress) {
    int most = MeasurementSheet.MAX_ROWS;
    List<LocalityAtDate> places =
        localities.within(root.id(), set.header().level(), root.asOf(), most + 1);
    if (places.size() > most) {
      progress.checked(0, 1);
      throw new RowsRefused(List.of(of(AssessmentProblem.TOO_MANY_PLACES, Integer.toString(most))));
    }
    return new PlacesOfTable(
        places.stream().filter(place -> CriteriaOfMeasurements.isFor(set, place)).toList());
  }

  private void write(
      MeasurementImportOrder order,
      LocalityAtDate root,
      CriteriaSetDefinition set,
      PlacesOfTable places,
      MeasurementSheet checked,
      int measurements,
      UUID batchId,
      MeasurementImportProgress progress) {
    progress.writing();
    MeasurementBatch batch = batch(order, root, checked.indicators(), measurements, batchId);
    batches.insert(batch);
    copies.copy(
        batch,
        line -> {
          TableFile table = new TableFile(folder.path(order.jobId()), order.format(), "");
          table.read(new MeasurementSheet(set, places, new Copier(line, ids, progress)));
        });
  }

  private MeasurementBatch batch(
      MeasurementImportOrder order,
      LocalityAtDate root,
      List<String> items,
      int measurements,
      UUID batchId) {
    return new MeasurementBatch(
        batchId,
        1,
        MeasurementBatch.Kind.IMPORT,
        MeasurementState.ENTERED,
        order.setVersionId(),
        root.id(),
        root.path(),
        order.measuredOn(),
        order.source(),
        order.sourceReportId(),
        order.methodNote(),
        items,
        measurements,
        order.account(),
        order.person(),
        OffsetDateTime.now(clock));
  }

  private static Map<String, Object> result(
      MeasurementImportOrder order, UUID batchId, int places, int measurements) {
    Map<String, Object> result = new HashMap<>();
    result.put("places", places);
    result.put("measurements", measurements);
    if (!order.dryRun()) {
      result.put("batchId", batchId.toString());
    }
    return result;
  }

  /** What is wrong with the table as a whole. */
  private static Job.Error of(AssessmentProblem problem, String... arguments) {
    return new Job.Error("table", 1, null, problem.name(), List.of(arguments));
  }

  private void fail(
      MeasurementImportOrder order,
      vn.ntm.web.problem.ProblemCode reason,
      MeasurementImportProgress progress,
      List<Job.Error> errors) {
    try {
      jobs.failed(order.jobId(), reason, progress.counts(), errors);
    } catch (RuntimeException e) {
      // The database is away; the job is marked at the next start.
      LOG.errorf(e, "The failure of import %s could not be recorded", order.jobId());
    }
  }

  /** Counts in the first reading. */
  private static final class Counter implements MeasurementSheet.Taker {

    private final MeasurementImportProgress progress;
    private int measurements;

    Counter(MeasurementImportProgress progress) {
      this.progress = progress;
    }

    @Override
    public void take(UUID place, String indicator, MeasuredValue value) {
      measurements++;
    }

    @Override
    public void rowRead() {
      progress.rowRead();
    }
  }

  /** Writes in the second reading. */
  private record Copier(
      MeasurementCopyRepository.Line line, Ids ids, MeasurementImportProgress progress)
      implements MeasurementSheet.Taker {

    @Override
    public void take(UUID place, String indicator, MeasuredValue value) {
      line.write(ids.next(), place, indicator, value);
    }

    @Override
    public void rowRead() {
      progress.rowWritten();
    }
  }

  /** Rolls the transaction of the import back. */
  private static final class RowsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Job.Error> told;

    RowsRefused(List<Job.Error> told) {
      super("rows refused");
      this.told = told;
    }
  }
}
