package vn.ntm.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

/** Runs the relay while this instance is the active one; starts and stops with the service. */
@ApplicationScoped
class RelayThread {

  private static final Logger LOG = Logger.getLogger(RelayThread.class);
  private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);
  private static final Duration PRUNE_EVERY = Duration.ofHours(1);

  private final DataSource dataSource;
  private final KafkaSettings kafka;
  private final MessagingConfig config;
  private final Clock clock;
  private Thread thread;
  private Instant pruneAt = Instant.MIN;

  RelayThread(DataSource dataSource, KafkaSettings kafka, MessagingConfig config, Clock clock) {
    this.dataSource = dataSource;
    this.kafka = kafka;
    this.config = config;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled() && !config.topics().isEmpty()) {
      thread = new Thread(this::run, "outbox-relay");
      thread.setDaemon(true);
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    if (thread != null) {
      thread.interrupt();
      thread.join(Duration.ofSeconds(5).toMillis());
    }
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        relayWhileActive();
        Thread.sleep(RETRY_PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (SQLException | RuntimeException e) {
        LOG.warnf("The relay starts again, it lost the database or the broker: %s", e.toString());
        pause();
      }
    }
  }

  private void relayWhileActive() throws SQLException, InterruptedException {
    try (ActiveInstance active = ActiveInstance.tryAcquire(dataSource, "outbox-relay")) {
      if (active == null) {
        return;
      }
      Topics.ensure(kafka.client(), config.topics(), config.partitions(), config.replication());
      try (KafkaProducer<byte[], byte[]> producer =
          new KafkaProducer<>(
              kafka.producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
        OutboxRelay relay = new OutboxRelay(producer, config.source(), config.batch(), clock);
        while (!Thread.currentThread().isInterrupted()) {
          if (relay.sendBatch(active.connection()) == 0) {
            pruneNowAndThen(active.connection());
            Thread.sleep(config.idlePause().toMillis());
          }
        }
      }
    }
  }

  private void pruneNowAndThen(Connection session) throws SQLException {
    Instant now = clock.instant();
    if (now.isAfter(pruneAt)) {
      OutboxRelay.prune(session, OffsetDateTime.now(clock).minus(config.retention()));
      pruneAt = now.plus(PRUNE_EVERY);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY_PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
