package vn.ntm.funding.arrears;

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

/** Looks for arrears in the background; two instances at once tell of each change once. */
@ApplicationScoped
class ArrearsWatch {

  private static final Logger LOG = Logger.getLogger(ArrearsWatch.class);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "arrears");
            thread.setDaemon(true);
            return thread;
          });
  private final FindArrears findArrears;
  private final boolean enabled;
  private final Duration every;
  private ScheduledFuture<?> running;

  ArrearsWatch(
      FindArrears findArrears,
      @ConfigProperty(name = "ntm.arrears.watch", defaultValue = "true") boolean enabled,
      @ConfigProperty(name = "ntm.arrears.every", defaultValue = "15m") Duration every) {
    this.findArrears = findArrears;
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
      findArrears.handle(Roots.wholeCountry());
    } catch (RuntimeException e) {
      LOG.warn("Arrears are looked for again later", e);
    }
  }
}
