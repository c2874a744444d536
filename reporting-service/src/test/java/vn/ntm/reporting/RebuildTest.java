package vn.ntm.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.testing.TestClock;
import vn.ntm.testing.Tokens;

@QuarkusTest
class RebuildTest {

  @Inject World world;
  @Inject TestClock clock;

  private final Unit province = Unit.province("Tỉnh Lạng Sơn");
  private final Unit district = province.district(1, "Huyện Lộc Bình");
  private final Unit commune = district.commune(1, "Xã Mẫu Sơn");

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300})
  void aRebuildComesToTheSameAsTheEventsOneByOne(long seed) {
    RandomLedger ledger = new RandomLedger(new Random(seed), province, district, commune);
    List<Event> events = ledger.events(120);
    events.addAll(List.of(province.recorded(), district.recorded(), commune.recorded()));
    world.publish(RandomLedger.shuffledBetweenKeys(events, new Random(seed)));

    JsonNode report =
        world.ask("/v1/disbursements/report?budgetYear=2024", province.token("finance"));
    assertThat(report.at("/totals/plan").longValue()).isEqualTo(ledger.entered());
    assertThat(report.at("/totals/allocated").longValue()).isEqualTo(ledger.toProjects());
    assertThat(report.at("/totals/reserved").longValue()).isEqualTo(ledger.in("RESERVED"));
    assertThat(report.at("/totals/disbursed").longValue()).isEqualTo(ledger.in("VOLUME"));

    List<String> before = world.derivedState();
    JsonNode job = world.orderAndAwait("/v1/rebuilds");
    assertThat(job.get("state").asText()).isEqualTo("DONE");
    assertThat(job.get("applied").longValue()).isGreaterThanOrEqualTo(events.size());
    world.awaitDerivedState(before);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void anyPeriodIsTheSumOfItsDays(long seed) {
    RandomLedger ledger = new RandomLedger(new Random(seed), province, district, commune);
    List<Event> events = ledger.events(80);
    events.addAll(List.of(province.recorded(), district.recorded(), commune.recorded()));
    world.publish(events);
    LocalDate from = LocalDate.of(2024, 3, 15);
    LocalDate to = LocalDate.of(2024, 6, 14);
    JsonNode totals =
        world
            .ask(
                "/v1/disbursements/report?budgetYear=2024&period=2024Q2&calendar=ND09",
                province.token("finance"))
            .get("totals");
    assertThat(totals.get("disbursedInPeriod").longValue())
        .isEqualTo(ledger.sum("VOLUME", from, to));
    assertThat(totals.get("disbursed").longValue())
        .isEqualTo(ledger.sum("VOLUME", LocalDate.MIN, to));
    assertThat(totals.get("reserved").longValue())
        .isEqualTo(ledger.sum("RESERVED", LocalDate.MIN, to));
  }

  @Test
  void whileARebuildRunsTheOldStateIsAnswered() {
    RandomLedger ledger = new RandomLedger(new Random(9), province, district, commune);
    world.publish(province.recorded(), district.recorded(), commune.recorded());
    world.publish(ledger.events(600));
    String job = "/v1/rebuilds/" + order(UUID.randomUUID().toString()).jsonPath().getString("id");
    int askedMeanwhile = 0;
    String state = "QUEUED";
    while (!state.equals("DONE")) {
      clock.advance(Duration.ofSeconds(2));
      JsonNode report =
          world.ask("/v1/disbursements/report?budgetYear=2024", province.token("finance"));
      assertThat(report.at("/totals/plan").longValue()).isEqualTo(ledger.entered());
      assertThat(report.at("/totals/disbursed").longValue()).isEqualTo(ledger.in("VOLUME"));
      String after = world.ask(job, Tokens.of("admin")).get("state").asText();
      askedMeanwhile += state.equals("RUNNING") && after.equals("RUNNING") ? 1 : 0;
      state = after;
      assertThat(state).isNotEqualTo("FAILED");
    }
    assertThat(askedMeanwhile).isPositive();
  }

  @Test
  void whatOnlyAReplayCouldApplyIsThereAfterARebuildToo() {
    Purse purse = Purse.of(province, "ODA", "INVESTMENT", "02", 2024);
    LocalDate day = LocalDate.of(2024, 2, 5);
    Event first = purse.assign(100, day);
    Event late = purse.assign(20, day);
    Event early = purse.assign(3, day);
    world.publish(province.recorded(), first, early, late);
    world.orderAndAwait("/v1/dead-letter-replays");
    List<String> before = world.derivedState();
    assertThat(before).anyMatch(row -> row.contains(purse.id + ",3,"));
    world.orderAndAwait("/v1/rebuilds");
    world.awaitDerivedState(before);
  }

  @Test
  void anOrderIsAcceptedWithTheAddressOfItsProgressAndOnceForEachKey() {
    String key = UUID.randomUUID().toString();
    Response first = order(key);
    first
        .then()
        .statusCode(202)
        .header("Location", startsWith("/v1/rebuilds/"))
        .body("kind", equalTo("REBUILD"))
        .body("requestedBy", equalTo("admin"));
    order(key)
        .then()
        .statusCode(202)
        .header("Idempotency-Hit", "true")
        .header("Location", first.header("Location"))
        .body("id", equalTo(first.jsonPath().getString("id")));
    world.orderAndAwait("/v1/rebuilds");
  }

  @Test
  void anOrderNeedsItsKey() {
    given()
        .auth()
        .oauth2(Tokens.of("admin").sign())
        .post("/v1/rebuilds")
        .then()
        .statusCode(400)
        .body("code", equalTo("IDEMPOTENCY-KEY-MISSING"));
  }

  @Test
  void aReplayIsNotFoundAmongTheRebuilds() {
    String id = world.orderAndAwait("/v1/dead-letter-replays").get("id").asText();
    given()
        .auth()
        .oauth2(Tokens.of("admin").sign())
        .get("/v1/rebuilds/" + id)
        .then()
        .statusCode(404)
        .body("code", equalTo("NOT-FOUND"));
  }

  @Test
  void onlyAnAdministratorOrdersARebuild() {
    given()
        .auth()
        .oauth2(province.token("auditor").sign())
        .header("Idempotency-Key", "mine")
        .post("/v1/rebuilds")
        .then()
        .statusCode(403)
        .body("code", equalTo("FORBIDDEN"));
  }

  private static Response order(String key) {
    return given()
        .auth()
        .oauth2(Tokens.of("admin").sign())
        .header("Idempotency-Key", key)
        .post("/v1/rebuilds");
  }
}
