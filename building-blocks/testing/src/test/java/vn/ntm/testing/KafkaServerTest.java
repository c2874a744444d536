package vn.ntm.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaServerTest {

  private static final String TOPIC = "harvest.v1";

  @BeforeEach
  void anEmptyTopic() {
    KafkaServer.start();
    KafkaServer.createTopics(TOPIC);
  }

  @AfterEach
  void leaveTheBrokerRunning() {
    KafkaServer.start();
  }

  @Test
  void whatWasWrittenIsStillThereAfterTheBrokerStoppedAndStarted() throws Exception {
    String address = KafkaServer.bootstrapServers();
    send("rice", "before");

    KafkaServer.stop();
    assertThat(KafkaServer.isRunning()).isFalse();
    assertThatThrownBy(() -> send("rice", "meanwhile")).hasCauseInstanceOf(TimeoutException.class);
    KafkaServer.start();

    assertThat(KafkaServer.bootstrapServers()).isEqualTo(address);
    send("rice", "after");
    assertThat(values()).containsExactly("before", "after");
  }

  @Test
  void whatWasWrittenIsStillThereAfterTheBrokerWasKilled() throws Exception {
    send("rice", "before");

    KafkaServer.kill();
    assertThat(KafkaServer.isRunning()).isFalse();
    KafkaServer.start();

    assertThat(values()).containsExactly("before");
  }

  @Test
  void startingABrokerThatRunsAndStoppingOneThatDoesNotIsFine() {
    long pid = Long.getLong("vn.ntm.testing.kafka.pid");
    KafkaServer.start();
    assertThat(Long.getLong("vn.ntm.testing.kafka.pid")).isEqualTo(pid);

    KafkaServer.stop();
    KafkaServer.stop();
    assertThat(KafkaServer.isRunning()).isFalse();
  }

  @Test
  void makingATopicAgainEmptiesIt() throws Exception {
    send("rice", "old");

    KafkaServer.createTopics(TOPIC);

    assertThat(values()).isEmpty();
  }

  @Test
  void topicsDoNotComeIntoBeingByThemselves() {
    assertThatThrownBy(() -> send("unheard.of.v1", "rice", "lost"))
        .hasRootCauseInstanceOf(UnknownTopicOrPartitionException.class);
    assertThatThrownBy(() -> KafkaServer.records("unheard.of.v1"))
        .hasMessage("There is no topic unheard.of.v1");
  }

  @Test
  void recordsOfOneKeyStayInOrderOverSeveralPartitions() throws Exception {
    KafkaServer.createTopics(3, TOPIC);
    for (int number = 1; number <= 20; number++) {
      send("rice", "rice " + number);
      send("maize", "maize " + number);
    }

    List<String> rice =
        KafkaServer.records(TOPIC).stream()
            .filter(received -> received.key().equals("rice"))
            .map(ConsumerRecord::value)
            .toList();

    assertThat(rice).hasSize(20).startsWith("rice 1", "rice 2").endsWith("rice 19", "rice 20");
  }

  private static List<String> values() {
    return KafkaServer.records(TOPIC).stream().map(ConsumerRecord::value).toList();
  }

  private static void send(String key, String value) throws Exception {
    send(TOPIC, key, value);
  }

  private static void send(String topic, String key, String value)
      throws ExecutionException, InterruptedException {
    Map<String, Object> configuration =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            KafkaServer.bootstrapServers(),
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            2_000,
            ProducerConfig.ACKS_CONFIG,
            "all");
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    }
  }
}
