package vn.ntm.funding.alert;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import vn.ntm.funding.alert.domain.AlertKind;

/** Looks at the conditions of all kinds now and then, one kind a transaction. */
@ApplicationScoped
class AlertWatch {

  private static final Logger LOG = Logger.getLogger(AlertWatch.class);
  private static final int SECONDS_AT_MOST = 600;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "alert-watch");
            thread.setDaemon(true);
            return thread;
          });
  private final EvaluateAlerts evaluate;
  private final boolean enabled;
  private final Duration every;
  private ScheduledFuture<?> running;

  AlertWatch(
      EvaluateAlerts evaluate,
      @ConfigProperty(name = "ntm.alerts.enabled", defaultValue = "true") boolean enabled,
      @ConfigProperty(name = "ntm.alerts.every", defaultValue = "1h") Duration every) {
    this.evaluate = evaluate;
    this.enabled = enabled;
    this.every = every;
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      running =
          timer.scheduleWithFixedDelay(
              this::watch, 60, Math.max(1, every.toSeconds()), TimeUnit.SECONDS);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    if (running != null) {
      running.cancel(true);
    }
    timer.shutdownNow();
  }

  private void watch() {
    for (AlertKind kind : AlertKind.values()) {
      try {
        QuarkusTransaction.requiringNew().timeout(SECONDS_AT_MOST).run(() -> evaluate.of(kind));
      } catch (RuntimeException e) {
        LOG.warnf(e, "The conditions of %s are looked at later", kind);
      }
    }
  }
}
