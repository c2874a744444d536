package vn.ntm.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.TestClock;

class OutboxRelayTest {

  private static final String TOPIC = "relay.harvest.v1";
  private static final int MEBIBYTE = 1 << 20;

  private final UUID rice = new UUID(0, 1);
  private final UUID maize = new UUID(0, 2);
  private final UUID soy = new UUID(0, 3);
  private final TestClock clock = new TestClock();
  private final TestOutbox outbox = new TestOutbox();
  private KafkaProducer<byte[], byte[]> producer;
  private Connection session;

  @BeforeEach
  void anEmptyTopicAndARelay() throws SQLException {
    KafkaServer.start();
    KafkaServer.createTopics(3, TOPIC);
    Map<String, Object> settings = new KafkaSettings(KafkaServer.bootstrapServers()).producer();
    // A broker that is away is given up sooner here than in operation.
    settings.putAll(
        Map.of(
            "max.block.ms", "1000", "request.timeout.ms", "1000", "delivery.timeout.ms", "1500"));
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    session = outbox.session();
  }

  @AfterEach
  void close() throws SQLException {
    KafkaServer.start();
    producer.close(Duration.ZERO);
    session.close();
  }

  @Test
  void eventsOfAnAggregateArriveInTheOrderOfItsChanges() throws Exception {
    List<String> numbers = IntStream.range(0, 30).mapToObj(Integer::toString).toList();
    for (String number : numbers) {
      outbox.append(TOPIC, rice, number);
      outbox.append(TOPIC, maize, number);
      outbox.append(TOPIC, soy, number);
    }

    sendEverything(7);

    assertThat(values(rice)).isEqualTo(numbers);
    assertThat(values(maize)).isEqualTo(numbers);
    assertThat(values(soy)).isEqualTo(numbers);
  }

  @Test
  void anEventCarriesTheAttributesOfCloudEvents() throws Exception {
    outbox.append(TOPIC, rice, "{\"kilos\":1}");

    sendEverything(10);

    ConsumerRecord<String, String> received = KafkaServer.records(TOPIC).get(0);
    assertThat(received.key()).isEqualTo(rice.toString());
    assertThat(received.value()).isEqualTo("{\"kilos\":1}");
    assertThat(header(received, "ce_specversion")).isEqualTo("1.0");
    assertThat(UUID.fromString(header(received, "ce_id")).version()).isEqualTo(7);
    assertThat(header(received, "ce_source")).isEqualTo("/ntm/relay");
    assertThat(header(received, "ce_type")).isEqualTo("vn.ntm.harvest.brought-in.v1");
    assertThat(header(received, "ce_subject")).isEqualTo(rice.toString());
    assertThat(OffsetDateTime.parse(header(received, "ce_time"))).isEqualTo("2024-06-17T02:00:00Z");
    assertThat(header(received, "content-type")).isEqualTo("application/json");
    assertThat(header(received, "traceparent"))
        .isEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
  }

  @Test
  void aTransactionThatCommitsLateWithALowerIdIsNotLost() throws Exception {
    try (Connection late = outbox.session()) {
      late.setAutoCommit(false);
      TestOutbox.append(late, TOPIC, rice, "begun first");
      outbox.append(TOPIC, maize, "committed first");
      sendEverything(10);
      assertThat(values(maize)).containsExactly("committed first");

      late.commit();
    }
    sendEverything(10);

    assertThat(values(rice)).containsExactly("begun first");
  }

  @Test
  void aCrashBetweenAcknowledgementAndMarkRepeatsTheEventUnderItsId() throws Exception {
    outbox.append(TOPIC, rice, "once");
    outbox.asOwner("REVOKE UPDATE (sent_at) ON outbox FROM relay");
    assertThatThrownBy(() -> relay(10).sendBatch(session)).isInstanceOf(SQLException.class);
    outbox.asOwner("GRANT UPDATE (sent_at) ON outbox TO relay");
    assertThat(outbox.unsent()).isEqualTo(1);

    sendEverything(10);

    assertThat(values(rice)).containsExactly("once", "once");
    assertThat(KafkaServer.records(TOPIC).stream().map(r -> header(r, "ce_id")).distinct())
        .hasSize(1);
    assertThat(outbox.unsent()).isZero();
  }

