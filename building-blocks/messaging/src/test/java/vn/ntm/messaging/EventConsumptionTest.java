package vn.ntm.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.messaging.HarvestHandler.Harvest;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = "granary"),
      @ResourceArg(name = "topics", value = "harvest.v1,granary.dead-letter.v1")
    })
class EventConsumptionTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Inject Granary granary;
  @Inject HarvestHandler handler;
  @Inject Outbox outbox;
  @Inject EventConsumption consumption;
  @Inject ConsumerJobs jobs;
  @Inject ConsumerThread thread;
  @Inject EventApplier applier;
  @Inject ConsumerPositions positions;
  @Inject KafkaSettings kafka;
  @Inject TestClock clock;

  private final UUID field = UUID.randomUUID();
  private boolean stopped;

  @BeforeEach
  void theBrokerRuns() {
    KafkaServer.start();
  }

  @AfterEach
  void theConsumerRunsAndTheHandlerIsWell() {
    KafkaServer.start();
    handler.failTimes(0);
    handler.beforeEach(() -> {});
    if (stopped) {
      thread.start(new StartupEvent());
    }
  }

  @Test
  void anEventThatIsAppendedInATransactionReachesItsReader() {
    QuarkusTransaction.requiringNew().run(() -> append(field, 250));

    awaitKilos(field, 250);
  }

  @Test
  void anEventOfATransactionThatFailsIsNeverTold() {
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          append(field, 250);
                          throw new IllegalStateException("the change is refused");
                        }))
        .hasMessage("the change is refused");
    UUID next = UUID.randomUUID();
    QuarkusTransaction.requiringNew().run(() -> append(next, 1));

    awaitKilos(next, 1);
    assertThat(granary.kilos(field)).isEqualTo(-1);
  }

  @Test
  void anEventWithoutATransactionIsRefused() {
    assertThatThrownBy(() -> append(field, 250))
        .isInstanceOf(jakarta.transaction.TransactionalException.class);
  }

  @Test
  @SuppressWarnings("try") // the scope is there to be open
  void anEventCarriesTheTraceOfTheChangeItTellsOf() {
    SpanContext change =
        SpanContext.create(
            "4bf92f3577b34da6a3ce929d0e0e4736",
            "00f067aa0ba902b7",
            TraceFlags.getSampled(),
            TraceState.getDefault());
    try (Scope scope = Span.wrap(change).makeCurrent()) {
      QuarkusTransaction.requiringNew().run(() -> append(field, 3));
    }
    awaitKilos(field, 3);

    assertThat(KafkaServer.records(HarvestHandler.TOPIC))
        .filteredOn(told -> told.key().equals(field.toString()))
        .singleElement()
        .extracting(told -> new String(told.headers().lastHeader("traceparent").value(), UTF_8))
        .isEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
  }

  @Test
  void anEventThatComesTwiceIsAppliedOnce() {
    UUID id = UUID.randomUUID();
    for (int delivery = 0; delivery < 3; delivery++) {
      granary.send(field, Granary.harvest(field, 1, 100), Granary.headers(id, Granary.TYPE));
    }
    granary.tell(field, 2, 7);

    awaitKilos(field, 107);
  }

  @Test
  void whatCannotBeReadGoesToTheDeadLettersWithItsReasonAndTheRestGoesOn() {
    UUID id = UUID.randomUUID();
    granary.tell(field, 1, 1);
    granary.send(field, "{\"field\":", Granary.headers(id, Granary.TYPE));
    granary.send(field, "null", Granary.headers(UUID.randomUUID(), Granary.TYPE));
    granary.send(field, null, Granary.headers(UUID.randomUUID(), Granary.TYPE));
    granary.send(field, "{}", Map.of("ce_id", "no uuid", "ce_type", Granary.TYPE));
    granary.send(field, "{}", without("ce_type"));
    granary.send(field, "{}", without("ce_time"));
    granary.send(field, "{}", with("ce_time", "yesterday"));
    granary.tell(field, 2, 2);

    awaitKilos(field, 3);
    List<ConsumerRecord<String, String>> letters = Granary.deadLetters(field);
    assertThat(letters)
        .extracting(Granary::reason)
        .containsExactly(
            "the value is not Harvest",
            "the value is null",
            "the record has no key or no value",
            "header ce_id is not a UUID",
            "header ce_type is missing",
            "header ce_time is missing",
            "header ce_time is not an instant");
    assertThat(letters.get(0).value()).isEqualTo("{\"field\":");
    assertThat(new String(letters.get(0).headers().lastHeader("ce_id").value(), UTF_8))
        .isEqualTo(id.toString());
    assertThat(new String(letters.get(0).headers().lastHeader("dead-letter-origin").value(), UTF_8))
        .startsWith("harvest.v1/0@");
  }

  @Test
  void whatARefusedEventHadWrittenIsUndone() {
    handler.refuse("harvest.undone");
    granary.tell(field, 1, 10);
    granary.tell(field, 2, 500, "harvest.undone");
    granary.tell(field, 3, 20);

    awaitKilos(field, 30);
    assertThat(Granary.deadLetters(field)).hasSize(1);
  }

  @Test
  void deadLettersAreAppliedByAReplayOnceTheCauseIsGone() {
    handler.refuse("harvest.unknown");
    granary.tell(field, 1, 10, "harvest.unknown");
    UUID broken = UUID.randomUUID();
    granary.send(broken, "never readable", Granary.headers(UUID.randomUUID(), Granary.TYPE));
    granary.tell(field, 2, 1);
    awaitKilos(field, 1);

    perform(ConsumerJob.Kind.REPLAY_DEAD_LETTERS);
    assertThat(granary.kilos(field)).isEqualTo(1);

    handler.accept("harvest.unknown");
    ConsumerJob done = perform(ConsumerJob.Kind.REPLAY_DEAD_LETTERS);
    assertThat(granary.kilos(field)).isEqualTo(11);
    assertThat(done.applied()).isPositive();

    perform(ConsumerJob.Kind.REPLAY_DEAD_LETTERS);
    assertThat(granary.kilos(field)).isEqualTo(11);
    assertThat(Granary.deadLetters(field)).hasSize(1);
    assertThat(Granary.deadLetters(broken)).hasSize(1);
  }

  @Test
  void aHandlerThatFailsForAMomentIsAskedAgainAndNothingIsSkipped() {
    handler.failTimes(2);
    granary.tell(field, 1, 1);
    granary.tell(field, 2, 10);
    granary.tell(field, 3, 100);

    awaitKilos(field, 111);
    assertThat(handler.failuresLeft()).isZero();
    assertThat(Granary.deadLetters(field)).isEmpty();
  }

  @Test
  void aRestartedConsumerGoesOnWhereItsDataStands() throws Exception {
    UUID before = granary.tell(field, 1, 1);
    awaitKilos(field, 1);
    stopTheConsumer();
    long applied = handler.timesApplied(before);
    UUID meanwhile = granary.tell(field, 2, 10);
    // Without the inbox only the stored offsets keep it from applying everything again.
    QuarkusTransaction.requiringNew()
        .run(() -> positions.pruneInbox(OffsetDateTime.now(clock).plusDays(1)));

    startTheConsumer();

    awaitKilos(field, 11);
    assertThat(handler.timesApplied(before)).isEqualTo(applied);
    assertThat(handler.timesApplied(meanwhile)).isEqualTo(1);
  }

  @Test
  void aRebuildLeadsToTheSameStateAndReadersSeeTheOldOneUntilItEnds() {
    granary.tell(field, 1, 40);
    granary.tell(field, 2, 2);
    awaitKilos(field, 42);
    Queue<Long> seen = new ConcurrentLinkedQueue<>();
    handler.beforeEach(
        () -> seen.add(QuarkusTransaction.requiringNew().call(() -> granary.kilos(field))));

    ConsumerJob done = perform(ConsumerJob.Kind.REBUILD);

    assertThat(granary.kilos(field)).isEqualTo(42);
    assertThat(seen).isNotEmpty().containsOnly(42L);
    assertThat(done.applied()).isGreaterThanOrEqualTo(2);
    assertThat(done.finishedAt()).isNotNull();
    handler.beforeEach(() -> {});
    granary.tell(field, 3, 1);
    awaitKilos(field, 43);
  }

  @Test
  void aRebuildThatFailsLeavesTheOldStateAndSaysWhy() {
    granary.tell(field, 1, 42);
    awaitKilos(field, 42);
    handler.failTimes(1);

    ConsumerJob order = jobs.order(ConsumerJob.Kind.REBUILD, "chairwoman");
    ConsumerJob ended = ended(order);

    assertThat(ended.state()).isEqualTo(ConsumerJob.State.FAILED);
    assertThat(ended.detail()).contains("the granary is shut for a moment");
    assertThat(granary.kilos(field)).isEqualTo(42);
  }

  @Test
  void anOrderThatIsOpenIsNotGivenTwice() throws Exception {
    stopTheConsumer();
    ConsumerJob first = jobs.order(ConsumerJob.Kind.REBUILD, "chairwoman");
    ConsumerJob second = jobs.order(ConsumerJob.Kind.REBUILD, "deputy");

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.requestedBy()).isEqualTo("chairwoman");
    startTheConsumer();
    assertThat(ended(first).state()).isEqualTo(ConsumerJob.State.DONE);
  }

  @Test
  void whatARebuildIsTheFirstToReadAndCannotReadIsKeptAsideToo() throws Exception {
    stopTheConsumer();
    granary.send(field, "not readable", Granary.headers(UUID.randomUUID(), Granary.TYPE));

    consume(consumer -> consumer.rebuild(applied -> {}));

    assertThat(Granary.deadLetters(field))
        .singleElement()
        .extracting(Granary::reason)
        .isEqualTo("the value is not Harvest");
  }

  @Test
  void aRebuildKeepsAsideOnlyWhatWasNotYet() throws Exception {
    granary.send(field, "not readable", Granary.headers(UUID.randomUUID(), Granary.TYPE));
    await().atMost(PATIENCE).until(() -> Granary.deadLetters(field).size() == 1);
    UUID next = UUID.randomUUID();
    granary.tell(next, 1, 1);
    awaitKilos(next, 1);

    perform(ConsumerJob.Kind.REBUILD);

    assertThat(Granary.deadLetters(field)).hasSize(1);
  }

  @Test
  void whatARefusedEventHadWrittenIsUndoneByARebuildToo() {
    handler.refuse("harvest.never");
    granary.tell(field, 1, 10);
    granary.tell(field, 2, 500, "harvest.never");
    granary.tell(field, 3, 20);
    awaitKilos(field, 30);

    perform(ConsumerJob.Kind.REBUILD);

    assertThat(granary.kilos(field)).isEqualTo(30);
  }

  @Test
  void aConsumerDoesNotOpenOnATopicThatTheBrokerDoesNotKnow() throws Exception {
    stopTheConsumer();

    assertThatThrownBy(() -> consume(consumer -> consumer.open(Set.of("nobody.writes.this.v1"))))
        .isInstanceOf(MessagingException.class)
        .hasMessageContaining("nobody.writes.this.v1");
  }

  @Test
  void aReaderKnowsHowCurrentItsDataIsEvenWhileTheBrokerIsAway() {
    granary.tell(field, 1, 1);
    awaitKilos(field, 1);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Freshness now = consumption.freshness();
              assertThat(now.upTo()).isEqualTo("2024-06-17T02:00:00Z");
              assertThat(now.checkedAt()).isEqualTo(OffsetDateTime.now(clock));
              assertThat(now.pending()).isZero();
            });

    KafkaServer.stop();
    clock.advance(Duration.ofHours(1));
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(consumption.freshness().checkedAt())
                    .isBefore(OffsetDateTime.now(clock)));
    KafkaServer.start();
    granary.tell(field, 2, 10);

    awaitKilos(field, 11);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(consumption.freshness().checkedAt())
                    .isEqualTo(OffsetDateTime.now(clock)));
  }

  private void append(UUID aggregate, long kilos) {
    outbox.append(
        new OutgoingEvent(
            HarvestHandler.TOPIC, Granary.TYPE, aggregate, new Harvest(aggregate, 1, kilos)));
  }

  private void awaitKilos(UUID of, long kilos) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(granary.kilos(of)).isEqualTo(kilos));
  }

  private ConsumerJob perform(ConsumerJob.Kind kind) {
    ConsumerJob done = ended(jobs.order(kind, "chairwoman"));
    assertThat(done.state()).as(done.detail()).isEqualTo(ConsumerJob.State.DONE);
    return done;
  }

  /** The consumer looks for orders once a second of the clock, which stands still by itself. */
  private ConsumerJob ended(ConsumerJob order) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> {
              clock.advance(Duration.ofSeconds(2));
              return jobs.find(order.id()).orElseThrow();
            },
            job -> job.finishedAt() != null);
  }

  private void stopTheConsumer() throws InterruptedException {
    thread.stop(new ShutdownEvent());
    stopped = true;
  }

  private void startTheConsumer() {
    thread.start(new StartupEvent());
    stopped = false;
  }

  /** Runs a consumer of this test in place of the stopped one. */
  private void consume(Consumer<EventConsumer> work) {
    try (KafkaConsumer<byte[], byte[]> records =
            new KafkaConsumer<>(
                kafka.consumer(10), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                kafka.producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
      records.assign(List.of(new TopicPartition(HarvestHandler.TOPIC, 0)));
      EventConsumer consumer =
          new EventConsumer(
              records, applier, positions, new DeadLetters(producer, Granary.DEAD_LETTERS), clock);
      work.accept(consumer);
    }
  }

  private static Map<String, String> without(String header) {
    Map<String, String> headers = new HashMap<>(Granary.headers(UUID.randomUUID(), Granary.TYPE));
    headers.remove(header);
    return headers;
  }

  private static Map<String, String> with(String header, String value) {
    Map<String, String> headers = new HashMap<>(Granary.headers(UUID.randomUUID(), Granary.TYPE));
    headers.put(header, value);
    return headers;
  }
}
