package vn.ntm.targets.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.ntm.targets.job.Jobs;

/**
 * Ends the jobs that a killed process left open. Their transaction never committed, so nothing of
 * them was imported.
 */
@ApplicationScoped
class FailInterruptedMeasurementImports {

  private static final Logger LOG = Logger.getLogger(FailInterruptedMeasurementImports.class);

  private final Jobs jobs;
  private final MeasurementCopyRepository copies;
  private final MeasurementImportFolder folder;

  FailInterruptedMeasurementImports(
      Jobs jobs, MeasurementCopyRepository copies, MeasurementImportFolder folder) {
    this.jobs = jobs;
    this.copies = copies;
    this.folder = folder;
  }

  /** Does nothing while another instance imports: it holds the lock. */
  @Transactional
  void fail() {
    if (!copies.tryLock()) {
      return;
    }
    for (UUID job : jobs.failInterrupted(MeasurementImportKind.NAME)) {
      LOG.warnf("Import %s was interrupted; nothing of it was imported", job);
      folder.discard(job);
    }
  }
}
