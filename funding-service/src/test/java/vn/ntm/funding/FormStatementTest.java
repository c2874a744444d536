package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.funding.FundingWorld.approve;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.investor;
import static vn.ntm.funding.FundingWorld.otherFinance;
import static vn.ntm.funding.FundingWorld.person;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;
import vn.ntm.testing.Tokens;

/**
 * What units state on the disbursement form beside the entries: 4,000 for a project, 1,000 left.
 */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class FormStatementTest {

  private static final String PATH = "/v1/disbursement-forms/statements";

  @Inject DataSource dataSource;
  @Inject TestClock clock;

  private UUID commune;
  private String project;

  @BeforeEach
  void aProjectOfACommuneHasPaidAQuarterOfItsPlan() {
    FundingWorld.thePlacesAreKnown();
    commune = FundingWorld.communeOfItsOwn();
    String account = allocated(assigned("02", 6_000), "localityId", commune, 5_000);
    project = FundingWorld.project("INVESTMENT", commune).toString();
    String own = allocated(account, "projectId", UUID.fromString(project), 4_000);
    FundingWorld.paid(own, 1_000, "GRF-" + UUID.randomUUID());
  }

  @AfterEach
  void itIsJuneAgain() {
    clock.reset();
  }

  @Test
  void whatTheInvestorExpectsAndWhatHindersItStandsOnTheForm() throws Exception {
    assertThat(form("by=project").getString("total.estimate")).isNull();
    Response stated = state(investor(), project, 2_400, "=Chậm mặt bằng");
    stated
        .then()
        .statusCode(201)
        .body("holderKind", equalTo("PROJECT"))
        .body("estimate", equalTo(2_400));
    as(finance())
        .get(stated.header("Location"))
        .then()
        .statusCode(200)
        .body("causes", equalTo("=Chậm mặt bằng"));

    JsonPath byProject = form("by=project");
    String line = "items.find { it.subject == 'PROJECT' }.";
    assertThat(byProject.getLong(line + "paid")).isEqualTo(1_000);
    assertThat(byProject.getLong(line + "estimate")).isEqualTo(2_400);
    assertThat(byProject.getString(line + "causes")).isEqualTo("=Chậm mặt bằng");
    assertThat(byProject.getString(line + "statedBy")).isEqualTo(stated.path("statedBy"));
    assertThat(byProject.getString(line + "statedAt")).isNotNull();
    assertThat(byProject.getString("items.find { it.subject == 'LOCALITY' }.estimate")).isNull();
    assertThat(byProject.getLong("total.estimate")).isEqualTo(2_400);
    JsonPath byContent = form("by=content");
    assertThat(byContent.getLong("items[0].estimate")).isEqualTo(2_400);
    assertThat(byContent.getString("items[0].causes")).isNull();

    String csv = as(finance()).get(url("by=project&format=csv")).asString();
    assertThat(csv)
        .contains("estimate,causes,statedBy,statedAt")
        .contains(",2400,'=Chậm mặt bằng,");
    byte[] file = as(finance()).get(url("by=project&format=xlsx")).asByteArray();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      Row row =
          workbook.getFirstSheet().read().stream()
              .filter(one -> one.getCellText(0).equals("Dự án"))
              .findFirst()
              .orElseThrow();
      assertThat(row.getCellAsNumber(14).orElseThrow()).isEqualByComparingTo("2400");
      assertThat(row.getCellText(15)).isEqualTo("=Chậm mặt bằng");
      assertThat(row.getCell(15).getFormula()).isNull();
    }
    // Of another period nothing was stated.
    assertThat(
            as(finance())
                .get("/v1/disbursement-forms?period=202406&under=" + commune)
                .jsonPath()
                .getString("total.estimate"))
        .isNull();
  }

  @Test
  void theNewestStatementCountsAndTheEarlierOnesAreKept() {
    state(investor(), project, 2_400, null).then().statusCode(201);
    clock.set(LocalDate.of(2024, 6, 20));
    state(investor(), project, 3_000, "Chờ vật liệu").then().statusCode(201);
    assertThat(form("by=project").getLong("total.estimate")).isEqualTo(3_000);
    assertThat(form("by=project&knownAt=2024-06-18T00:00:00Z").getLong("total.estimate"))
        .isEqualTo(2_400);
    as(finance())
        .get(PATH + "?period=2024Q2&calendar=CALENDAR&holderId=" + project)
        .then()
        .statusCode(200)
        .body("items.estimate", contains(2_400, 3_000));
  }

  @Test
  void theLocalityStatesWhatNoProjectHasReceivedYet() {
    String officer = Tokens.of("locality-officer").locality(FundingWorld.SOC_TRANG).sign();
    state(officer, commune.toString(), 200, "Chưa có dự án").then().statusCode(201);
    // The project, of which nothing was stated, counts with what it has paid.
    assertThat(form("by=content").getLong("total.estimate")).isEqualTo(1_200);
  }

  @Test
  void eachUnitStatesItsOwnLines() {
    for (String token : List.of(finance(), person("investor").agency("H00.00").sign())) {
      state(token, project, 1, null)
          .then()
          .statusCode(403)
          .body("code", equalTo("LINE-OF-ANOTHER-UNIT"));
    }
    state(investor(), commune.toString(), 1, null)
        .then()
        .statusCode(403)
        .body("code", equalTo("LINE-OF-ANOTHER-UNIT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"coordinator", "treasury", "leader", "auditor", "admin", "department", "partner"})
  void othersStateNothing(String role) {
    state(person(role).sign(), project, 1, null).then().statusCode(403);
  }

  @Test
  void elsewhereTheLineDoesNotExist() {
    Response stated = state(investor(), project, 2_400, null);
    String elsewhere = Tokens.of("finance").locality("89@2024-02-05").sign();
    state(elsewhere, commune.toString(), 1, null)
        .then()
        .statusCode(422)
        .body("code", equalTo("UNKNOWN-LINE"));
    as(elsewhere).get(stated.header("Location")).then().statusCode(404);
    as(elsewhere).get(PATH).then().statusCode(200).body("items", empty());
    as(person("partner").sign()).get(PATH).then().statusCode(403);
    as(person("partner").sign()).get(stated.header("Location")).then().statusCode(403);
    as(finance()).get(PATH + "?perod=2024Q2").then().statusCode(400);
  }

  @ParameterizedTest
  @CsvSource({
    "2024Q2, 4001, ESTIMATE-ABOVE-PLAN",
    "2024Q3, 2400, PERIOD-NOT-BEGUN",
    "2024W07, 2400, NOT-A-REPORTING-PERIOD",
    "2024-06, 2400, NOT-A-REPORTING-PERIOD",
    "2023Q2, 2400, UNKNOWN-LINE"
  })
  void whatCannotBeIsRefused(String period, long estimate, String code) {
    command(investor())
        .body(body(project, estimate, null).replace("2024Q2", period))
        .post(PATH)
        .then()
        .statusCode(422)
        .body("code", equalTo(code));
  }

  @Test
  void theSameCommandIsDoneOnce() {
    String body = body(project, 2_400, null);
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      as(investor()).header("Idempotency-Key", key).body(body).post(PATH).then().statusCode(201);
    }
    as(investor()).body(body).post(PATH).then().statusCode(400);
    as(finance()).get(PATH + "?holderId=" + project).then().body("items.estimate", contains(2_400));
  }

  @Test
  void whatWasStatedIsNeitherChangedNorStatedOfMoneyThatIsNotThere() {
    state(investor(), project, 2_400, null).then().statusCode(201);
    for (String sql :
        List.of("UPDATE form_statement SET estimate = 1", "DELETE FROM form_statement")) {
      assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class);
    }
    assertThatThrownBy(
            () ->
                execute(
                    "INSERT INTO form_statement SELECT gen_random_uuid(), period, calendar, 2023,"
                        + " holder_kind, holder_id, locality_path, programme, component,"
                        + " capital_source, nature, estimate, causes, stated_by, stated_person,"
                        + " stated_at FROM form_statement LIMIT 1"))
        .hasMessageContaining("has the terms of the statement");
  }

  private static Response state(String token, String holder, long estimate, String causes) {
    return command(token).body(body(holder, estimate, causes)).post(PATH);
  }

  private static String body(String holder, long estimate, String causes) {
    return """
        {"period": "2024Q2", "holderId": "%s", "programme": "NTM_2021_2025", "component": "02",
         "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT", "estimate": %d,
         "causes": %s}"""
        .formatted(holder, estimate, causes == null ? "null" : "\"" + causes + "\"");
  }

  private JsonPath form(String query) {
    return as(finance()).get(url(query)).then().statusCode(200).extract().jsonPath();
  }

  private String url(String query) {
    return "/v1/disbursement-forms?period=2024Q2&under=" + commune + "&" + query;
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

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
