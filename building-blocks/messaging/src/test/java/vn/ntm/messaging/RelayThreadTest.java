package vn.ntm.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.TestClock;

class RelayThreadTest {

  private static final String TOPIC = "relay.takeover.v1";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final UUID rice = new UUID(0, 1);
  private final TestOutbox outbox = new TestOutbox();
  private final List<RelayThread> instances = new ArrayList<>();

  @BeforeEach
  void anEmptyTopic() {
    KafkaServer.start();
    KafkaServer.createTopics(TOPIC);
  }

  @AfterEach
  void stopAll() throws InterruptedException {
    KafkaServer.start();
    for (RelayThread instance : instances) {
      instance.stop(new ShutdownEvent());
    }
  }

  @Test
  void ofTwoInstancesOneIsActiveAndTheOtherTakesOverWhenItStops() throws Exception {
    RelayThread first = start();
    await().atMost(PATIENCE).until(() -> outbox.active() == 1);
    start();
    append(0, 10);
    await().atMost(PATIENCE).until(() -> outbox.unsent() == 0);
    assertThat(outbox.active()).isEqualTo(1);

    first.stop(new ShutdownEvent());
    append(10, 20);

    await().atMost(PATIENCE).until(() -> outbox.unsent() == 0);
    assertThat(outbox.active()).isEqualTo(1);
    assertThat(values()).isEqualTo(numbers(20));
  }

  @Test
  void whenTheSessionOfTheActiveInstanceDiesNothingIsLostAndTheOrderStays() throws Exception {
    start();
    start();
    for (int from = 0; from < 40; from += 10) {
      append(from, from + 10);
      await().atMost(PATIENCE).until(() -> outbox.active() == 1);
      outbox.endTheActiveSession();
    }

    await().atMost(PATIENCE).until(() -> outbox.unsent() == 0 && outbox.active() == 1);
    assertThat(values().stream().distinct()).containsExactlyElementsOf(numbers(40));
  }

  @Test
  void whatIsWrittenWhileTheBrokerIsDeadArrivesOnceItIsBack() throws Exception {
    start();
    append(0, 5);
    await().atMost(PATIENCE).until(() -> outbox.unsent() == 0);

    KafkaServer.kill();
    append(5, 10);
    assertThat(outbox.unsent()).isEqualTo(5);
    KafkaServer.start();

    await().atMost(PATIENCE).until(() -> outbox.unsent() == 0);
    assertThat(values().stream().distinct()).containsExactlyElementsOf(numbers(10));
  }

  @Test
  void anInstanceThatTakesNoPartSendsNothing() throws Exception {
    append(0, 1);
    RelayThread idle = relay(new Settings(false, Set.of(TOPIC)));
    RelayThread withoutTopics = relay(new Settings(true, Set.of()));

    idle.start(new StartupEvent());
    withoutTopics.start(new StartupEvent());

    assertThat(outbox.active()).isZero();
    assertThat(outbox.unsent()).isEqualTo(1);
  }

  private RelayThread start() {
    RelayThread instance = relay(new Settings(true, Set.of(TOPIC)));
    instance.start(new StartupEvent());
    return instance;
  }

  private RelayThread relay(Settings settings) {
    RelayThread instance =
        new RelayThread(
            outbox.dataSource(),
            new KafkaSettings(KafkaServer.bootstrapServers()),
            settings,
            new TestClock());
    instances.add(instance);
    return instance;
  }

  private void append(int from, int to) throws Exception {
    for (int number = from; number < to; number++) {
      outbox.append(TOPIC, rice, Integer.toString(number));
    }
  }

  private static List<String> numbers(int end) {
    return IntStream.range(0, end).mapToObj(Integer::toString).toList();
  }

  private static List<String> values() {
    return KafkaServer.records(TOPIC).stream().map(ConsumerRecord::value).toList();
  }

  private record Settings(boolean enabled, Set<String> topics) implements MessagingConfig {

    @Override
    public String source() {
      return "/ntm/relay";
    }

    @Override
    public int partitions() {
      return 1;
    }

    @Override
    public short replication() {
      return 1;
    }

    @Override
    public Duration idlePause() {
      return Duration.ofMillis(20);
    }

    @Override
    public int batch() {
      return 4;
    }

    @Override
    public Duration retention() {
      return Duration.ofDays(30);
    }
  }
}
