package vn.ntm.targets.assessment;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Carries ordered imports out, one after the other, beside the requests. */
@ApplicationScoped
class MeasurementImportQueue {

  private static final int SECONDS_TO_STOP = 20;

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "measurement-import");
            thread.setDaemon(true);
            return thread;
          });
  private final ImportMeasurements imports;
  private final FailInterruptedMeasurementImports interrupted;
  private final MeasurementImportFolder folder;

  MeasurementImportQueue(
      ImportMeasurements imports,
      FailInterruptedMeasurementImports interrupted,
      MeasurementImportFolder folder) {
    this.imports = imports;
    this.interrupted = interrupted;
    this.folder = folder;
  }

  void start(@Observes StartupEvent event) {
    interrupted.fail();
  }

  void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) MeasurementImportOrder order) {
    worker.execute(() -> imports.carryOut(order));
  }

  void onRollback(@Observes(during = TransactionPhase.AFTER_FAILURE) MeasurementImportOrder order) {
    folder.discard(order.jobId());
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    worker.shutdownNow();
    // A running import rolls back; its job is marked at the next start.
    if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
      Thread.currentThread().interrupt();
    }
  }
}
