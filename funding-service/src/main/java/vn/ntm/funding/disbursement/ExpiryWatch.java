package vn.ntm.funding.disbursement;

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
import vn.ntm.web.caller.Roots;

/** Ends old requests in the background; two instances at once end each of them once. */
@ApplicationScoped
class ExpiryWatch {

  private static final Logger LOG = Logger.getLogger(ExpiryWatch.class);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "request-expiry");
            thread.setDaemon(true);
            return thread;
          });
  private final ExpireOldRequests expireOldRequests;
  private final boolean enabled;
  private final Duration every;
  private ScheduledFuture<?> running;

  ExpiryWatch(
      ExpireOldRequests expireOldRequests,
      @ConfigProperty(name = "ntm.expiry.watch", defaultValue = "true") boolean enabled,
      @ConfigProperty(name = "ntm.expiry.every", defaultValue = "1h") Duration every) {
    this.expireOldRequests = expireOldRequests;
    this.enabled = enabled;
    this.every = every;
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      running =
          timer.scheduleWithFixedDelay(
              this::pass, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (running != null) {
      running.cancel(true);
    }
    timer.shutdownNow();
  }

  private void pass() {
    try {
      expireOldRequests.handle(Roots.wholeCountry());
    } catch (RuntimeException e) {
      LOG.warn("Old requests are looked for again later", e);
    }
  }
}
