package vn.ntm.web.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static vn.ntm.web.market.Requests.as;
import static vn.ntm.web.market.Requests.finance;
import static vn.ntm.web.market.Requests.letting;
import static vn.ntm.web.market.Requests.send;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "market"))
class IdempotencyTest {

  @Inject Stalls stalls;
  @Inject Gate gate;

  private final String key = UUID.randomUUID().toString();

  @Test
  void aRepeatedCommandGetsTheFirstAnswerAndHasNoSecondEffect() {
    String name = name();
    Response first = post(letting(name));
    Response second = post(letting(name));

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.header("Idempotency-Hit")).isNull();
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.header("Idempotency-Hit")).isEqualTo("true");
    assertThat(second.asString()).isEqualTo(first.asString()).contains(name);
    assertThat(second.contentType()).startsWith("application/json");
    assertThat(second.header("Location")).isEqualTo(first.header("Location")).contains("/v1/");
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
    assertThat(let(name)).isEqualTo(1);
  }

  @Test
  void spacesAndTheOrderOfMembersMakeNoOtherCommand() {
    String name = name();
    post(letting(name));

    Response second = post("{\"places\": 2, \"rent\": 1000000, \"name\": \"%s\"}".formatted(name));

    assertThat(second.header("Idempotency-Hit")).isEqualTo("true");
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    post(letting(name()));
    String other = name();

    post(letting(other))
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY-KEY-REUSED"))
        .header("Idempotency-Hit", nullValue());
    assertThat(let(other)).isZero();
  }

  @Test
  void theSameKeyOfAnotherAccountIsAnotherCommand() {
    String name = name();
    post(letting(name));

    Response others =
        as(Tokens.of("admin").account("other"))
            .contentType(ContentType.JSON)
            .body(letting(name))
            .header("Idempotency-Key", key)
            .post("/v1/stalls");

    assertThat(others.statusCode()).isEqualTo(201);
    assertThat(others.header("Idempotency-Hit")).isNull();
    assertThat(let(name)).isEqualTo(2);
  }

  @Test
  void aRefusedCommandLeavesNothingAndIsDecidedAnew() {
    assertThat(post(letting("refused")).statusCode()).isEqualTo(409);
    assertThat(let("refused")).isZero();
    assertThat(stalls.number("SELECT count(*) FROM idempotency_record WHERE key = ?", key))
        .isZero();

    Response again = post(letting("refused"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.header("Idempotency-Hit")).isNull();
    assertThat(post(letting(name())).statusCode()).isEqualTo(201);
  }

  @Test
  void ofTwoAtOnceTheSecondWaitsAndGetsTheAnswerOfTheFirst() {
    long before = let("slow");
    gate.close();
    CompletableFuture<Response> first = CompletableFuture.supplyAsync(this::postSlow);
    CompletableFuture<Response> second = CompletableFuture.supplyAsync(this::postSlow);
    awaitTheSecondWaiting();
    assertThat(first).isNotDone();
    assertThat(second).isNotDone();

    gate.open();

    Response one = first.join();
    Response other = second.join();
    assertThat(one.statusCode()).isEqualTo(201);
    assertThat(other.statusCode()).isEqualTo(201);
    assertThat(one.asString()).isEqualTo(other.asString());
    assertThat(new String[] {one.header("Idempotency-Hit"), other.header("Idempotency-Hit")})
        .containsExactlyInAnyOrder(null, "true");
    assertThat(let("slow")).isEqualTo(before + 1);
  }

  @Test
  void whenTheFirstOfTwoAtOnceIsRefusedTheSecondIsCarriedOut() {
    long before = let("slow");
    gate.close();
    gate.refuseNext();
    CompletableFuture<Response> first = CompletableFuture.supplyAsync(this::postSlow);
    CompletableFuture<Response> second = CompletableFuture.supplyAsync(this::postSlow);
    awaitTheSecondWaiting();

    gate.open();

    assertThat(new int[] {first.join().statusCode(), second.join().statusCode()})
        .containsExactlyInAnyOrder(409, 201);
    assertThat(let("slow")).isEqualTo(before + 1);
  }

  @Test
  void aCommandWithoutAKeyIsRefused() {
    send(letting(name()))
        .post("/v1/stalls")
        .then()
        .statusCode(400)
        .body("code", equalTo("IDEMPOTENCY-KEY-MISSING"))
        .body("detail", matchesPattern(".*Idempotency-Key.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "khóa"})
  void aKeyOfOtherSignsThanVisibleOnesIsNone(String wrong) {
    send(letting(name()))
        .header("Idempotency-Key", wrong)
        .post("/v1/stalls")
        .then()
        .statusCode(400);
  }

  @Test
  void aKeyHasAtMostTwoHundredSigns() {
    send(letting(name()))
        .header("Idempotency-Key", "k".repeat(201))
        .post("/v1/stalls")
        .then()
        .statusCode(400);
  }

  private Response post(String body) {
    return as(finance())
        .contentType(ContentType.JSON)
        .body(body)
        .header("Idempotency-Key", key)
        .post("/v1/stalls");
  }

  private Response postSlow() {
    return post(letting("slow"));
  }

  private long let(String name) {
    return stalls.number("SELECT count(*) FROM stall WHERE name = ?", name);
  }

  private void awaitTheSecondWaiting() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                stalls.number(
                        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                            + " AND datname = current_database()")
                    == 1);
  }

  private static String name() {
    return UUID.randomUUID().toString().substring(0, 18);
  }
}
