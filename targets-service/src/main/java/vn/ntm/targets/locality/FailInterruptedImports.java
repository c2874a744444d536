package vn.ntm.targets.locality;

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
class FailInterruptedImports {

  private static final Logger LOG = Logger.getLogger(FailInterruptedImports.class);

  private final Jobs jobs;
  private final LocalityImportRepository imports;
  private final ImportFolder folder;

  FailInterruptedImports(Jobs jobs, LocalityImportRepository imports, ImportFolder folder) {
    this.jobs = jobs;
    this.imports = imports;
    this.folder = folder;
  }

  /** Does nothing while another instance imports: it holds the lock. */
  @Transactional
  void fail() {
    if (!imports.tryLock()) {
      return;
    }
    for (UUID job : jobs.failInterrupted(OrderLocalityImport.JOB_KIND)) {
      LOG.warnf("Import %s was interrupted; nothing of it was imported", job);
      folder.discard(job);
    }
  }
}
