package vn.ntm.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.reporting.database.Database;
import vn.ntm.testing.Tokens;

@QuarkusTest
class ReconciliationTest {

  private static final LocalDate DAY = LocalDate.of(2024, 2, 5);
  private static final String QUESTION = "/v1/reconciliation?budgetYear=2024";

  @Inject World world;
  @Inject Database database;

  @ConfigProperty(name = "ntm.reporting.funding.url")
  URI funding;

  private final Unit province = Unit.province("Tỉnh An Giang");
  private final Unit district = province.district(1, "Huyện Chợ Mới");
  private final Unit commune = district.commune(1, "Xã Hội An");
  private final Purse purse = Purse.of(province, "CENTRAL_BUDGET", "INVESTMENT", "02", 2024);

  /** The stand-in answers while it is open; nobody else asks it anything. */
  @SuppressWarnings("try")
  private JsonNode compare(List<Map<String, Object>> positions) {
    try (LedgerStandIn ledger = LedgerStandIn.at(funding, positions, 1000)) {
      return world.ask(QUESTION, province.token("finance"));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void afterAnyEventsThereIsNoDifference(long seed) {
    RandomLedger ledger = new RandomLedger(new Random(seed), province, district, commune);
    List<Event> events = ledger.events(100);
    world.publish(province.recorded());
    world.publish(events);
    JsonNode answer = compare(ledger.purses().stream().map(Purse::position).toList());
    assertThat(answer.get("verdict").asText()).isEqualTo("EQUAL");
    assertThat(answer.get("equal").asInt()).isEqualTo(ledger.purses().size());
    assertThat(answer.get("differenceCount").asInt()).isZero();
    assertThat(answer.get("totals"))
        .isNotEmpty()
        .allSatisfy(
            total -> assertThat(total.at("/difference")).allMatch(amount -> amount.asLong() == 0));
  }

  @Test
  void everyPageOfTheLedgerIsReadWithTheTokenOfTheCaller() {
    List<Purse> purses = new ArrayList<>();
    List<Event> events = new ArrayList<>(List.of(province.recorded()));
    for (int component = 1; component <= 9; component++) {
      Purse one = Purse.of(province, "ODA", "INVESTMENT", "0" + component, 2024);
      purses.add(one);
      events.add(one.assign(component, DAY));
    }
    world.publish(events);
    Tokens token = province.token("auditor");
    String signed = token.sign();
    try (LedgerStandIn ledger =
        LedgerStandIn.at(funding, purses.stream().map(Purse::position).toList(), 4)) {
      given()
          .auth()
          .oauth2(signed)
          .get(QUESTION)
          .then()
          .statusCode(200)
          .body("verdict", equalTo("EQUAL"))
          .body("equal", equalTo(9))
          .body("asOf", notNullValue());
      assertThat(ledger.asked)
          .containsExactly(
              "budgetYear=2024&limit=1000",
              "budgetYear=2024&limit=1000&cursor=4",
              "budgetYear=2024&limit=1000&cursor=8");
      assertThat(ledger.tokens).containsOnly("Bearer " + signed);
    }
  }

  @Test
  void eventsUnderWayAreBehindAndNotDifferent() {
    Event told = purse.assign(100, DAY);
    purse.assign(50, DAY);
    world.publish(province.recorded(), told);
    JsonNode answer = compare(List.of(purse.position()));
    assertThat(answer.get("verdict").asText()).isEqualTo("BEHIND");
    assertThat(answer.at("/counts/behind").asInt()).isEqualTo(1);
    assertThat(answer.at("/differences/0/eventsBehind").asInt()).isEqualTo(1);
    assertThat(answer.at("/totals/0/funding/received").asLong()).isEqualTo(150);
    assertThat(answer.at("/totals/0/reporting/received").asLong()).isEqualTo(100);
    assertThat(answer.at("/totals/0/difference/received").asLong()).isEqualTo(50);
  }

  @Test
  void anAccountThatHasNotComeIsMissingHere() {
    world.publish(province.recorded());
    purse.assign(100, DAY);
    JsonNode answer = compare(List.of(purse.position()));
    assertThat(answer.at("/differences/0/state").asText()).isEqualTo("MISSING_HERE");
    assertThat(answer.get("verdict").asText()).isEqualTo("BEHIND");
  }

  @Test
  void anAccountThatTheLedgerDoesNotKnowIsNamed() {
    world.publish(province.recorded(), purse.assign(100, DAY));
    JsonNode answer = compare(List.of());
    assertThat(answer.at("/differences/0/state").asText()).isEqualTo("UNKNOWN_THERE");
    assertThat(answer.at("/differences/0/accountId").asText()).isEqualTo(purse.id.toString());
    assertThat(answer.get("verdict").asText()).isEqualTo("DIFFERENT");
  }

  @Test
  void aBalanceThatIsNotTheSumOfItsMovementsIsFoundOnceAndNamed() {
    Event wrong = purse.assign(100, DAY);
    Event soundAgain = purse.assign(10, DAY);
    world.publish(
        province.recorded(),
        told(wrong, "\"disbursed\":0", "\"disbursed\":1"),
        told(soundAgain, "\"disbursed\":0", "\"disbursed\":1"));
    assertThat(
            database.list(
                "SELECT compartment || ' ' || told || ' ' || reckoned || ' ' || version"
                    + " FROM execution_finding WHERE account_id = ?",
                row -> row.getString(1),
                purse.id))
        .containsExactly("DISBURSED 1 0 1");
    Map<String, Object> position = purse.position();
    position.put("disbursed", 1);
    JsonNode answer = compare(List.of(position));
    assertThat(answer.get("verdict").asText()).isEqualTo("DIFFERENT");
    assertThat(answer.at("/differences/0/state").asText()).isEqualTo("DIFFERENT");
    JsonNode compartment = answer.at("/differences/0/compartments/0");
    assertThat(compartment.get("compartment").asText()).isEqualTo("DISBURSED");
    assertThat(compartment.get("told").asLong()).isEqualTo(1);
    assertThat(compartment.get("reckoned").asLong()).isZero();
  }

  private static Event told(Event event, String right, String wrong) {
    assertThat(event.value()).contains(right);
    return event.withValue(event.value().replace(right, wrong));
  }

  @Test
  void daysThatDoNotComeToTheAccountAreNamed() {
    world.publish(province.recorded(), purse.assign(100, DAY));
    database.update(
        "UPDATE execution_day SET available = available - 1 WHERE account_id = ?", purse.id);
    JsonNode answer = compare(List.of(purse.position()));
    assertThat(answer.at("/differences/0/state").asText()).isEqualTo("DAYS_DIFFERENT");
    assertThat(answer.get("verdict").asText()).isEqualTo("DIFFERENT");
    database.update(
        "UPDATE execution_day SET available = available + 1 WHERE account_id = ?", purse.id);
  }

  @Test
  void withoutTheFundingServiceThereIsAProblemAndNoPage() {
    world.publish(province.recorded());
    given()
        .auth()
        .oauth2(province.token("treasury").sign())
        .header("Accept-Language", "vi")
        .get(QUESTION)
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", notNullValue())
        .body("code", equalTo("FUNDING-UNAVAILABLE"))
        .body("title", equalTo("Không đọc được sổ cái"));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 500})
  void aFundingServiceThatRefusesIsNotALedger(int status) {
    world.publish(province.recorded());
    try (LedgerStandIn ledger = LedgerStandIn.failing(funding, status)) {
      given()
          .auth()
          .oauth2(province.token("treasury").sign())
          .get(QUESTION)
          .then()
          .statusCode(503)
          .body("code", equalTo("FUNDING-UNAVAILABLE"));
      assertThat(ledger.asked).hasSize(1);
    }
  }

  @Test
  void anInvestorDoesNotReconcile() {
    world.publish(province.recorded());
    given()
        .auth()
        .oauth2(province.token("investor").sign())
        .get(QUESTION)
        .then()
        .statusCode(403)
        .body("code", equalTo("FORBIDDEN"));
  }
}
