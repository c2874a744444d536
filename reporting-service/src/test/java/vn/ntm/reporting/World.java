package vn.ntm.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.ntm.reporting.database.Database;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;
import vn.ntm.testing.Tokens;
import vn.ntm.testing.openapi.ExampleRecorder;

/** The world around the service: owners that publish events, and people that ask. */
@ApplicationScoped
@WithTestResource(
    value = ServiceResources.class,
    scope = TestResourceScope.GLOBAL,
    initArgs = {
      @io.quarkus.test.common.ResourceArg(name = "database", value = "reporting"),
      @io.quarkus.test.common.ResourceArg(
          name = "topics",
          value =
              "targets.locality.v1,targets.plan.v1,targets.recognition.v1,funding.budget.v1,"
                  + "funding.plan.v1,funding.disbursement.v1,reporting.dead-letter.v1")
    })
@WithTestResource(value = FundingAddress.class, scope = TestResourceScope.GLOBAL)
public class World {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> TOPICS =
      List.of(
          "targets.locality.v1",
          "targets.plan.v1",
          "targets.recognition.v1",
          "funding.budget.v1",
          "funding.plan.v1",
          "funding.disbursement.v1");

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

  static {
    ExampleRecorder.recordInto(Path.of("src/main/resources/openapi-examples.json"));
  }

  private final Database database;
  private final TestClock clock;

  World(Database database, TestClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Publishes events that meet their contract and waits until the service has taken them in. */
  public void publish(Event... events) {
    publish(Arrays.asList(events));
  }

  /** Publishes events that meet their contract and waits until the service has taken them in. */
  public void publish(List<Event> events) {
    events.forEach(event -> EventContract.requireMet(event.type(), event.value()));
    publishUnchecked(events);
  }

  /** Publishes events as they are, broken ones too, and waits until the service has read them. */
  public void publishUnchecked(List<Event> events) {
    send(events);
    awaitAllRead();
  }

  /** Hands events to the broker only. */
  public void send(List<Event> events) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", KafkaServer.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      List<java.util.concurrent.Future<?>> sent = new ArrayList<>();
      for (Event event : events) {
        sent.add(producer.send(record(event)));
      }
      for (java.util.concurrent.Future<?> one : sent) {
        one.get();
      }
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ProducerRecord<String, String> record(Event event) {
    ProducerRecord<String, String> record =
        new ProducerRecord<>(event.topic(), event.key(), event.value());
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", event.id().toString(),
            "ce_source", "/ntm/" + event.topic().split("\\.", -1)[0],
            "ce_type", event.type(),
            "ce_time", clock.instant().toString(),
            "ce_subject", event.key(),
            "content-type", "application/json")
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  /** Waits until the service stands at the end of every topic. */
  public void awaitAllRead() {
    Map<String, Long> ends = ends();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                ends.entrySet().stream().allMatch(end -> position(end.getKey()) >= end.getValue()));
  }

  private static Map<String, Long> ends() {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", KafkaServer.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      Map<String, Long> ends = new HashMap<>();
      for (String topic : TOPICS) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (PartitionInfo partition : consumer.partitionsFor(topic)) {
          partitions.add(new TopicPartition(topic, partition.partition()));
        }
        consumer
            .endOffsets(partitions)
            .forEach((partition, end) -> ends.merge(topic, end, Long::sum));
      }
      return ends;
    }
  }

  private long position(String topic) {
    return database
        .first(
            "SELECT COALESCE(sum(next_offset), 0) FROM consumer_position WHERE topic = ?",
            row -> row.getLong(1),
            topic)
        .orElseThrow();
  }

  /** Orders a job of the consumer and waits for its end. */
  public JsonNode orderAndAwait(String path) {
    Response ordered =
        given()
            .auth()
            .oauth2(Tokens.of("admin").sign())
            .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
            .post(path);
    ordered.then().statusCode(202);
    String location = path + "/" + ordered.jsonPath().getString("id");
    JsonNode[] job = new JsonNode[1];
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              // The consumer looks for orders once a second of its clock, which stands still.
              clock.advance(Duration.ofSeconds(2));
              job[0] = ask(location, Tokens.of("admin"));
              return List.of("DONE", "FAILED").contains(job[0].get("state").asText());
            });
    return job[0];
  }

  /** The answer to a question that must be answered. */
  public JsonNode ask(String path, Tokens token) {
    return read(
        given()
            .urlEncodingEnabled(false)
            .auth()
            .oauth2(token.sign())
            .get(path)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Waits until the orders to the consumer have led to this state. */
  public void awaitDerivedState(List<String> expected) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(
            () -> {
              clock.advance(Duration.ofSeconds(2));
              assertThat(derivedState()).isEqualTo(expected);
            });
  }

  /** Everything that was derived from events, as text. */
  public List<String> derivedState() {
    List<String> state = new ArrayList<>();
    for (String table :
        List.of(
            "locality_copy",
            "locality_copy_code",
            "locality_copy_parent",
            "execution_account",
            "execution_day",
            "declared_plan",
            "declared_plan_line",
            "disbursement_copy",
            "plan_copy",
            "plan_copy_target",
            "plan_copy_target_locality",
            "recognition_copy")) {
      state.addAll(
          database.list(
              "SELECT '" + table + " ' || t::text FROM " + table + " t ORDER BY 1",
              row -> row.getString(1)));
    }
    return state;
  }
}
