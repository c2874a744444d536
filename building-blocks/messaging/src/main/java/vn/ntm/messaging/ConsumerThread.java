package vn.ntm.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;

/** Runs the consumer while this instance is the active one; starts and stops with the service. */
@ApplicationScoped
class ConsumerThread {

  private static final Logger LOG = Logger.getLogger(ConsumerThread.class);
  private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);
  private static final Duration JOBS_EVERY = Duration.ofSeconds(1);
  private static final Duration PRUNE_EVERY = Duration.ofHours(1);

  private final DataSource dataSource;
  private final KafkaSettings kafka;
  private final MessagingConfig config;
  private final EventApplier applier;
  private final ConsumerPositions positions;
  private final ConsumerJobs jobs;
  private final Clock clock;
  private Thread thread;
  private Instant jobsAt = Instant.MIN;
  private Instant pruneAt = Instant.MIN;
  private volatile Freshness freshness = new Freshness(null, null, -1);

  ConsumerThread(
      DataSource dataSource,
      KafkaSettings kafka,
      MessagingConfig config,
      EventApplier applier,
      ConsumerPositions positions,
      ConsumerJobs jobs,
      Clock clock) {
    this.dataSource = dataSource;
    this.kafka = kafka;
    this.config = config;
    this.applier = applier;
    this.positions = positions;
    this.jobs = jobs;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled() && !applier.topics().isEmpty()) {
      thread = new Thread(this::run, "event-consumer");
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

  Freshness freshness() {
    return freshness;
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        consumeWhileActive();
        Thread.sleep(RETRY_PAUSE.toMillis());
      } catch (InterruptedException | InterruptException e) {
        Thread.currentThread().interrupt();
      } catch (SQLException | RuntimeException e) {
        LOG.warnf(e, "The consumer starts again from its stored positions");
        pause();
      }
    }
  }

  private void consumeWhileActive() throws SQLException, InterruptedException {
    try (ActiveInstance active = ActiveInstance.tryAcquire(dataSource, "event-consumer")) {
      if (active == null) {
        return;
      }
      List<String> topics = new ArrayList<>(applier.topics());
      topics.add(deadLetterTopic());
      Topics.ensure(kafka.client(), topics, config.partitions(), config.replication());
      try (KafkaConsumer<byte[], byte[]> records = newConsumer();
          KafkaProducer<byte[], byte[]> producer =
              new KafkaProducer<>(
                  kafka.producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
        consume(
            new EventConsumer(
                records, applier, positions, new DeadLetters(producer, deadLetterTopic()), clock),
            active);
      }
    }
  }

  private void consume(EventConsumer consumer, ActiveInstance active) throws SQLException {
    consumer.open(applier.topics());
    while (!Thread.currentThread().isInterrupted() && active.connection().isValid(2)) {
      consumer.applyNext();
      consumer.pending().ifPresent(this::isFresh);
      doJobsNowAndThen(consumer);
    }
  }

  private void isFresh(long pending) {
    freshness = new Freshness(positions.newestEvent(), OffsetDateTime.now(clock), pending);
  }

  private void doJobsNowAndThen(EventConsumer consumer) {
    Instant now = clock.instant();
    if (now.isAfter(jobsAt)) {
      jobs.nextOpen().ifPresent(job -> perform(job, consumer));
      jobsAt = now.plus(JOBS_EVERY);
    }
    if (now.isAfter(pruneAt)) {
      positions.pruneInbox(OffsetDateTime.now(clock).minus(config.retention()));
      pruneAt = now.plus(PRUNE_EVERY);
    }
  }

  private void perform(ConsumerJob job, EventConsumer consumer) {
    jobs.report(job.id(), ConsumerJob.State.RUNNING, 0, null);
    try {
      long applied =
          switch (job.kind()) {
            case REBUILD -> rebuild(job, consumer);
            case REPLAY_DEAD_LETTERS -> replay(consumer);
          };
      jobs.report(job.id(), ConsumerJob.State.DONE, applied, null);
    } catch (RuntimeException e) {
      jobs.report(job.id(), ConsumerJob.State.FAILED, 0, e.toString());
      throw e;
    }
  }

  private long rebuild(ConsumerJob job, EventConsumer consumer) {
    long[] applied = new long[1];
    consumer.rebuild(
        count -> {
          applied[0] = count;
          jobs.report(job.id(), ConsumerJob.State.RUNNING, count, null);
        });
    return applied[0];
  }

  private long replay(EventConsumer consumer) {
    try (KafkaConsumer<byte[], byte[]> letters = newConsumer()) {
      List<TopicPartition> partitions =
          letters.partitionsFor(deadLetterTopic()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      return consumer.replay(letters, partitions);
    }
  }

  private KafkaConsumer<byte[], byte[]> newConsumer() {
    return new KafkaConsumer<>(
        kafka.consumer(config.batch()), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** One for each consuming service: {@code /ntm/reporting} keeps its dead letters apart. */
  private String deadLetterTopic() {
    String service = config.source().substring(config.source().lastIndexOf('/') + 1);
    return service + ".dead-letter.v1";
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY_PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
