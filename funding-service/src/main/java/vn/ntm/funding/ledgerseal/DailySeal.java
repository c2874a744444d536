package vn.ntm.funding.ledgerseal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Seals every day once it is over, also those that were missed. All instances try; the lock and the
 * key of the table let one of them do it.
 */
@ApplicationScoped
class DailySeal {

  private static final Logger LOG = Logger.getLogger(DailySeal.class);
  private static final long EVERY_MINUTES = 5;
  private static final int SECONDS_AT_MOST = 600;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "ledger-seal");
            thread.setDaemon(true);
            return thread;
          });
  private final SealLedger sealLedger;
  private final boolean enabled;
  private ScheduledFuture<?> running;

  DailySeal(
      SealLedger sealLedger,
      @ConfigProperty(name = "ntm.ledger.daily-seal", defaultValue = "true") boolean enabled) {
    this.sealLedger = sealLedger;
    this.enabled = enabled;
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      running = timer.scheduleWithFixedDelay(this::sealAll, 1, EVERY_MINUTES, TimeUnit.MINUTES);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (running != null) {
      running.cancel(true);
    }
    timer.shutdownNow();
  }

  private void sealAll() {
    try {
      Optional<LedgerSeal> seal = sealed();
      while (seal.isPresent() && !Thread.currentThread().isInterrupted()) {
        // The log is one more place outside of the database that knows the head.
        LOG.infof("Sealed %s: %s", seal.get().day(), seal.get().head());
        seal = sealed();
      }
    } catch (RuntimeException e) {
      LOG.warn("The ledger is not sealed yet; the next try comes in a few minutes", e);
    }
  }

  private Optional<LedgerSeal> sealed() {
    return QuarkusTransaction.requiringNew().timeout(SECONDS_AT_MOST).call(sealLedger::sealNextDay);
  }
}
