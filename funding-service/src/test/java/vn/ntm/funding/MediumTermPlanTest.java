package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.basis;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.communeOfItsOwn;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.otherFinance;
import static vn.ntm.funding.FundingWorld.person;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** Medium-term plans, each of a commune of its own so that no other capital is counted. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class MediumTermPlanTest {

  private static final String YEARS = "{\"year\": 2024, \"amount\": 400}";

  @Inject DataSource dataSource;

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @Test
  void theLedgerSaysHowMuchOfTheMediumTermIsAssigned() {
    UUID place = communeOfItsOwn();
    Response plan = planned(place, 1_000, YEARS + ", {\"year\": 2025, \"amount\": 500}");
    assigned(place, "02", 2024, 300);
    assigned(place, "07", 2024, 150);
    position(plan, "")
        .body("mediumTerm", equalTo(1_000))
        .body("planned", equalTo(900))
        .body("assigned", equalTo(450))
        .body("remaining", equalTo(550))
        .body("excess", equalTo(0))
        .body("standing", equalTo("UNDER"))
        .body("years.year", contains(2024, 2025))
        .body("years.assigned", contains(450, 0))
        .body("years.difference", contains(50, -500));

    String late = assigned(place, "02", 2025, 600);
    position(plan, "")
        .body("standing", equalTo("OVER"))
        .body("remaining", equalTo(-50))
        .body("excess", equalTo(50));
    Response back = FundingWorld.takeBack(late, 50, "CENTRAL");
    FundingWorld.approve(back, otherFinance()).then().statusCode(200);
    position(plan, "").body("standing", equalTo("EXHAUSTED")).body("remaining", equalTo(0));

    // Before the first assignment took effect, by the decision that was in force already.
    position(plan, "?asOf=2024-01-14").body("assigned", equalTo(0));
    as(finance())
        .get("/v1/medium-term-plans/" + plan.path("id") + "/position?asOf=2023-12-06")
        .then()
        .statusCode(409)
        .body("code", equalTo("NO-MEDIUM-TERM-IN-FORCE"));
    as(finance())
        .get("/v1/medium-term-plans/" + plan.path("id") + "/position?asOf=yesterday")
        .then()
        .statusCode(400);
  }

  @Test
  void capitalOfOtherTermsIsNotCounted() {
    UUID place = communeOfItsOwn();
    Response plan = planned(place, 1_000, YEARS);
    assigned(communeOfItsOwn(), "02", 2024, 300);
    assign(place, "02", 2024, 70, "CENTRAL_BUDGET", "RECURRENT");
    assign(place, "02", 2024, 70, "ODA", "INVESTMENT");
    position(plan, "").body("assigned", equalTo(0)).body("standing", equalTo("UNDER"));
  }

  @Test
  void f002_12_theYearsAreTogetherAtMostTheMediumTerm() {
    UUID place = communeOfItsOwn();
    String years = "{\"year\": 2024, \"amount\": 600}, {\"year\": 2025, \"amount\": 401}";
    propose(place, 1_000, years)
        .then()
        .statusCode(422)
        .body("code", equalTo("YEARS-EXCEED-MEDIUM-TERM"))
        .body("shortfall", equalTo(1))
        .body("errors.pointer", contains("/years"));
    propose(place, 1_000, years.replace("401", "400")).then().statusCode(201);
    propose(
            communeOfItsOwn(),
            1,
            "{\"year\": 2024, \"amount\": 9007199254740991},"
                + " {\"year\": 2025, \"amount\": 9007199254740991}")
        .then()
        .statusCode(422)
        .body("code", equalTo("YEARS-EXCEED-MEDIUM-TERM"));
  }

  @Test
  void theRuleOfTheYearsHoldsAgainstRawSql() {
    Response open = propose(communeOfItsOwn(), 400, YEARS);
    String slice = "INSERT INTO medium_term_slice VALUES ('%s', 1, %d, %d)";
    String id = open.path("id");
    assertThatThrownBy(() -> execute(slice.formatted(id, 2025, 1)))
        .hasMessageContaining("are more than its medium term");
    assertThatThrownBy(() -> execute(slice.formatted(id, 2026, 0)))
        .hasMessageContaining("is no part of an open decision");
    approve(open, otherFinance()).then().statusCode(200);
    assertThatThrownBy(() -> execute(slice.formatted(id, 2025, 0)))
        .hasMessageContaining("is no part of an open decision");
    for (String change :
        new String[] {
          "UPDATE medium_term_decision SET amount = 500",
          "UPDATE medium_term_slice SET amount = 0",
          "DELETE FROM medium_term_slice"
        }) {
      assertThatThrownBy(() -> execute(change)).hasMessageContaining("permission denied");
    }
    Response other = propose(communeOfItsOwn(), 400, YEARS);
    assertThatThrownBy(
            () ->
                execute(
                    """
                    UPDATE medium_term_decision SET status = 'APPROVED', decided_by = 'x',
                      decided_person = proposed_person, decided_at = now() WHERE plan_id = '%s'"""
                        .formatted(other.<String>path("id"))))
        .hasMessageContaining("proposer_does_not_approve");
  }

  @Test
  void aPlanIsSetByTwoPersonsAndAmendedByLaterDecisions() {
    UUID place = communeOfItsOwn();
    Response proposed = propose(place, 1_000, YEARS);
    proposed.then().statusCode(201).body("inForce", nullValue());
    as(finance())
        .get("/v1/medium-term-plans/" + proposed.path("id") + "/position")
        .then()
        .statusCode(409);
    propose(place, 1_000, YEARS)
        .then()
        .statusCode(409)
        .body("code", equalTo("MEDIUM-TERM-PLAN-EXISTS"));
    amend(proposed, proposed.header("ETag"), 1_200)
        .then()
        .statusCode(409)
        .body("code", equalTo("DECISION-IS-OPEN"));
    approve(proposed, finance())
        .then()
        .statusCode(403)
        .body("code", equalTo("APPROVER-IS-PROPOSER"));
    Response approved = approve(proposed, otherFinance());
    approved
        .then()
        .statusCode(200)
        .body("inForce", equalTo(1))
        .body("decisions[0].legalBasis.number", equalTo("113/NQ-HĐND"));
    approve(approved, otherFinance())
        .then()
        .statusCode(409)
        .body("code", equalTo("NO-OPEN-DECISION"));

    amend(approved, proposed.header("ETag"), 1_200).then().statusCode(412);
    amend(approved, null, 1_200).then().statusCode(428);
    amend(approved, approved.header("ETag"), 399)
        .then()
        .statusCode(422)
        .body("code", equalTo("YEARS-EXCEED-MEDIUM-TERM"));
    Response rejected =
        decide(
            amend(approved, approved.header("ETag"), 1_200),
            "rejection",
            otherFinance(),
            "{\"reason\": \"Chưa đủ căn cứ\"}");
    rejected.then().statusCode(200).body("inForce", equalTo(1));
    position(approved, "").body("mediumTerm", equalTo(1_000));
    Response amended = approve(amend(approved, rejected.header("ETag"), 1_500), otherFinance());
    amended
        .then()
        .statusCode(200)
        .body("inForce", equalTo(3))
        .body("decisions.status", contains("APPROVED", "REJECTED", "APPROVED"))
        .body("decisions.amount", contains(1_000, 1_200, 1_500));
    position(approved, "").body("mediumTerm", equalTo(1_500));
    as(finance())
        .get("/v1/medium-term-plans?year=2024&programme=NTM_2021_2025&under=" + place)
        .then()
        .statusCode(200)
        .body("items.id", contains(approved.<String>path("id")));
  }

  @ParameterizedTest
  @CsvSource({
    "NTM_2021_2025, CENTRAL_BUDGET, 2024, 2026, PERIOD-NOT-OF-PROGRAMME",
    "NTM_2021_2025, CENTRAL_BUDGET, 2025, 2024, PERIOD-NOT-OF-PROGRAMME",
    "NTM_2011_2015, CENTRAL_BUDGET, 2024, 2025, PERIOD-NOT-OF-PROGRAMME",
    "NTM_2021_2025, COMMUNITY, 2024, 2025, INV-17",
    "NTM_2021_2025, LOTTERY, 2024, 2025, UNKNOWN-CAPITAL-SOURCE",
    "NTM_2026_2030, DISTRICT_BUDGET, 2026, 2030, UNKNOWN-CAPITAL-SOURCE",
  })
  void aPlanIsOfAProgrammesPeriodAndOfBudgetCapital(
      String programme, String source, int from, int to, String code) {
    propose(finance(), communeOfItsOwn(), programme, source, from, to, 400, YEARS)
        .then()
        .statusCode(422)
        .body("code", equalTo(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"year\": 2024, \"amount\": 1}, {\"year\": 2024, \"amount\": 1}",
        "{\"year\": 2023, \"amount\": 1}",
        "{\"year\": 2026, \"amount\": 1}"
      })
  void eachYearOfThePeriodIsNamedOnce(String years) {
    propose(communeOfItsOwn(), 400, years)
        .then()
        .statusCode(422)
        .body("code", equalTo("YEAR-NOT-OF-PERIOD"));
  }

  @Test
  void theSameCommandIsDoneOnce() {
    UUID place = communeOfItsOwn();
    String key = UUID.randomUUID().toString();
    String body = body(place, "NTM_2021_2025", "CENTRAL_BUDGET", 2024, 2025, 400, YEARS);
    for (int time = 0; time < 2; time++) {
      as(finance())
          .header("Idempotency-Key", key)
          .body(body)
          .post("/v1/medium-term-plans")
          .then()
          .statusCode(201);
    }
    as(finance()).body(body).post("/v1/medium-term-plans").then().statusCode(400);
    as(finance())
        .get("/v1/medium-term-plans?under=" + place)
        .then()
        .body("items", hasSize(1))
        .body("items[0].decisions", hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"investor", "locality-officer", "department", "partner"})
  void theseRolesHaveNoPartInMediumTermPlans(String role) {
    String token = person(role).sign();
    Response plan = propose(communeOfItsOwn(), 400, YEARS);
    String path = "/v1/medium-term-plans/" + plan.path("id");
    as(token).get("/v1/medium-term-plans").then().statusCode(403);
    as(token).get(path).then().statusCode(403);
    as(token).get(path + "/position").then().statusCode(403);
    command(token).body("{}").post("/v1/medium-term-plans").then().statusCode(403);
    command(token).body("{}").post(path + "/amendments").then().statusCode(403);
    command(token).post(path + "/approval").then().statusCode(403);
    command(token).body("{}").post(path + "/rejection").then().statusCode(403);
  }

  @Test
  void anAuditorReadsAndDecidesNothing() {
    Response plan = propose(communeOfItsOwn(), 400, YEARS);
    String auditor = person("auditor").sign();
    as(auditor).get("/v1/medium-term-plans/" + plan.path("id")).then().statusCode(200);
    approve(plan, auditor).then().statusCode(403);
    amend(plan, plan.header("ETag"), 400, auditor).then().statusCode(403);
    // A coordinator proposes but does not approve.
    approve(plan, person("coordinator").sign()).then().statusCode(403);
  }

  @Test
  void elsewhereAPlanDoesNotExist() {
    UUID place = communeOfItsOwn();
    Response plan = planned(place, 400, YEARS);
    String elsewhere = Tokens.of("finance").locality("89@2024-02-05").sign();
    String path = "/v1/medium-term-plans/" + plan.path("id");
    as(elsewhere).get(path).then().statusCode(404);
    as(elsewhere).get(path + "/position").then().statusCode(404);
    as(elsewhere).get("/v1/medium-term-plans?under=" + place).then().statusCode(404);
    as(elsewhere)
        .get("/v1/medium-term-plans?limit=1000")
        .then()
        .body("items.id", not(hasItem(plan.<String>path("id"))));
    amend(plan, plan.header("ETag"), 400, elsewhere).then().statusCode(404);
    approve(plan, elsewhere).then().statusCode(404);
    decide(plan, "rejection", elsewhere, "{\"reason\": \"x\"}").then().statusCode(404);
    propose(elsewhere, place, "NTM_2021_2025", "ODA", 2024, 2025, 400, YEARS)
        .then()
        .statusCode(404);
    as(finance()).get("/v1/medium-term-plans?yaer=2024").then().statusCode(400);
  }

  private static Response planned(UUID place, long amount, String years) {
    Response approved = approve(propose(place, amount, years), otherFinance());
    approved.then().statusCode(200);
    return approved;
  }

  private static Response propose(UUID place, long amount, String years) {
    return propose(finance(), place, "NTM_2021_2025", "CENTRAL_BUDGET", 2024, 2025, amount, years);
  }

  private static Response propose(
      String token,
      UUID place,
      String programme,
      String source,
      int from,
      int to,
      long amount,
      String years) {
    return command(token)
        .body(body(place, programme, source, from, to, amount, years))
        .post("/v1/medium-term-plans");
  }

  private static String body(
      UUID place, String programme, String source, int from, int to, long amount, String years) {
    return """
        {"localityId": "%s", "programme": "%s", "capitalSource": "%s", "nature": "INVESTMENT",
         "yearFrom": %d, "yearTo": %d, "decision": %s}"""
        .formatted(place, programme, source, from, to, decision(amount, years));
  }

  private static String decision(long amount, String years) {
    return """
        {"amount": %d, "years": [%s], "reason": "Kế hoạch trung hạn",
         "legalBasis": {"number": "113/NQ-HĐND", "date": "2023-12-07",
                        "issuer": "HĐND tỉnh Sóc Trăng"}}"""
        .formatted(amount, years);
  }

  private static Response amend(Response plan, String tag, long amount) {
    return amend(plan, tag, amount, finance());
  }

  private static Response amend(Response plan, String tag, long amount, String token) {
    var command = command(token).body(decision(amount, YEARS));
    return (tag == null ? command : command.header("If-Match", tag))
        .post("/v1/medium-term-plans/" + plan.path("id") + "/amendments");
  }

  private static Response approve(Response plan, String token) {
    return command(token)
        .header("If-Match", plan.header("ETag"))
        .post("/v1/medium-term-plans/" + plan.path("id") + "/approval");
  }

  private static Response decide(Response plan, String step, String token, String body) {
    return command(token)
        .header("If-Match", plan.header("ETag"))
        .body(body)
        .post("/v1/medium-term-plans/" + plan.path("id") + "/" + step);
  }

  private static ValidatableResponse position(Response plan, String query) {
    return as(finance())
        .get("/v1/medium-term-plans/" + plan.path("id") + "/position" + query)
        .then()
        .statusCode(200);
  }

  private static String assigned(UUID place, String component, int year, long amount) {
    return assign(place, component, year, amount, "CENTRAL_BUDGET", "INVESTMENT");
  }

  private static String assign(
      UUID place, String component, int year, long amount, String source, String nature) {
    Response proposed =
        command(finance())
            .body(
                """
                {"localityId": "%s", "programme": "NTM_2021_2025", "component": "%s",
                 "capitalSource": "%s", "nature": "%s", "budgetYear": %d, "amount": %d,
                 "effectiveDate": "2024-01-15", "reason": "Giao vốn", "legalBasis": %s}"""
                    .formatted(place, component, source, nature, year, amount, basis("CENTRAL")))
            .post("/v1/assignments");
    proposed.then().statusCode(201);
    FundingWorld.approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
