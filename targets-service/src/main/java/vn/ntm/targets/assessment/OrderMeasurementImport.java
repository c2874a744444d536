package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.job.Jobs;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Puts the import of a table into the queue. It starts when this transaction has committed. */
@ApplicationScoped
class OrderMeasurementImport {

  private final CriteriaOfMeasurements criteria;
  private final LocalitySearch localities;
  private final CallerScope scope;
  private final Jobs jobs;
  private final MeasurementImportFolder folder;
  private final Event<MeasurementImportOrder> ordered;
  private final Clock clock;

  OrderMeasurementImport(
      CriteriaOfMeasurements criteria,
      LocalitySearch localities,
      CallerScope scope,
      Jobs jobs,
      MeasurementImportFolder folder,
      Event<MeasurementImportOrder> ordered,
      Clock clock) {
    this.criteria = criteria;
    this.localities = localities;
    this.scope = scope;
    this.jobs = jobs;
    this.folder = folder;
    this.ordered = ordered;
    this.clock = clock;
  }

  /**
   * Takes the table over and queues the job.
   *
   * @throws ProblemException 404 outside of the caller's subtree, 409 while another import of the
   *     same account is open, 422 for an unknown set, one of another province or a day to come
   */
  @Transactional
  void order(MeasurementImportOrder order, Path table) {
    CriteriaSetDefinition set = criteria.set(order.setVersionId());
    LocalityAtDate root = localities.nearest(order.localityId(), order.measuredOn());
    scope.require(root.path(), "import of measurements of " + root.fullName());
    UUID province = set.header().localityId();
    if (province != null && !root.path().contains(province)) {
      throw new ProblemException(WebProblem.INVALID)
          .part("setVersionId", AssessmentProblem.CRITERIA_SET_UNFIT, set.header().code());
    }
    CriteriaOfMeasurements.requireThere("measuredOn", root, order.measuredOn());
    if (order.measuredOn().isAfter(LocalDate.now(clock))) {
      throw new ProblemException(WebProblem.INVALID)
          .part("measuredOn", AssessmentProblem.MEASUREMENT_IN_FUTURE);
    }
    boolean added =
        jobs.add(order.jobId(), MeasurementImportKind.NAME, order.parameters(), order.account());
    if (!added) {
      throw new ProblemException(AssessmentProblem.MEASUREMENT_IMPORT_RUNNING);
    }
    ordered.fire(order);
    folder.take(order.jobId(), table);
  }
}
