package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.ntm.funding.FundingWorld.DISTRICT;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.approve;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.basis;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.otherFinance;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.projectAccount;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;
import vn.ntm.testing.Tokens;

/** Rates, rankings and the deadline of detailed allocation, equal to the ledger to the đồng. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class FollowingTest {

  @Inject TestClock clock;

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @AfterEach
  void itIsJuneAgain() {
    clock.reset();
  }

  @Test
  @Breaks(value = "INV-16", through = Breaks.Through.HTTP)
  void everyWayToTellTheMoneyApartSumsToTheSameTotalWhichIsTheLedgers() {
    String central = assigned("03", "CENTRAL_BUDGET", "CENTRAL", "INVESTMENT", 2024, 10_001);
    assigned("03", "PROVINCIAL_BUDGET", "PROVINCE", "RECURRENT", 2024, 777);
    String account = projectAccount(central, 5_000, FundingWorld.communeOfItsOwn());
    String contract = ContractTest.contract(account, 5_000);
    ContractTest.accept(contract, 2_000, "2024-03-01");
    ContractTest.pay(
        ContractTest.order(account, contract, "ADVANCE", 900, 0, "2024-03-01"), 900, 0);
    ContractTest.pay(
        ContractTest.order(account, contract, "VOLUME", 2_000, 400, "2024-03-01"), 2_000, 400);

    List<Map<String, Object>> ledger =
        as(finance()).get("/v1/ledger/totals?budgetYear=2024").path("items");
    long plan = sum(ledger, "received") - sum(ledger, "allocated");
    long paid = sum(ledger, "disbursed");
    for (String groupBy : List.of("source", "nature", "component", "place", "unit")) {
      JsonPath rates = rates(2024, groupBy, PROVINCE);
      assertThat(rates.getLong("total.both.plan")).as(groupBy).isEqualTo(plan);
      assertThat(rates.getLong("total.both.paid")).as(groupBy).isEqualTo(paid);
      assertThat(sumOf(rates, "plan")).as(groupBy).isEqualTo(plan);
      assertThat(sumOf(rates, "paid")).as(groupBy).isEqualTo(paid);
      assertThat(sumOf(rates, "allocated")).isEqualTo(rates.getLong("total.both.allocated"));
      assertThat(sumOf(rates, "reserved")).isEqualTo(sum(ledger, "reserved"));
      assertThat(rates.getList("alarms")).as(groupBy).isEmpty();
      assertThat(rates.getString("next")).isNull();
    }
  }

  @Test
  void aPlaceHasItsOwnFiguresAndTheRateCountsVolumeAndOutstandingAdvances() {
    UUID commune = FundingWorld.communeOfItsOwn();
    String account =
        projectAccount(
            assigned("03", "CENTRAL_BUDGET", "CENTRAL", "INVESTMENT", 2024, 10_000),
            4_000,
            commune);
    String contract = ContractTest.contract(account, 4_000);
    ContractTest.accept(contract, 1_000, "2024-03-01");
    ContractTest.pay(
        ContractTest.order(account, contract, "ADVANCE", 1_000, 0, "2024-03-01"), 1_000, 0);
    ContractTest.pay(
        ContractTest.order(account, contract, "VOLUME", 1_000, 400, "2024-03-01"), 1_000, 400);
    JsonPath rates = rates(2024, "component", commune);
    assertThat(rates.getString("items[0].key")).isEqualTo("NTM_2021_2025/03");
    assertThat(rates.getLong("items[0].year.plan")).isEqualTo(4_000);
    assertThat(rates.getLong("items[0].year.allocated")).isEqualTo(4_000);
    assertThat(rates.getLong("items[0].year.completeness")).isEqualTo(10_000);
    assertThat(rates.getLong("items[0].year.volume")).isEqualTo(1_000);
    assertThat(rates.getLong("items[0].year.advance")).isEqualTo(600);
    assertThat(rates.getLong("items[0].year.paid")).isEqualTo(1_600);
    assertThat(rates.getLong("items[0].year.rate")).isEqualTo(4_000);
    // No plan was extended: there is no rate, neither 0 % nor 100 %.
    assertThat(rates.getString("items[0].extended.rate")).isNull();
    assertThat(rates(2024, "unit", commune).getString("items[0].key"))
        .isEqualTo(FundingWorld.AGENCY);
    // The payment is of 15 March.
    assertThat(rates(2024, "source", commune, "&asOf=2024-03-14").getLong("total.both.paid"))
        .isZero();
    JsonPath months = rates(2024, "period", commune);
    assertThat(months.getList("items.key"))
        .containsExactly("202401", "202402", "202403", "202404", "202405", "202406");
    assertThat(months.getList("items.both.paid")).containsExactly(0, 0, 1_600, 1_600, 1_600, 1_600);
  }

  @Test
  void thePlanOfTheYearAndTheExtendedPlanHaveTheirOwnRates() {
    UUID commune = FundingWorld.communeOfItsOwn();
    String account =
        projectAccount(
            assigned("05", "CENTRAL_BUDGET", "CENTRAL", "INVESTMENT", 2024, 10_000),
            1_000,
            commune);
    clock.set(LocalDate.of(2025, 1, 20));
    Response extension =
        command(finance())
            .body(
                """
                {"accountId": "%s", "amount": 400, "until": "2025-12-31", "reason": "Kéo dài",
                 "legalBasis": %s}"""
                    .formatted(account, basis("PROVINCE")))
            .post("/v1/extensions");
    approve(extension, otherFinance()).then().statusCode(200);
    JsonPath rates = rates(2025, "source", commune);
    assertThat(rates.getLong("total.extended.plan")).isEqualTo(400);
    assertThat(rates.getLong("total.extended.rate")).isZero();
    assertThat(rates.getString("total.year.rate")).isNull();
    assertThat(rates.getList("alarms")).isEmpty();
  }

  @Test
  void f002_09_unitsAreRankedByTheirRateTheLatestFirst() {
    String district = districtAccount("06", 10_000);
    UUID slow = FundingWorld.communeOfItsOwn();
    UUID quick = FundingWorld.communeOfItsOwn();
    projectAccount(district, 1_000, slow);
    FundingWorld.paid(projectAccount(district, 1_000, quick), 500, "GRC-RANK-" + quick);
    String url = "/v1/rates/ranking?budgetYear=2024&by=place&limit=1000&under=" + DISTRICT;
    List<String> keys = as(finance()).get(url).then().statusCode(200).extract().path("items.key");
    assertThat(keys.indexOf(slow.toString())).isLessThan(keys.indexOf(quick.toString()));
    JsonPath ranking = as(finance()).get(url).jsonPath();
    assertThat(ranking.getLong("items.find { it.key == '%s' }.rate".formatted(quick)))
        .isEqualTo(5_000);
    assertThat(ranking.getString("items.find { it.key == '%s' }.name".formatted(quick)))
        .startsWith("Xã ");
    // Page by page the order is the same.
    String first = "/v1/rates/ranking?budgetYear=2024&by=place&limit=1&under=" + DISTRICT;
    Response page = as(finance()).get(first);
    page.then().body("items", hasSize(1)).body("items[0].key", equalTo(keys.get(0)));
    as(finance())
        .get(first + "&cursor=" + page.path("next"))
        .then()
        .body("items[0].key", equalTo(keys.get(1)));
  }

  @Test
  void f002_08_whatIsNotAllocatedByTheEndOfTheFirstQuarterMakesItsUnitLate() {
    UUID late = FundingWorld.communeOfItsOwn();
    UUID ready = FundingWorld.communeOfItsOwn();
    String district = districtAccount("07", 10_000);
    allocated(allocated(district, "localityId", late, 1_000), "projectId", projectIn(late), 600);
    allocated(allocated(district, "localityId", ready, 500), "projectId", projectIn(ready), 500);
    JsonPath answer = deadline(late);
    assertThat(answer.getString("deadline")).isEqualTo("2024-03-31");
    assertThat(answer.getString("asOf")).isEqualTo("2024-03-31");
    assertThat(answer.getString("legalBasis")).contains("quý I");
    assertThat(answer.getBoolean("complete")).isFalse();
    assertThat(answer.getLong("sources[0].assigned")).isEqualTo(1_000);
    assertThat(answer.getLong("sources[0].allocated")).isEqualTo(600);
    assertThat(answer.getLong("sources[0].completeness")).isEqualTo(6_000);
    assertThat(answer.getString("lateUnits[0].localityId")).isEqualTo(late.toString());
    assertThat(answer.getLong("lateUnits[0].unallocated")).isEqualTo(400);
    JsonPath done = deadline(ready);
    assertThat(done.getBoolean("complete")).isTrue();
    assertThat(done.getLong("sources[0].completeness")).isEqualTo(10_000);
    assertThat(done.getList("lateUnits")).isEmpty();
    as(finance())
        .get("/v1/allocation-deadlines?budgetYear=2020")
        .then()
        .statusCode(422)
        .body("code", equalTo("NO-DEADLINE-RULE"));
  }

  @Test
  void whoServesElsewhereSeesNothingAndAPartnerIsRefused() {
    String elsewhere = Tokens.of("finance").locality("89@2024-02-05").sign();
    for (String url :
        List.of(
            "/v1/rates?budgetYear=2024&groupBy=source",
            "/v1/rates/ranking?budgetYear=2024&by=place",
            "/v1/allocation-deadlines?budgetYear=2024")) {
      as(elsewhere).get(url + "&under=" + PROVINCE).then().statusCode(404);
      as(person("partner").sign()).get(url).then().statusCode(403);
      as(finance()).get(url + "&knownAt=yesterday").then().statusCode(400);
      as(finance()).get(url.replace("budgetYear=2024", "budgetYear=1900")).then().statusCode(400);
    }
    as(elsewhere)
        .get("/v1/rates?budgetYear=2024&groupBy=source")
        .then()
        .statusCode(200)
        .body("items", empty())
        .body("total.both.rate", nullValue());
    as(finance()).get("/v1/rates?budgetYear=2024&groupBy=bank").then().statusCode(400);
    as(finance()).get("/v1/rates/ranking?budgetYear=2024&by=source").then().statusCode(400);
    as(finance())
        .get("/v1/rates?budgetYear=2024&groupBy=source&limit=1")
        .then()
        .statusCode(200)
        .body("items", not(empty()));
  }

  private static JsonPath rates(int year, String groupBy, UUID under) {
    return rates(year, groupBy, under, "");
  }

  private static JsonPath rates(int year, String groupBy, UUID under, String more) {
    return as(finance())
        .get(
            "/v1/rates?limit=1000&budgetYear=%d&groupBy=%s&under=%s%s"
                .formatted(year, groupBy, under, more))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static JsonPath deadline(UUID under) {
    return as(finance())
        .get("/v1/allocation-deadlines?budgetYear=2024&under=" + under)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static long sumOf(JsonPath rates, String figure) {
    return rates.<Number>getList("items.both." + figure).stream()
        .mapToLong(Number::longValue)
        .sum();
  }

  private static long sum(List<Map<String, Object>> items, String member) {
    return items.stream().mapToLong(item -> ((Number) item.get(member)).longValue()).sum();
  }

  /** Assigns to the province and answers the account. */
  private static String assigned(
      String component, String source, String level, String nature, int year, long amount) {
    Response proposed =
        command(finance())
            .body(
                """
                {"localityId": "%s", "programme": "NTM_2021_2025", "component": "%s",
                 "capitalSource": "%s", "nature": "%s", "budgetYear": %d, "amount": %d,
                 "effectiveDate": "2024-01-15", "reason": "Giao vốn", "legalBasis": %s}"""
                    .formatted(PROVINCE, component, source, nature, year, amount, basis(level)))
            .post("/v1/assignments");
    approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }

  private static String districtAccount(String component, long amount) {
    return allocated(
        assigned(component, "CENTRAL_BUDGET", "CENTRAL", "INVESTMENT", 2024, amount),
        "localityId",
        DISTRICT,
        amount);
  }

  private static String allocated(String from, String receiver, UUID id, long amount) {
    Response proposed =
        FundingWorld.proposeAllocation(from, receiver, id, amount)
            .statusCode(201)
            .extract()
            .response();
    approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }

  private static UUID projectIn(UUID commune) {
    return FundingWorld.project("INVESTMENT", commune);
  }
}
