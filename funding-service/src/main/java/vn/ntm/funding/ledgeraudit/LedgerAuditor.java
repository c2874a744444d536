package vn.ntm.funding.ledgeraudit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Goes over the ledger in the background, a few accounts at a time, and rests in between. */
@ApplicationScoped
class LedgerAuditor {

  private static final Logger LOG = Logger.getLogger(LedgerAuditor.class);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "ledger-audit");
            thread.setDaemon(true);
            return thread;
          });
  private final AuditNextAccounts audit;
  private final Duration pause;
  private ScheduledFuture<?> running;

  LedgerAuditor(
      AuditNextAccounts audit,
      @ConfigProperty(name = "ntm.ledger.audit.pause", defaultValue = "1s") Duration pause) {
    this.audit = audit;
    this.pause = pause;
  }

  void start(@Observes StartupEvent event) {
    running =
        timer.scheduleWithFixedDelay(
            this::auditNext, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    running.cancel(true);
    timer.shutdownNow();
  }

  private void auditNext() {
    try {
      audit.handle();
    } catch (RuntimeException e) {
      LOG.warn("The audit of the ledger goes on later", e);
    }
  }
}