  /** 2 MiB is refused by the broker (its limit is 1), 5 MiB by the client (its limit is 4). */
  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void aRecordThatIsTooLargeHoldsBackOnlyItsOwnAggregate(int mebibytes) throws Exception {
    outbox.append(TOPIC, rice, "before");
    outbox.append(TOPIC, maize, "x".repeat(mebibytes * MEBIBYTE));
    outbox.append(TOPIC, maize, "behind the large one");
    outbox.append(TOPIC, soy, "after");
    OutboxRelay relay = relay(10);

    sendUntilUnsent(relay, 2);
    outbox.append(TOPIC, rice, "later");
    sendUntilUnsent(relay, 2);

    assertThat(values(rice)).containsExactly("before", "later");
    assertThat(values(soy)).containsExactly("after");
    assertThat(values(maize)).isEmpty();
  }

  @Test
  void anAggregateThatIsHeldBackAndFillsTheBatchDoesNotHoldBackOthers() throws Exception {
    outbox.append(TOPIC, maize, "x".repeat(2 * MEBIBYTE));
    for (int number = 0; number < 10; number++) {
      outbox.append(TOPIC, maize, "behind the large one");
    }
    outbox.append(TOPIC, soy, "after");
    outbox.append(TOPIC, soy, "after that");

    sendUntilUnsent(relay(3), 11);

    assertThat(values(soy)).containsExactly("after", "after that");
    assertThat(values(maize)).isEmpty();
  }

  @Test
  void anAggregateThatWasHeldBackGoesOnOnceItsRecordIsTaken() throws Exception {
    outbox.append(TOPIC, maize, "x".repeat(2 * MEBIBYTE));
    outbox.append(TOPIC, maize, "behind");
    outbox.append(TOPIC, soy, "after");
    OutboxRelay relay = relay(10);
    sendUntilUnsent(relay, 2);

    outbox.asOwner("UPDATE outbox SET payload = 'smaller' WHERE length(payload) > 1000");
    sendUntilUnsent(relay, 0);

    assertThat(values(maize)).containsExactly("smaller", "behind");
  }

  @Test
  void whileTheBrokerIsAwayEventsStayUnsent() throws Exception {
    outbox.append(TOPIC, rice, "1");
    OutboxRelay relay = relay(10);
    sendUntilUnsent(relay, 0);
    outbox.append(TOPIC, rice, "2");
    outbox.append(TOPIC, rice, "3");
    outbox.append(TOPIC, soy, "4");

    KafkaServer.stop();
    assertThat(relay.sendBatch(session)).isZero();
    assertThat(outbox.unsent()).isEqualTo(3);
    KafkaServer.start();
    sendUntilUnsent(relay, 0);

    assertThat(values(rice).stream().distinct()).containsExactly("1", "2", "3");
    assertThat(values(soy)).contains("4");
  }

  @Test
  void onlyWhatWasSentLongAgoIsRemoved() throws Exception {
    outbox.append(TOPIC, rice, "sent long ago");
    sendEverything(10);
    clock.advance(Duration.ofDays(31));
    outbox.append(TOPIC, rice, "sent now");
    sendEverything(10);
    outbox.append(TOPIC, rice, "not sent");

    int removed = OutboxRelay.prune(session, OffsetDateTime.now(clock).minusDays(30));

    assertThat(removed).isEqualTo(1);
    assertThat(outbox.unsent()).isEqualTo(1);
    assertThat(OutboxRelay.prune(session, OffsetDateTime.now(clock).plusDays(1))).isEqualTo(1);
  }

  private OutboxRelay relay(int batch) {
    return new OutboxRelay(producer, "/ntm/relay", batch, clock);
  }

  private void sendEverything(int batch) throws Exception {
    sendUntilUnsent(relay(batch), 0);
  }

  private void sendUntilUnsent(OutboxRelay relay, long left) throws Exception {
    for (int call = 0; call < 100 && outbox.unsent() > left; call++) {
      relay.sendBatch(session);
    }
    assertThat(outbox.unsent()).isEqualTo(left);
  }

  private static List<String> values(UUID key) {
    return KafkaServer.records(TOPIC).stream()
        .filter(received -> received.key().equals(key.toString()))
        .map(ConsumerRecord::value)
        .toList();
  }

  private static String header(ConsumerRecord<?, ?> received, String name) {
    return new String(received.headers().lastHeader(name).value(), UTF_8);
  }
}
