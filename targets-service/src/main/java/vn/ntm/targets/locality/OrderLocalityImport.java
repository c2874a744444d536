package vn.ntm.targets.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.targets.job.Jobs;
import vn.ntm.web.problem.ProblemException;

/** Puts the import of a tree into the queue. It starts when this transaction has committed. */
@ApplicationScoped
class OrderLocalityImport {

  static final String JOB_KIND = "LOCALITY_IMPORT";

  private final Jobs jobs;
  private final LocalityImportRepository imports;
  private final ImportFolder folder;
  private final Event<ImportOrder> ordered;

  OrderLocalityImport(
      Jobs jobs,
      LocalityImportRepository imports,
      ImportFolder folder,
      Event<ImportOrder> ordered) {
    this.jobs = jobs;
    this.imports = imports;
    this.folder = folder;
    this.ordered = ordered;
  }

  /**
   * Takes the files over and queues the job.
   *
   * @throws ProblemException 409 while another import is open, or when the day lies within the time
   *     that known trees cover
   */
  @Transactional
  void order(ImportOrder order, Path units, List<Path> successions) {
    imports.placeOf(order.validFrom());
    if (!jobs.add(order.jobId(), JOB_KIND, order.parameters(), order.who())) {
      ProblemException running = new ProblemException(TargetsProblem.IMPORT_RUNNING);
      jobs.findOpen(JOB_KIND).map(UUID::toString).ifPresent(id -> running.fact("jobId", id));
      throw running;
    }
    ordered.fire(order);
    folder.take(order.jobId(), units, successions);
  }
}
