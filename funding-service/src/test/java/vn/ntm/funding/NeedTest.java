package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.ntm.funding.FundingWorld.COMMUNE;
import static vn.ntm.funding.FundingWorld.DISTRICT;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.basis;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.NeedWorld.LANG_SON;
import static vn.ntm.funding.NeedWorld.LANG_SON_2019;
import static vn.ntm.funding.NeedWorld.coordinatorOfLangSon;
import static vn.ntm.funding.NeedWorld.document;
import static vn.ntm.funding.NeedWorld.langSonNeed;
import static vn.ntm.funding.NeedWorld.line;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.funding.FundingWorld.TwoCommunes;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** Needs of capital as documents state them, unsplit lines included. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class NeedTest {

  private static final String SOURCE = "\"CENTRAL_BUDGET\"";
  private static final Path FORMAT = Path.of("../contracts/plan/plan.v1.schema.json");

  @Inject DataSource dataSource;

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
    NeedWorld.langSonIsKnown();
  }

  @Test
  void codesAreThoseOfTheDayThatTheCallerNames() {
    // Sóc Trăng's commune 31669 is not known on the day of issue.
    String document =
        NeedWorld.document(
            "1/" + UUID.randomUUID(),
            "2019-08-07",
            "31669",
            NeedWorld.line("\"CREDIT\"", "30", ""));
    command(FundingWorld.person("coordinator").sign())
        .body(document)
        .post("/v1/needs/imports")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("UNKNOWN-LOCALITY"));
    command(FundingWorld.person("coordinator").sign())
        .body(document)
        .post("/v1/needs/imports?asOf=2024-02-05")
        .then()
        .statusCode(201);
    command(FundingWorld.person("coordinator").sign())
        .body(document)
        .post("/v1/needs/imports?asOf=2024-02-30")
        .then()
        .statusCode(400);
  }

  @Test
  void f001_10_theNeedsOfLangSonSumTo366000MillionWithTheirUnsplitLines() throws IOException {
    Response need = as(coordinatorOfLangSon()).get("/v1/needs/" + langSonNeed());
    String set = "totals.byPayers.find { it.payers == [%s] }.amount";
    need.then()
        .statusCode(200)
        .body("totals.total", equalTo(366_000_000_000L))
        .body("declaredTotal", equalTo(366_000_000_000L))
        .body("difference", equalTo(0))
        .body("lines", hasSize(7))
        .body("lines.nature", everyItem(equalTo("UNSPECIFIED")))
        .body("lines.findAll { it.payers.size() > 1 }", hasSize(2))
        .body(set.formatted("'CENTRAL_BUDGET'"), equalTo(126_900_000_000L))
        .body(set.formatted("'INTEGRATED'"), equalTo(12_000_000_000L))
        .body(set.formatted("'DISTRICT_BUDGET', 'PROVINCIAL_BUDGET'"), equalTo(10_000_000_000L))
        .body(set.formatted("'CREDIT'"), equalTo(200_000_000_000L))
        .body(set.formatted("'COMMUNITY', 'ENTERPRISE'"), equalTo(17_100_000_000L))
        .body("totals.bySource.find { it.capitalSource == 'DISTRICT_BUDGET' }.amount", equalTo(0))
        .body(
            "totals.bySource.find { it.capitalSource == 'DISTRICT_BUDGET' }.sharedAmount",
            equalTo(10_000_000_000L))
        .body("totals.byPlace.amount", contains(366_000_000_000L))
        .body(
            "lines.find { it.subSource == 'POVERTY_REDUCTION' }.originProgramme",
            equalTo("Chương trình MTQG giảm nghèo bền vững"));
  }

  @Test
  void sharesAreRoundedOneByOneAndNeverForcedToAHundredPercent() throws IOException {
    List<BigDecimal> shares =
        as(coordinatorOfLangSon())
            .get("/v1/needs/" + langSonNeed())
            .jsonPath(
                JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL))
            .getList("totals.byPayers.sharePercent", BigDecimal.class);
    assertThat(shares)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(
            new BigDecimal("34.67"),
            new BigDecimal("3.28"),
            new BigDecimal("2.73"),
            new BigDecimal("54.64"),
            new BigDecimal("4.67"));
    assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo("99.99");
  }

  @Test
  void theNeedsOfAPlaceAreTotalledByEachOfTheirSides() throws IOException {
    langSonNeed();
    String item = "items.find { it.key == '%s' }.%s";
    totals(LANG_SON, "by=PAYERS")
        .body("total", equalTo(366_000_000_000L))
        .body("items", hasSize(5))
        .body(item.formatted("DISTRICT_BUDGET+PROVINCIAL_BUDGET", "sharePercent"), equalTo(2.73f))
        .body(item.formatted("CREDIT", "sharedAmount"), nullValue());
    totals(LANG_SON, "by=SOURCE")
        .body(item.formatted("CENTRAL_BUDGET", "amount"), equalTo(126_900_000_000L))
        .body(item.formatted("COMMUNITY", "amount"), equalTo(0))
        .body(item.formatted("COMMUNITY", "sharedAmount"), equalTo(17_100_000_000L));
    totals(LANG_SON, "by=PLACE").body("items.key", contains(LANG_SON.toString()));
    totals(LANG_SON, "by=CRITERION").body("items.key", contains("-"));
    // The reserve and the poverty programme of 2020 are not of 2019.
    totals(LANG_SON, "by=PAYERS&year=2019").body("total", equalTo(284_870_000_000L));
    totals(LANG_SON, "by=PAYERS&asOf=2019-08-06").body("total", equalTo(0));
    String first =
        totals(LANG_SON, "by=PAYERS&limit=3").body("items", hasSize(3)).extract().path("next");
    totals(LANG_SON, "by=PAYERS&limit=3&cursor=" + first)
        .body("items", hasSize(2))
        .body("total", equalTo(366_000_000_000L))
        .body("next", nullValue());
  }

  @Test
  void f000_16_whatDepartmentsSurveyIsSummedByCommuneByCriterionAndByDepartment() {
    TwoCommunes places = FundingWorld.districtOfTwoCommunes("947");
    surveyed(
        "Sở Giao thông vận tải",
        surveyedLine("10", "94701", "2", "Đường trục xã"),
        surveyedLine("5", "94702", "2", "Đường ngõ xóm"));
    surveyed("Sở Y tế", surveyedLine("3", "94701", "15", "Trạm y tế"));
    String item = "items.find { it.key == '%s' }.amount";
    totals(places.district(), "by=PLACE")
        .body("total", equalTo(18_000_000))
        .body(item.formatted(places.first()), equalTo(13_000_000))
        .body(item.formatted(places.second()), equalTo(5_000_000));
    totals(places.district(), "by=CRITERION")
        .body(item.formatted("318/QĐ-TTg 2"), equalTo(15_000_000))
        .body(item.formatted("318/QĐ-TTg 15"), equalTo(3_000_000));
    totals(places.district(), "by=ISSUER")
        .body("items.key", contains("Sở Giao thông vận tải", "Sở Y tế"))
        .body("items.amount", contains(15_000_000, 3_000_000));
  }

  private static void surveyed(String department, String... lines) {
    command(coordinator())
        .body(
            document("KS/" + UUID.randomUUID(), "2024-03-01", "947", String.join(",", lines))
                .replace("UBND tỉnh Sóc Trăng", department))
        .post("/v1/needs/imports")
        .then()
        .statusCode(201);
  }

  private static String surveyedLine(
      String million, String commune, String criterion, String work) {
    return line(
        SOURCE,
        million,
        """
        , "localityCode": "%s", "criterion": {"set": "318/QĐ-TTg", "code": "%s"}, "work": "%s\""""
            .formatted(commune, criterion, work));
  }

  @Test
  void theFileOfLangSonKeepsTheFormatOfPlans() throws IOException {
    String plan = Files.readString(LANG_SON_2019);
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FORMAT), InputFormat.JSON)
                .validate(plan, InputFormat.JSON))
        .isEmpty();
    assertThat(Normalizer.isNormalized(plan, Normalizer.Form.NFC)).isTrue();
  }

  @Test
  void aDocumentIsRecordedOnceHoweverOftenItIsSent() {
    String document = document("N-1", "2024-03-01", "94", line(SOURCE, "30", ""));
    String key = UUID.randomUUID().toString();
    String id =
        as(coordinator())
            .header("Idempotency-Key", key)
            .body(document)
            .post("/v1/needs/imports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as(coordinator())
        .header("Idempotency-Key", key)
        .body(document)
        .post("/v1/needs/imports")
        .then()
        .statusCode(201)
        .header("Idempotency-Hit", "true")
        .body("id", equalTo(id));
    post(coordinator(), document).statusCode(409).body("code", equalTo("NEED-EXISTS"));
    as(coordinator()).body(document).post("/v1/needs/imports").then().statusCode(400);
  }

  @Test
  void aDryRunTellsWhatWouldBeRecordedAndKeepsNothing() {
    String document = document("N-2", "2024-03-01", "94", line(SOURCE, "29.5", ""));
    command(coordinator())
        .body(document)
        .post("/v1/needs/imports?dryRun=true")
        .then()
        .statusCode(200)
        .body("id", nullValue())
        .body("totals.total", equalTo(29_500_000))
        .body("difference", equalTo(500_000));
    as(coordinator())
        .get("/v1/needs?limit=1000")
        .then()
        .body("items.document.number", not(hasItem("N-2")));
    command(coordinator())
        .body(document)
        .post("/v1/needs/imports?dryRun=perhaps")
        .then()
        .statusCode(400);
  }

  @Test
  void everyWrongLineIsNamedAndNothingIsRecorded() {
    String lines =
        String.join(
            ",",
            line("\"ODA\", \"ODA\"", "1", ""),
            line("\"LOTTERY\"", "1", ""),
            line(SOURCE, "1.1234567", ""),
            line(SOURCE, "1", ", \"yearFrom\": 2023"),
            line(SOURCE, "1", ", \"subSource\": \"LAND\""),
            line("\"ODA\", \"CREDIT\"", "1", ", \"subSource\": \"POLICY_CREDIT\""),
            line("\"INTEGRATED\"", "1", ""),
            line(SOURCE, "1", ", \"localityCode\": \"99999\""),
            line(SOURCE, "1", ", \"localityCode\": \"89\""));
    post(coordinator(), document("N-3", "2024-03-01", "94", lines))
        .statusCode(422)
        .body("code", equalTo("INVALID"))
        .body(
            "errors.code",
            contains(
                "PAYER-REPEATED",
                "UNKNOWN-CAPITAL-SOURCE",
                "INV-10",
                "LINE-OUTSIDE-YEARS",
                "UNKNOWN-SUB-SOURCE",
                "UNKNOWN-SUB-SOURCE",
                "ORIGIN-MISSING",
                "UNKNOWN-LOCALITY",
                "PLACE-OUTSIDE-NEED"))
        .body("errors.pointer", hasItem("/capitalNeeds/lines/3/yearFrom"));
    post(coordinator(), document("N-3", "2024-06-18", "94", line(SOURCE, "1", "")))
        .statusCode(422)
        .body("errors.code", contains("DATE-IN-FUTURE"));
    post(coordinator(), document("N-3", "2024-03-01", "00", line(SOURCE, "1", "")))
        .statusCode(422)
        .body("errors.code", contains("UNKNOWN-LOCALITY"));
    post(
            coordinator(),
            document(
                "N-3",
                "2024-03-01",
                "94",
                line(SOURCE, "9007199254", "") + "," + line(SOURCE, "1", "")))
        .statusCode(422)
        .body("code", equalTo("SUM-TOO-LARGE"));
    post(coordinator(), document("N-3", "2024-03-01", "94", line("", "1", ""))).statusCode(422);
    as(coordinator())
        .get("/v1/needs?limit=1000")
        .then()
        .body("items.document.number", not(hasItem("N-3")));
  }

  @Test
  void aLaterDocumentStatesTheNeedAnewAndTheOldOneStaysReadable() {
    String criterion = ", \"criterion\": {\"set\": \"318/QĐ-TTg\", \"code\": \"2\"}";
    Response first =
        command(coordinator())
            .body(
                document(
                    "N-4",
                    "2024-03-01",
                    "946",
                    line(SOURCE, "10", criterion + ", \"work\": \"Đường trục xã\"")
                        + ","
                        + line(SOURCE, "20", ", \"localityCode\": \"31669\"")))
            .post("/v1/needs/imports");
    first.then().statusCode(201).body("version", equalTo(0));
    totals(DISTRICT, "by=PLACE")
        .body("items.find { it.key == '%s' }.amount".formatted(COMMUNE), equalTo(20_000_000));
    totals(DISTRICT, "by=CRITERION").body("items.key", contains("-", "318/QĐ-TTg 2"));
    totals(DISTRICT, "by=WORK").body("items.key", contains("-", "Đường trục xã"));

    String second = document("N-5", "2024-05-01", "946", line(SOURCE, "40", ""));
    Response amended = amend(first, first.header("ETag"), second);
    amended
        .then()
        .statusCode(201)
        .body("version", equalTo(1))
        .body("document.number", equalTo("N-5"))
        .body("difference", equalTo(-10_000_000))
        .body("documents.number", contains("N-4", "N-5"))
        .body("documents.recordedBy", hasSize(2));
    totals(DISTRICT, "by=PAYERS").body("total", equalTo(40_000_000));
    totals(DISTRICT, "by=PAYERS&asOf=2024-04-30").body("total", equalTo(30_000_000));
    as(coordinator())
        .get("/v1/needs/" + first.path("id") + "?asOf=2024-04-30")
        .then()
        .statusCode(200)
        .body("document.number", equalTo("N-4"))
        .body("lines", hasSize(2));
    as(coordinator())
        .get("/v1/needs/" + first.path("id") + "?asOf=2024-02-29")
        .then()
        .statusCode(404);
    as(coordinator())
        .get("/v1/needs?under=" + DISTRICT + "&year=2025&asOf=2024-04-30")
        .then()
        .statusCode(200)
        .body("items.document.number", hasItem("N-4"))
        .body("items.find { it.document.number == 'N-4' }.total", equalTo(30_000_000));

    String third = document("N-6", "2024-05-02", "946", line(SOURCE, "1", ""));
    amend(first, first.header("ETag"), third).then().statusCode(412);
    amend(first, null, third).then().statusCode(428);
    amend(first, amended.header("ETag"), second)
        .then()
        .statusCode(409)
        .body("code", equalTo("NEED-EXISTS"));
    amend(
            first,
            amended.header("ETag"),
            document("N-6", "2024-04-30", "946", line(SOURCE, "1", "")))
        .then()
        .statusCode(422)
        .body("code", equalTo("AMENDED-BACKWARDS"));
    amend(first, amended.header("ETag"), document("N-6", "2024-05-02", "94", line(SOURCE, "1", "")))
        .then()
        .statusCode(422)
        .body("code", equalTo("NEED-OF-ANOTHER-PLACE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"investor", "partner"})
  void theseRolesNeitherReadNorWriteNeeds(String role) throws IOException {
    String token = person(role).sign();
    String id = langSonNeed();
    as(token).get("/v1/needs").then().statusCode(403);
    as(token).get("/v1/needs/" + id).then().statusCode(403);
    as(token).get("/v1/needs/totals?by=PLACE&localityId=" + PROVINCE).then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"investor", "partner", "treasury", "auditor", "leader", "department"})
  void theseRolesRecordNoNeeds(String role) {
    String token = person(role).sign();
    post(token, document("N-7", "2024-03-01", "94", line(SOURCE, "1", ""))).statusCode(403);
    command(token)
        .header("If-Match", "\"0\"")
        .body(document("N-7", "2024-03-01", "94", line(SOURCE, "1", "")))
        .post("/v1/needs/" + UUID.randomUUID() + "/amendments")
        .then()
        .statusCode(403);
  }

  @Test
  void elsewhereANeedDoesNotExist() throws IOException {
    String id = langSonNeed();
    as(coordinator()).get("/v1/needs/" + id).then().statusCode(404);
    as(coordinator()).get("/v1/needs?under=" + LANG_SON).then().statusCode(404);
    as(coordinator()).get("/v1/needs?limit=1000").then().body("items.id", not(hasItem(id)));
    as(coordinator())
        .get("/v1/needs/totals?by=PAYERS&localityId=" + LANG_SON)
        .then()
        .statusCode(404);
    command(coordinator())
        .header("If-Match", "\"0\"")
        .body(document("N-8", "2024-03-01", "94", line(SOURCE, "1", "")))
        .post("/v1/needs/" + id + "/amendments")
        .then()
        .statusCode(404);
    String commune = Tokens.of("coordinator").locality("31669@2024-02-05").sign();
    post(commune, document("N-8", "2024-03-01", "94", line(SOURCE, "1", ""))).statusCode(404);
    as(coordinator()).get("/v1/needs/totals?by=PAYERS").then().statusCode(400);
    as(coordinator()).get("/v1/needs/totals?localityId=" + PROVINCE).then().statusCode(400);
    as(coordinator()).get("/v1/needs?yaer=2024").then().statusCode(400);
  }

  @Test
  void whatIsUnsplitIsNeverAssigned() {
    String assignment =
        """
        {"localityId": "%s", "programme": "NTM_2021_2025", "component": "02",
         "capitalSource": %s, "nature": "%s", "budgetYear": 2024, "amount": 1,
         "effectiveDate": "2024-01-15", "reason": "Giao vốn", "legalBasis": %s}""";
    assign(assignment.formatted(PROVINCE, SOURCE, "UNSPECIFIED", basis("CENTRAL")))
        .statusCode(422)
        .body("errors.pointer", contains("/nature"));
    assign(
            assignment.formatted(
                PROVINCE,
                "[\"PROVINCIAL_BUDGET\", \"DISTRICT_BUDGET\"]",
                "INVESTMENT",
                basis("CENTRAL")))
        .statusCode(422)
        .body("errors.pointer", contains("/capitalSource"));
    String account = assigned("02", 1);
    assertThatThrownBy(
            () ->
                execute(
                    """
                    INSERT INTO account (id, holder_kind, holder_id, locality_id, locality_path,
                      programme, component, capital_source, nature, budget_year, plan, opened_at)
                    SELECT gen_random_uuid(), holder_kind, holder_id, locality_id, locality_path,
                      programme, component, capital_source, 'UNSPECIFIED', budget_year, plan, now()
                    FROM account WHERE id = '%s'"""
                        .formatted(account)))
        .hasMessageContaining("account_nature_check");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE need_line SET amount = amount + 1",
        "DELETE FROM need_line",
        "UPDATE need_version SET declared_total = 1",
        "DELETE FROM need",
      })
  void aRecordedNeedIsNotChangedByRawSql(String sql) throws IOException {
    langSonNeed();
    assertThatThrownBy(() -> execute(sql)).hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'{ODA,CREDIT}', NULL, NULL | each once and in order",
        "'{ODA,ODA}', NULL, NULL | each once and in order",
        "'{LOTTERY}', NULL, NULL | each once and in order",
        "'{ODA}', 'LAND', NULL | is not one of the source",
        "'{INTEGRATED}', NULL, NULL | inv_18_integrated_money_names_its_origin",
      })
  void aWrongSetOfPayersIsRefusedByTheDatabase(String wrong) throws IOException {
    String id = langSonNeed();
    String[] parts = wrong.split(" \\| ");
    assertThatThrownBy(
            () ->
                execute(
                    """
                    INSERT INTO need_line (id, need_id, need_version, position, label, payers,
                      sub_source, origin_programme, nature, locality_id, year_from, year_to, amount)
                    VALUES (gen_random_uuid(), '%s', 0, 99, 'x', %s, 'UNSPECIFIED', '%s', 2019,
                      2020, 1)"""
                        .formatted(id, parts[0], LANG_SON)))
        .hasMessageContaining(parts[1]);
  }

  private static ValidatableResponse totals(UUID place, String query) {
    String token = place.equals(LANG_SON) ? coordinatorOfLangSon() : coordinator();
    return as(token)
        .get("/v1/needs/totals?localityId=" + place + "&" + query)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse post(String token, String document) {
    return command(token).body(document).post("/v1/needs/imports").then();
  }

  private static ValidatableResponse assign(String body) {
    return command(finance()).body(body).post("/v1/assignments").then();
  }

  private static Response amend(Response need, String tag, String document) {
    var command = command(coordinator()).body(document);
    return (tag == null ? command : command.header("If-Match", tag))
        .post("/v1/needs/" + need.path("id") + "/amendments");
  }

  private static String coordinator() {
    return person("coordinator").sign();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
