package vn.ntm.funding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.approve;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.balance;
import static vn.ntm.funding.FundingWorld.basis;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.otherFinance;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.step;
import static vn.ntm.funding.FundingWorld.treasury;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;

/** Rows with validity, and the capital of two programmes that they let run side by side. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class ReferenceDataTest {

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
  void theDistrictBudgetEndsWithTheDistricts() {
    read("/v1/capital-sources?asOf=2025-06-30").body("items.code", hasItem("DISTRICT_BUDGET"));
    read("/v1/capital-sources?asOf=2025-07-01")
        .body("items.code", not(hasItem("DISTRICT_BUDGET")))
        .body("items.code", hasItems("COMMUNE_BUDGET", "ODA", "COMMUNITY"));
  }

  @Test
  void aSourceNamesTheLawOfEachPeriod() {
    String laws = "items.find { it.code == 'CENTRAL_BUDGET' }.legalBases";
    read("/v1/capital-sources")
        .body("items", hasSize(9))
        .body(laws + ".legalBasis.number", contains("83/2015/QH13", "89/2025/QH15"))
        .body(laws + ".validTo", contains("2025-12-31", null))
        .body("items.find { it.code == 'CREDIT' }.legalBases", hasSize(0));
  }

  @Test
  void partsOfSourcesAreRowsAndIntegratedMoneyNamesItsOrigin() {
    String part = "items.find { it.code == '%s' }.%s";
    read("/v1/capital-sub-sources?asOf=2024-06-17")
        .body("items.code", hasItems("PROGRAMME_ANNUAL", "PROGRAMME_RESERVE", "LABOUR_DAYS"))
        .body(part.formatted("PROGRAMME_RESERVE", "capitalSource"), equalTo("CENTRAL_BUDGET"))
        .body(part.formatted("LAND", "capitalSource"), equalTo("COMMUNITY"))
        .body(
            part.formatted("POVERTY_REDUCTION", "originProgramme"),
            equalTo("Chương trình MTQG giảm nghèo bền vững"));
    read("/v1/capital-sub-sources?asOf=2026-01-01")
        .body("items.code", not(hasItem("POVERTY_REDUCTION")))
        .body("items.code", hasItem("OTHER_PROGRAMME"));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-12-31, NTM_2016_2020",
    "2024-06-17, NTM_2021_2025",
    "2026-06-17, NTM_2021_2025 NTM_2026_2030",
    "2027-01-01, NTM_2026_2030",
  })
  void aProgrammeIsThereUntilItsCapitalMayNoLongerBeSpent(String day, String codes) {
    read("/v1/programmes?asOf=" + day).body("items.code", contains(codes.split(" ")));
  }

  @Test
  void programmesRestOnTheirDecisionsAndLeaveOutWhatIsNotKnown() {
    String programme = "items.find { it.code == '%s' }.%s";
    read("/v1/programmes")
        .body("items", hasSize(3))
        .body(programme.formatted("NTM_2021_2025", "spendUntil"), equalTo("2026-12-31"))
        .body(
            programme.formatted("NTM_2021_2025", "spendUntilBasis.number"),
            equalTo("257/2025/QH15"))
        .body(programme.formatted("NTM_2021_2025", "components"), hasSize(11))
        .body(programme.formatted("NTM_2016_2020", "legalBasis.number"), equalTo("1600/QĐ-TTg"))
        .body(programme.formatted("NTM_2016_2020", "spendUntil"), nullValue())
        .body(programme.formatted("NTM_2016_2020", "components"), hasSize(0))
        .body(
            programme.formatted("NTM_2026_2030", "components.findAll { it.part == 1 }"),
            hasSize(10))
        .body(
            programme.formatted("NTM_2026_2030", "components.findAll { it.part == 2 }"),
            hasSize(5));
  }

  @Test
  void f002_14_everyAssignmentNamesOneOfTheElevenComponents() {
    String[] components = {"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11"};
    read("/v1/programmes")
        .body("items.find { it.code == 'NTM_2021_2025' }.components.code", contains(components));
    for (String component : components) {
      assign("NTM_2021_2025", component, 2024, 1).then().statusCode(201);
    }
    assign("NTM_2021_2025", "12", 2024, 1)
        .then()
        .statusCode(422)
        .body("code", equalTo("UNKNOWN-COMPONENT"));
    assign("NTM_2021_2025", "", 2024, 1)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/component"));
  }

  @Test
  void f002_15_sixThematicProgrammesAreEachLedByADepartment() {
    read("/v1/thematic-programmes?asOf=2024-06-17")
        .body("items.number", contains(1, 2, 3, 4, 5, 6))
        .body("items.leadAgencyKind", everyItem(equalTo("DEPARTMENT")));
    read("/v1/thematic-programmes?asOf=2026-01-01").body("items", hasSize(0));
  }

  @Test
  void yearEndDatesAndAdvanceCeilingsAreThoseOfTheDay() {
    read("/v1/year-end-rules?asOf=2025-12-31")
        .body("items.legalBasis.number", contains("83/2015/QH13"))
        .body("items.correctUntil", contains("--01-31"));
    read("/v1/year-end-rules?asOf=2026-01-01")
        .body("items.legalBasis.number", contains("89/2025/QH15"));
    read("/v1/advance-ceilings").body("items", hasSize(3));
    read("/v1/advance-ceilings?asOf=2025-09-25")
        .body("items.legalBasis", contains("NĐ 99/2021/NĐ-CP, Điều 10"));
    read("/v1/advance-ceilings?asOf=2025-09-26")
        .body("items.legalBasis", contains("NĐ 254/2025/NĐ-CP"));
  }

  @Test
  void capitalOf2021To2025IsSpentBesideThatOf2026() {
    clock.set(LocalDate.of(2025, 3, 3));
    UUID project = FundingWorld.project("INVESTMENT", FundingWorld.communeOfItsOwn());
    String old = allocated(assigned("NTM_2021_2025", "07", 2025, 1_000), project, 1_000);
    clock.set(LocalDate.of(2026, 1, 20));
    approve(extend(old, 400, "2026-12-31"), otherFinance()).then().statusCode(200);
    String current = allocated(assigned("NTM_2026_2030", "1.02", 2026, 700), project, 700);
    String extended =
        as(finance())
            .get("/v1/accounts?holderId=" + project + "&budgetYear=2026")
            .then()
            .statusCode(200)
            .body("items.programme", hasItems("NTM_2021_2025", "NTM_2026_2030"))
            .extract()
            .path("items.find { it.plan == 'EXTENDED' }.id");

    clock.set(LocalDate.of(2026, 6, 1));
    pay(extended, 300, "2026-06-01");
    pay(current, 500, "2026-06-01");
    assertThat(balance(extended, "available")).isEqualTo(100);
    assertThat(balance(current, "available")).isEqualTo(200);

    // The old capital ends with 2026, that of 2026 has its correction period.
    clock.set(LocalDate.of(2026, 12, 30));
    Response lateOfOld = approved(extended, 100, "2026-12-30");
    Response lateOfCurrent = approved(current, 200, "2026-12-30");
    clock.set(LocalDate.of(2027, 1, 5));
    paid(lateOfOld, 100, "2027-01-05").statusCode(422).body("code", equalTo("INV-09"));
    paid(lateOfCurrent, 200, "2027-01-05").statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "NTM_2021_2025, 07, 2026",
    "NTM_2021_2025, 1.02, 2025",
    "NTM_2026_2030, 1.02, 2025",
    "NTM_2026_2030, 07, 2026",
    "NTM_2016_2020, 01, 2020",
  })
  void aProgrammeTakesPlanOfItsOwnYearsAndComponentsAlone(
      String programme, String component, int year) {
    clock.set(LocalDate.of(2026, 1, 20));
    assign(programme, component, year, 1)
        .then()
        .statusCode(422)
        .body("code", equalTo("UNKNOWN-COMPONENT"));
  }

  @Test
  void thePeriodOfAProgrammeHoldsAgainstRawSql() {
    String account = FundingWorld.assigned("07", 1);
    for (String later : new String[] {"2026, 'YEAR'", "2027, 'EXTENDED'", "2020, 'YEAR'"}) {
      assertThatThrownBy(
              () ->
                  execute(
                      """
                      INSERT INTO account (id, holder_kind, holder_id, locality_id, locality_path,
                        programme, component, capital_source, nature, budget_year, plan, opened_at)
                      SELECT gen_random_uuid(), holder_kind, holder_id, locality_id, locality_path,
                        programme, component, capital_source, nature, %s, now()
                      FROM account WHERE id = '%s'"""
                          .formatted(later, account)))
          .hasMessageContaining("has no plan of the year");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO year_end_rule VALUES (2200, 2200, 12, 31, 1, 31, 12, 31, 'x', NULL, 'x')",
        "UPDATE year_end_rule SET correct_month = 12",
        "UPDATE programme SET spend_until = '2030-12-31'",
        "DELETE FROM thematic_programme",
        "INSERT INTO capital_sub_source (capital_source, code, name_vi, name_en, valid_from,"
            + " position) VALUES ('ODA', 'X', 'x', 'x', '2024-01-01', 99)",
      })
  void theServiceDoesNotWriteItsOwnRules(String sql) {
    assertThatThrownBy(() -> execute(sql)).hasMessageContaining("permission denied");
  }

  @Test
  void everyoneWhoIsSignedInReadsReferenceDataAndNobodyElse() {
    for (String path :
        new String[] {
          "capital-sources",
          "capital-sub-sources",
          "programmes",
          "thematic-programmes",
          "year-end-rules",
          "advance-ceilings"
        }) {
      String investor = person("investor").sign();
      as(investor).get("/v1/" + path).then().statusCode(200);
      as(investor)
          .get("/v1/" + path + "?asOf=30-06-2025")
          .then()
          .statusCode(400)
          .body("code", equalTo("INVALID-PARAMETER"));
      given().get("/v1/" + path).then().statusCode(401);
    }
  }

  private static ValidatableResponse read(String path) {
    return as(finance()).get(path).then().statusCode(200);
  }

  private static Response assign(String programme, String component, int year, long amount) {
    return command(finance())
        .body(
            """
            {"localityId": "%s", "programme": "%s", "component": "%s",
             "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT", "budgetYear": %d,
             "amount": %d, "reason": "Giao vốn", "legalBasis": %s}"""
                .formatted(PROVINCE, programme, component, year, amount, basis("CENTRAL")))
        .post("/v1/assignments");
  }

  private static String assigned(String programme, String component, int year, long amount) {
    Response proposed = assign(programme, component, year, amount);
    proposed.then().statusCode(201);
    approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }

  private static String allocated(String from, UUID project, long amount) {
    Response proposed =
        FundingWorld.proposeAllocation(from, "projectId", project, amount)
            .statusCode(201)
            .extract()
            .response();
    approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
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

  private static Response approved(String account, long amount, String on) {
    return step(
        ContractTest.order(account, null, "DIRECT", amount, 0, on), "approval", finance(), "{}");
  }

  private static ValidatableResponse paid(Response approved, long amount, String on) {
    return step(approved, "payment", treasury(), ContractTest.payment(on, amount, 0, 2026)).then();
  }

  private static void pay(String account, long amount, String on) {
    paid(approved(account, amount, on), amount, on).statusCode(200);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
