package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.approve;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.balance;
import static vn.ntm.funding.FundingWorld.basis;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.investor;
import static vn.ntm.funding.FundingWorld.otherFinance;
import static vn.ntm.funding.FundingWorld.step;
import static vn.ntm.funding.FundingWorld.treasury;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;
import vn.ntm.testing.Tokens;

/**
 * The end of a budget year, played with the clock. Each test settles a commune of its own, since a
 * settled place takes no more entries of that year.
 */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class YearEndTest {

  @Inject DataSource dataSource;
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
  void theYearsFrom2024To2026AreThoseComputedByHand() {
    String account = accountInAPlaceOfItsOwn("03", 10_000);
    String contract = ContractTest.contract(account, 20_000);
    ContractTest.accept(contract, 4_000, "2024-03-01");
    // 2024: T = 3000, V = 4000 of which R = 1000: O = 2000, D = 6000 of P = 10000.
    ContractTest.pay(
        ContractTest.order(account, contract, "ADVANCE", 3_000, 0, "2024-03-01"), 3_000, 0);
    ContractTest.pay(
        ContractTest.order(account, contract, "VOLUME", 4_000, 1_000, "2024-03-01"), 4_000, 1_000);

    // In January work of the old year is paid still, an advance is not.
    clock.set(LocalDate.of(2024, 12, 30));
    ContractTest.accept(contract, 700, "2024-12-30");
    Response late =
        step(
            ContractTest.order(account, contract, "VOLUME", 700, 0, "2024-12-30"),
            "approval",
            finance(),
            "{}");
    Response advance =
        step(
            ContractTest.order(account, contract, "ADVANCE", 100, 0, "2024-12-30"),
            "approval",
            finance(),
            "{}");
    clock.set(LocalDate.of(2025, 1, 31));
    step(advance, "payment", treasury(), ContractTest.payment("2025-01-02", 100, 0))
        .then()
        .statusCode(422)
        .body("code", equalTo("INV-09"));
    step(advance, "rejection", finance(), "{\"reason\": \"Hết niên độ\"}").then().statusCode(200);
    step(late, "payment", treasury(), ContractTest.payment("2025-01-31", 700, 0))
        .then()
        .statusCode(200);
    // P = 10000, D = 6700, E = 2000, the rest H = 1300 lapses at the settlement.
    extend(account, 3_301, "2025-12-31").then().statusCode(409).body("code", equalTo("INV-19"));
    extend(account, 2_000, "2026-01-01").then().statusCode(409).body("code", equalTo("INV-19"));
    approve(extend(account, 2_000, "2025-12-31"), otherFinance()).then().statusCode(200);

    clock.set(LocalDate.of(2025, 2, 10));
    assertThat(line(account, 2024, "yearPlan")).isEqualTo(10_000);
    settle(account, 2024);
    columns(
        account, 2024, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10_000, 6_700, 4_700, 2_000, 2_000, 1_300,
        4_700, 2_000, 6_700);

    // 2025: of K = 2000 V = 600; of the old O = 2000, 500 settled by volume and 300 refunded.
    String extended = accountOf(account, 2025, "EXTENDED");
    String followed = accountOf(account, 2025, "ADVANCE_BROUGHT_FORWARD");
    ContractTest.accept(contract, 1_100, "2025-02-10");
    ContractTest.pay(
        ContractTest.order(extended, contract, "VOLUME", 600, 0, "2025-02-10"),
        600,
        0,
        "2025-02-10",
        2025);
    ContractTest.pay(
        ContractTest.order(followed, contract, "VOLUME", 500, 500, "2025-02-10"),
        500,
        500,
        "2025-02-10",
        2025);
    ContractTest.pay(
        ContractTest.order(followed, contract, "ADVANCE_REFUND", 300, 0, "2025-02-10"),
        300,
        0,
        "2025-02-10",
        2025);
    columns(
        account, 2025, 6_700, 2_000, 300, 500, 2_000, 600, 600, 0, 0, 1_400, 0, 0, 0, 0, 0, 0,
        1_100, 1_200, 7_000);

    // The extension ends with its day, not with the correction period.
    Response afterwards =
        step(
            ContractTest.order(extended, null, "DIRECT", 10, 0, "2025-02-10"),
            "approval",
            finance(),
            "{}");
    clock.set(LocalDate.of(2026, 1, 5));
    step(afterwards, "payment", treasury(), ContractTest.payment("2026-01-05", 10, 0, 2025))
        .then()
        .statusCode(422)
        .body("code", equalTo("INV-09"));
    step(afterwards, "rejection", finance(), "{\"reason\": \"Hết hạn\"}").then().statusCode(200);
    // Capital of 2021-2025 may be spent until 31 December 2026 (NQ 257/2025).
    extend(extended, 1_000, "2027-01-01").then().statusCode(409).body("code", equalTo("INV-19"));
    approve(extend(extended, 1_000, "2026-12-31"), otherFinance()).then().statusCode(200);
    clock.set(LocalDate.of(2026, 2, 10));
    settle(account, 2025);
    columns(
        account, 2025, 6_700, 2_000, 300, 500, 2_000, 600, 600, 0, 1_000, 400, 0, 0, 0, 0, 0, 0,
        1_100, 1_200, 7_000);
    columns(
        account, 2026, 7_000, 1_200, 0, 0, 1_000, 0, 0, 0, 0, 1_000, 0, 0, 0, 0, 0, 0, 0, 1_200,
        7_000);
    LedgerExportTest.theLedgerHolds();
  }

  @Test
  @Breaks(
      value = "INV-20",
      through = {Breaks.Through.HTTP, Breaks.Through.SQL})
  void aSettledYearTakesNoMoreEntriesNotEvenByRawSql() {
    String province = assigned("04", 100_000);
    String account = FundingWorld.projectAccount(province, 1_000, FundingWorld.communeOfItsOwn());
    clock.set(LocalDate.of(2025, 2, 10));
    settle(account, 2024);
    assertThat(balance(account, "cancelled")).isEqualTo(1_000);
    FundingWorld.takeBack(account, 1, "PROVINCE")
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-02"));
    Response more =
        FundingWorld.proposeAllocation(province, "projectId", holder(account), 1)
            .extract()
            .response();
    approve(more, otherFinance()).then().statusCode(409).body("code", equalTo("INV-20"));
    Assertions.assertThatThrownBy(
            () ->
                execute(
                    """
                    INSERT INTO entry (transaction_id, account_id, account_version, compartment,
                      amount, balance_after)
                    SELECT transaction_id, account_id, account_version, 'VOLUME', 1, 1
                    FROM entry WHERE account_id = '%s' LIMIT 1"""
                        .formatted(account)))
        .hasMessageContaining("INV-20");
  }

  @Test
  void aYearIsSettledByTwoPersonsAfterItsCorrectionPeriodAndWithoutOpenRequests() {
    String account = accountInAPlaceOfItsOwn("04", 1_000);
    clock.set(LocalDate.of(2025, 1, 31));
    propose(account, 2024).then().statusCode(422).body("code", equalTo("SETTLED-TOO-EARLY"));
    Response open = ContractTest.order(account, null, "DIRECT", 10, 0, "2024-12-30");
    clock.set(LocalDate.of(2025, 2, 1));
    Response proposed = propose(account, 2024);
    proposed.then().statusCode(201);
    propose(account, 2024).then().statusCode(409).body("code", equalTo("SETTLEMENT-EXISTS"));
    decide(proposed, finance())
        .then()
        .statusCode(403)
        .body("code", equalTo("APPROVER-IS-PROPOSER"));
    decide(proposed, otherFinance())
        .then()
        .statusCode(409)
        .body("code", equalTo("REQUESTS-ARE-OPEN"));
    step(open, "rejection", finance(), "{\"reason\": \"Hết niên độ\"}").then().statusCode(200);
    decide(proposed, otherFinance()).then().statusCode(200).body("accounts", equalTo(1));
    String elsewhere = Tokens.of("finance").locality("89@2024-02-05").sign();
    as(elsewhere).get("/v1/year-settlements/" + proposed.path("id")).then().statusCode(404);
    command(investor()).body("{}").post("/v1/year-settlements").then().statusCode(403);
  }

  @Test
  @Breaks(
      value = "INV-12",
      through = {Breaks.Through.HTTP, Breaks.Through.SQL})
  void underAHardRuleTheYearStaysOpenUntilTheCounterpartIsThere() {
    ContributionWorld.theVillageIsKnown();
    String account = accountInAPlaceOfItsOwn("05", 1_000);
    UUID place = UUID.fromString(as(finance()).get("/v1/accounts/" + account).path("localityId"));
    command(finance())
        .body(
            """
            {"localityId": "%s", "programme": "NTM_2021_2025", "scope": "PROGRAMME",
             "validFrom": "2024-01-01", "validTo": "2024-12-31", "baseSource": "CENTRAL_BUDGET",
             "payerSources": ["COMMUNITY"], "minRatioNumerator": 1, "minRatioDenominator": 10,
             "hard": true, "legalBasis": {"number": "23/KH-UBND", "date": "2024-02-05",
             "issuer": "UBND tỉnh Sóc Trăng"}}"""
                .formatted(place))
        .post("/v1/counterpart-rules")
        .then()
        .statusCode(201);
    given(place, 99);
    clock.set(LocalDate.of(2025, 2, 10));
    Response proposed = propose(account, 2024);
    decide(proposed, otherFinance())
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-12"))
        .body("shortfall", equalTo(1));
    Assertions.assertThatThrownBy(
            () ->
                execute(
                    """
                    UPDATE year_settlement SET status = 'APPROVED', decided_person = 'another',
                      accounts = 1 WHERE id = '%s'"""
                        .formatted(proposed.<String>path("id"))))
        .hasMessageContaining("INV-12");
    clock.reset();
    given(place, 1);
    clock.set(LocalDate.of(2025, 2, 10));
    decide(proposed, otherFinance()).then().statusCode(200);
  }

  @Test
  void yearsAreSettledInTheirOrderWhileAdvancesAreOutstanding() {
    String account = accountInAPlaceOfItsOwn("05", 10_000);
    String contract = ContractTest.contract(account, 20_000);
    ContractTest.pay(
        ContractTest.order(account, contract, "ADVANCE", 3_000, 0, "2024-03-01"), 3_000, 0);
    clock.set(LocalDate.of(2025, 1, 31));
    approve(extend(account, 1_000, "2025-12-31"), otherFinance()).then().statusCode(200);
    clock.set(LocalDate.of(2026, 2, 10));
    Response later = propose(account, 2025);
    decide(later, otherFinance())
        .then()
        .statusCode(409)
        .body("errors.code", hasItem("EARLIER-YEAR-OPEN"));
    settle(account, 2024);
    decide(later, otherFinance()).then().statusCode(200);
  }

  /** What the people of a place gave in cash, confirmed. */
  private static void given(UUID place, long amount) {
    ContributionWorld.confirmed(
        ContributionWorld.body(
            "CONTRIBUTION",
            "COMMUNITY",
            "CASH",
            place,
            2024,
            "2024-05-20",
            "\"amount\": " + amount));
  }

  @Test
  @Breaks(value = "INV-19", through = Breaks.Through.HTTP)
  void planLapsesOnlyWhenItCanNoLongerBePaid() {
    String account = accountInAPlaceOfItsOwn("05", 1_000);
    clock.set(LocalDate.of(2025, 1, 31));
    cancel(account, 400)
        .then()
        .statusCode(422)
        .body("code", equalTo("LAPSES-TOO-EARLY"))
        .body("errors.pointer", hasItem("/effectiveDate"));
    clock.set(LocalDate.of(2025, 2, 1));
    cancel(account, 1_001).then().statusCode(409).body("code", equalTo("INV-19"));
    approve(cancel(account, 400), otherFinance()).then().statusCode(200);
    assertThat(balance(account, "cancelled")).isEqualTo(400);
    assertThat(balance(account, "available")).isEqualTo(600);
  }

  private static String accountInAPlaceOfItsOwn(String component, long amount) {
    return FundingWorld.projectAccount(
        assigned(component, 100_000), amount, FundingWorld.communeOfItsOwn());
  }

  private static UUID holder(String account) {
    return UUID.fromString(as(finance()).get("/v1/accounts/" + account).path("holderId"));
  }

  private static String accountOf(String account, int year, String plan) {
    return as(finance())
        .get("/v1/accounts?holderId=" + holder(account) + "&budgetYear=" + year)
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.plan == '%s' }.id".formatted(plan));
  }

  private static Response extend(String account, long amount, String until) {
    return command(finance())
        .body(
            """
            {"accountId": "%s", "amount": %d, "until": "%s", "reason": "Kéo dài",
             "legalBasis": %s}"""
                .formatted(account, amount, until, basis("PROVINCE")))
        .post("/v1/extensions");
  }

  private static Response cancel(String account, long amount) {
    return command(finance())
        .body(
            """
            {"accountId": "%s", "amount": %d, "reason": "Hủy dự toán", "legalBasis": %s}"""
                .formatted(account, amount, basis("PROVINCE")))
        .post("/v1/cancellations");
  }

  /** Settles the commune of the project. */
  private static Response propose(String account, int year) {
    String place = as(finance()).get("/v1/accounts/" + account).path("localityId");
    return command(finance())
        .body(
            """
            {"localityId": "%s", "programme": "NTM_2021_2025", "budgetYear": %d,
             "reason": "Quyết toán niên độ", "legalBasis": {"number": "12/QĐ-UBND",
             "date": "2025-02-01", "issuer": "UBND tỉnh Sóc Trăng"}}"""
                .formatted(place, year))
        .post("/v1/year-settlements");
  }

  private static Response decide(Response proposed, String token) {
    return command(token)
        .header("If-Match", proposed.header("ETag"))
        .post("/v1/year-settlements/" + proposed.path("id") + "/approval");
  }

  private static void settle(String account, int year) {
    Response proposed = propose(account, year);
    proposed.then().statusCode(201);
    decide(proposed, otherFinance()).then().statusCode(200);
  }

  private static JsonPath lineOf(String account, int year) {
    return as(finance())
        .get("/v1/settlement-columns?limit=1000&budgetYear=" + year + "&under=" + PROVINCE)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .setRootPath("items.find { it.projectId == '%s' }.lines[0]".formatted(holder(account)));
  }

  private static long line(String account, int year, String column) {
    return lineOf(account, year).getLong(column);
  }

  /** Columns 6 to 24 in their order. */
  private static void columns(String account, int year, long... expected) {
    String[] names = {
      "cumulativePaidBefore",
      "outstandingAdvanceBefore",
      "earlierAdvancesRefunded",
      "earlierAdvancesSettled",
      "extendedPlan",
      "extendedPaid",
      "extendedVolume",
      "extendedAdvance",
      "extendedAgain",
      "extendedCancelled",
      "yearPlan",
      "yearPaid",
      "yearVolume",
      "yearAdvance",
      "extendedToNextYear",
      "yearCancelled",
      "settledVolume",
      "advancePassedOn",
      "cumulativePaid"
    };
    JsonPath line = lineOf(account, year);
    for (int i = 0; i < names.length; i++) {
      assertThat(line.getLong(names[i])).as(year + " " + names[i]).isEqualTo(expected[i]);
    }
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
