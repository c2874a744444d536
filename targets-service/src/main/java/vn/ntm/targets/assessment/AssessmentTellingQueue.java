package vn.ntm.targets.assessment;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.ntm.targets.job.Jobs;

/**
 * Tells other services of approved batches beside the requests: after each approval of many places,
 * and from time to time of what a killed process or another instance left open.
 */
@ApplicationScoped
class AssessmentTellingQueue {

  private static final Logger LOG = Logger.getLogger(AssessmentTellingQueue.class);
  private static final String PHASE = "TELLING";
  private static final int SECONDS_BETWEEN_LOOKS = 60;
  private static final int SECONDS_TO_STOP = 20;

  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "assessment-telling");
            thread.setDaemon(true);
            return thread;
          });
  private final TellOfApprovedBatch tell;
  private final Jobs jobs;
  private Future<?> looks = CompletableFuture.completedFuture(null);

  AssessmentTellingQueue(TellOfApprovedBatch tell, Jobs jobs) {
    this.tell = tell;
    this.jobs = jobs;
  }

  void start(@Observes StartupEvent event) {
    looks =
        worker.scheduleWithFixedDelay(this::tellOpen, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
  }

  void onCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) ApprovalToTell approval) {
    worker.execute(this::tellOpen);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    looks.cancel(false);
    worker.shutdownNow();
    // What is not told by then is told after the next start.
    if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
      Thread.currentThread().interrupt();
    }
  }

  /** Goes on with everything that is open. Never throws: what fails is tried again later. */
  void tellOpen() {
    List<UUID> open;
    try {
      open = tell.open();
    } catch (RuntimeException e) {
      LOG.error("Approved batches to tell of could not be found; they are looked for again", e);
      return;
    }
    open.forEach(this::tellAll);
  }

  private void tellAll(UUID batchId) {
    try {
      AssessmentTelling telling = tell.begin(batchId);
      while (!telling.isDone() && !Thread.currentThread().isInterrupted()) {
        telling = tell.next(batchId);
        jobs.progress(telling.jobId(), PHASE, TellOfApprovedBatch.counts(telling));
      }
    } catch (RuntimeException e) {
      LOG.errorf(e, "The places of batch %s are not all told; it goes on later", batchId);
    }
  }
}
