package vn.ntm.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.reporting.database.Database;
import vn.ntm.reporting.database.DatabaseException;
import vn.ntm.testing.Tokens;

@QuarkusTest
class AccessTest {

  private static final String REPORT = "/v1/disbursements/report?budgetYear=2024";

  @Inject World world;
  @Inject Database database;

  private final Unit province = Unit.province("Tỉnh Sóc Trăng");
  private final Unit district = province.district(1, "Huyện Long Phú");
  private final Unit neighbour = Unit.province("Tỉnh Bạc Liêu");

  private void publishUnits() {
    world.publish(province.recorded(), district.recorded(), neighbour.recorded());
    world.publish(
        Purse.of(province, "ODA", "INVESTMENT", "02", 2024).assign(7, LocalDate.of(2024, 2, 5)));
  }

  private static ValidatableResponse ask(String path, Tokens token) {
    return given().auth().oauth2(token.sign()).get(path).then();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {REPORT, "/v1/targets/report?year=2024", "/v1/reconciliation?budgetYear=2024"})
  void withoutATokenNothingIsTold(String path) {
    given()
        .header("Accept-Language", "vi")
        .get(path)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", notNullValue())
        .body("code", equalTo("UNAUTHENTICATED"))
        .body("title", equalTo("Chưa đăng nhập"));
  }

  @Test
  void anExpiredTokenOrOneOfAStrangerIsRefused() {
    ask(REPORT, province.token("finance").expired()).statusCode(401);
    ask(REPORT, province.token("finance").signedByAStranger()).statusCode(401);
    ask(REPORT, province.token("finance").issuer("http://elsewhere/realms/ntm")).statusCode(401);
    ask(REPORT, province.token("finance").audience("another")).statusCode(401);
  }

  @Test
  void anotherProvinceDoesNotExist() {
    publishUnits();
    ask(REPORT + "&under=" + district.id(), neighbour.token("finance"))
        .statusCode(404)
        .body("code", equalTo("NOT-FOUND"));
    ask("/v1/targets/report?year=2024&under=" + province.id(), neighbour.token("finance"))
        .statusCode(404);
    assertThat(
            database.first(
                "SELECT count(*) FROM audit_event WHERE object = ?",
                row -> row.getLong(1),
                "locality " + district.id()))
        .contains(1L);
  }

  @Test
  void aProvinceSeesNothingOfAnother() {
    publishUnits();
    ask(REPORT, neighbour.token("finance"))
        .statusCode(200)
        .body("rows.size()", equalTo(0))
        .body("totals.plan", equalTo(0));
  }

  @Test
  void aPersonOfADistrictDoesNotSeeTheProvince() {
    publishUnits();
    ask(REPORT + "&under=" + province.id(), district.token("investor")).statusCode(404);
    ask(REPORT, district.token("investor")).statusCode(200).body("totals.plan", equalTo(0));
  }

  @Test
  void anAuditorReads() {
    publishUnits();
    ask(REPORT, province.token("auditor")).statusCode(200).body("totals.plan", equalTo(7));
  }

  @Test
  void anAdministratorSeesTheWholeCountry() {
    publishUnits();
    ask(REPORT + "&under=" + province.id(), Tokens.of("admin"))
        .statusCode(200)
        .body("totals.plan", equalTo(7));
    ask(REPORT, Tokens.of("admin")).statusCode(200).body("under", equalTo(null));
  }

  @Test
  void aUnitThatNobodyKnowsIsNotFound() {
    ask(REPORT + "&under=018d7847-0000-7000-8000-000000000000", Tokens.of("admin")).statusCode(404);
  }

  @Test
  void aUnitThatIsGoneIsStillFoundByItsCodeOfThatTime() {
    Unit gone = province;
    world.publish(gone.recorded(1, LocalDate.of(2024, 5, 31)));
    ask(REPORT, gone.token("leader")).statusCode(200);
    ask(REPORT, Tokens.of("leader").locality(gone.code() + "@2003-12-31")).statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "'/v1/disbursements/report', budgetYear",
    "'/v1/disbursements/report?budgetYear=24', budgetYear",
    "'/v1/disbursements/report?budgetYear=2024&period=2024Q5', period",
    "'/v1/disbursements/report?budgetYear=2024&period=2024Q1&calendar=LUNAR', calendar",
    "'/v1/disbursements/report?budgetYear=2024&groupBy=colour', groupBy",
    "'/v1/disbursements/report?budgetYear=2024&under=94', under",
    "'/v1/targets/report?year=2024&detail=ALL', detail",
    "'/v1/targets/report', year"
  })
  void aParameterThatCannotBeReadIsNamed(String path, String parameter) {
    ask(path, Tokens.of("admin"))
        .statusCode(400)
        .body("code", equalTo("INVALID-PARAMETER"))
        .body("detail", org.hamcrest.Matchers.containsString("'" + parameter + "'"));
  }

  @Test
  void theYearToDateNeedsToKnowUpToWhen() {
    ask(REPORT + "&ytd=true", Tokens.of("admin"))
        .statusCode(400)
        .body("code", equalTo("PERIOD-MISSING"));
  }

  @Test
  void aMisspelledParameterDoesNotAnswerEverything() {
    ask(REPORT + "&undr=94", Tokens.of("admin"))
        .statusCode(400)
        .body("code", equalTo("UNKNOWN-PARAMETER"));
  }

  @Test
  void findingsAreNeitherChangedNorRemovedByTheServiceItself() {
    assertThatThrownBy(() -> database.update("DELETE FROM execution_finding"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> database.update("UPDATE execution_finding SET told = 0"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("permission denied");
  }
}
