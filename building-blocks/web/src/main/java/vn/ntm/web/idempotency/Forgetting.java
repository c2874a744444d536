package vn.ntm.web.idempotency;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets old first answers, so that their table does not grow for ever. */
@ApplicationScoped
class Forgetting {

  private static final Logger LOG = Logger.getLogger(Forgetting.class);
  private static final long EVERY_MINUTES = 60;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "idempotency-forgetting");
            thread.setDaemon(true);
            return thread;
          });
  private final FirstAnswers answers;
  private final Clock clock;
  private final Duration retention;
  private ScheduledFuture<?> running;

  Forgetting(
      FirstAnswers answers,
      Clock clock,
      @ConfigProperty(name = "ntm.idempotency.retention", defaultValue = "30d")
          Duration retention) {
    this.answers = answers;
    this.clock = clock;
    this.retention = retention;
  }

  void start(@Observes StartupEvent event) {
    running =
        timer.scheduleWithFixedDelay(this::forget, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  void stop(@Observes ShutdownEvent event) {
    running.cancel(true);
    timer.shutdownNow();
  }

  private void forget() {
    try {
      answers.prune(OffsetDateTime.now(clock).minus(retention));
    } catch (RuntimeException e) {
      LOG.warn("Old first answers stay for another hour", e);
    }
  }
}
