package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.ntm.funding.FundingWorld.AGENCY;
import static vn.ntm.funding.FundingWorld.COMMUNE;
import static vn.ntm.funding.FundingWorld.DISTRICT;
import static vn.ntm.funding.FundingWorld.VILLAGE;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.investor;
import static vn.ntm.funding.FundingWorld.paid;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.projectAccount;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** Projects with their places, components, criteria, sources, decided totals and progress. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class ProjectTest {

  private static final String ELSEWHERE = "89@2024-02-05";

  @Inject DataSource dataSource;

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @Test
  void aProjectKeepsItsSourcesPlacesComponentsCriteriaAndDecisions() {
    UUID other = FundingWorld.communeOfItsOwn();
    Response project =
        register(
            DISTRICT,
            """
            , "sources": [{"capitalSource": "CENTRAL_BUDGET", "amount": 6000},
                          {"capitalSource": "COMMUNITY", "amount": 4000}],
            "group": "C",
            "investmentDecision": {"number": "1205/QĐ-UBND", "date": "2024-01-20",
                                   "issuer": "UBND huyện Long Phú"},
            "communityExecution": {"number": "07/QĐ-UBND", "date": "2024-02-01",
                                   "issuer": "UBND xã Long Phú"},
            "places": {"whole": 3, "shares": [{"localityId": "%s", "parts": 2},
                                              {"localityId": "%s", "parts": 1}]},
            "components": {"whole": 7, "shares": [
              {"programme": "NTM_2021_2025", "component": "02", "parts": 3},
              {"programme": "NTM_2021_2025", "component": "05", "parts": 4}]},
            "criteria": {"whole": 1, "shares": [
              {"standard": "NTM", "criterion": "2.1", "parts": 1}]}"""
                .formatted(VILLAGE, other));
    project.then().statusCode(201);
    as(finance())
        .get("/v1/projects/" + project.path("id"))
        .then()
        .statusCode(200)
        .body("totalInvestment", equalTo(10_000))
        .body("sources.amount", contains(6_000, 4_000))
        .body("group", equalTo("C"))
        .body("investmentDecision.number", equalTo("1205/QĐ-UBND"))
        .body("communityExecution.issuer", equalTo("UBND xã Long Phú"))
        .body("places.shares.localityId", contains(VILLAGE.toString(), other.toString()))
        .body("components.whole", equalTo(7))
        .body("components.shares.parts", contains(3, 4))
        .body("criteria.shares.criterion", contains("2.1"))
        .body("closed", equalTo(false));
  }

  @Test
  void aProjectServesACriterionOfEachStandardThatPlacesAreRecognisedFor() throws IOException {
    JsonNode standards =
        new ObjectMapper()
            .readTree(Path.of("../contracts/events/types.json").toFile())
            .at("/$defs/standard/enum");
    assertThat(standards).isNotEmpty();
    List<String> shares = new ArrayList<>();
    standards.forEach(
        standard ->
            shares.add(
                "{\"standard\": %s, \"criterion\": \"1\", \"parts\": 1}".formatted(standard)));
    register(
            DISTRICT,
            ", \"criteria\": {\"whole\": %d, \"shares\": [%s]}"
                .formatted(shares.size(), String.join(", ", shares)))
        .then()
        .statusCode(201);
  }

  @Test
  void f001_14_aSmallWorkGivenToTheCommunityNamesTheDecisionOfItsSpecialMechanism() {
    String given =
        register(
                COMMUNE,
                """
                , "communityExecution": {"number": "15/QĐ-UBND", "date": "2024-03-05",
                                         "issuer": "UBND xã Long Phú"}""")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as(finance())
        .get("/v1/projects/" + given)
        .then()
        .statusCode(200)
        .body("communityExecution.number", equalTo("15/QĐ-UBND"))
        .body("communityExecution.date", equalTo("2024-03-05"));
    register(COMMUNE, ", \"communityExecution\": {\"number\": \"15/QĐ-UBND\"}")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/communityExecution/date", "/communityExecution/issuer"));
  }

  @Test
  void aProjectThatSaysNoMoreLiesWhollyInItsUnit() {
    Response project = register(COMMUNE, "");
    project
        .then()
        .statusCode(201)
        .body("places.shares.localityId", contains(COMMUNE.toString()))
        .body("components", nullValue())
        .body("communityExecution", nullValue())
        .body("sources.size()", equalTo(0));
  }

  @Test
  void anOfficerOfAnyPlaceOfTheProjectSeesIt() {
    String project =
        register(
                DISTRICT,
                ", \"places\": {\"whole\": 1, \"shares\": [{\"localityId\": \"%s\", \"parts\": 1}]}"
                    .formatted(COMMUNE))
            .path("id");
    String officer = Tokens.of("locality-officer").locality("31669@2024-02-05").sign();
    as(officer).get("/v1/projects/" + project).then().statusCode(200);
    as(officer).get("/v1/projects?limit=1000").then().body("items.id", hasItem(project));
    String elsewhere = Tokens.of("finance").locality(ELSEWHERE).sign();
    as(elsewhere).get("/v1/projects/" + project).then().statusCode(404);
    as(elsewhere).get("/v1/projects").then().body("items.size()", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "PARTS-NOT-THE-WHOLE | \"components\": {\"whole\": 3, \"shares\": [{\"programme\":"
            + " \"NTM_2021_2025\", \"component\": \"02\", \"parts\": 2}]}",
        "PARTS-NOT-THE-WHOLE | \"criteria\": {\"whole\": 1, \"shares\": [{\"standard\": \"NTM\","
            + " \"criterion\": \"2\", \"parts\": 1}, {\"standard\": \"NTM\", \"criterion\": \"3\","
            + " \"parts\": 1}]}",
        "NAMED-TWICE | \"criteria\": {\"whole\": 2, \"shares\": [{\"standard\": \"NTM\","
            + " \"criterion\": \"2\", \"parts\": 1}, {\"standard\": \"NTM\", \"criterion\": \"2\","
            + " \"parts\": 1}]}",
        "SOURCES-NOT-THE-TOTAL | \"sources\": [{\"capitalSource\": \"ODA\", \"amount\": 9999}]",
        "UNKNOWN-CAPITAL-SOURCE | \"sources\": [{\"capitalSource\": \"GOLD\", \"amount\": 10000}]",
        "UNKNOWN-COMPONENT | \"components\": {\"whole\": 1, \"shares\": [{\"programme\":"
            + " \"NTM_2021_2025\", \"component\": \"99\", \"parts\": 1}]}",
        "PLACE-OUTSIDE-PROJECT | \"places\": {\"whole\": 1, \"shares\": [{\"localityId\":"
            + " \"01900000-0000-7000-8000-000000000089\", \"parts\": 1}]}",
        "DATE-IN-FUTURE | \"investmentDecision\": {\"number\": \"1\", \"date\": \"2024-06-18\","
            + " \"issuer\": \"UBND\"}",
        "INVALID | \"group\": \"D\"",
        "INVALID | \"places\": {\"whole\": 1, \"shares\": []}"
      })
  void aProjectThatDoesNotAddUpIsNotRegistered(String code, String member) {
    register(COMMUNE, ", " + member).then().statusCode(422).body("code", equalTo(code));
  }

  @Test
  void theSharesAndSourcesAddUpInTheDatabaseToo() {
    String project = register(COMMUNE, "").path("id");
    refused(
        """
        INSERT INTO project_share (project_id, kind, position, standard, criterion, parts, whole)
        VALUES ('%s', 'CRITERION', 1, 'NTM', '2', 1, 2)"""
            .formatted(project),
        "shares_make_the_whole");
    refused(
        """
        INSERT INTO project_investment_source VALUES ('%s', 0, 'ODA', 9999)"""
            .formatted(project),
        "sources_make_the_total");
    refused(
        "UPDATE project_payment SET total_investment = 20000 WHERE project_id = '%s'"
            .formatted(project),
        "total_is_that_of_the_newest_decision");
    refused(
        """
        INSERT INTO project_investment (project_id, amendment, total, reason, recorded_by,
          recorded_at) VALUES ('%s', 1, 20000, 'x', 'x', now())"""
            .formatted(project),
        "amendment_rests_on_a_decision");
    refused("DELETE FROM project_progress", "permission denied");
    refused("UPDATE project_investment SET total = 1", "permission denied");
  }

  @Test
  @Breaks(value = "INV-04", through = Breaks.Through.HTTP)
  void theTotalInvestmentIsAmendedByDecisionAndNotBelowWhatIsPaid() {
    String account = projectAccount(assigned("02", 10_000), 10_000);
    String project = as(finance()).get("/v1/accounts/" + account).path("holderId");
    paid(account, 6_000, "GRC-T-" + UUID.randomUUID());
    FundingWorld.request(account, 1_000).then().statusCode(201);

    amend(project, 6_999, "")
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-04"))
        .body("shortfall", equalTo(1));
    amend(
            project,
            7_000,
            ", \"sources\": [{\"capitalSource\": \"CENTRAL_BUDGET\", \"amount\": 6999}]")
        .then()
        .statusCode(422)
        .body("code", equalTo("SOURCES-NOT-THE-TOTAL"));
    amend(
            project,
            7_000,
            ", \"sources\": [{\"capitalSource\": \"CENTRAL_BUDGET\", \"amount\": 7000}]")
        .then()
        .statusCode(200)
        .body("totalInvestment", equalTo(7_000))
        .body("sources.amount", contains(7_000));
    // The cap has moved: one đồng more is not requested any more.
    FundingWorld.request(account, 1).then().statusCode(409).body("code", equalTo("INV-04"));
    amend(project, 8_000, "").then().statusCode(200);
    FundingWorld.request(account, 1_000).then().statusCode(201);
    as(finance())
        .get("/v1/projects/" + project + "/investments")
        .then()
        .statusCode(200)
        .body("items.amendment", contains(0, 1, 2))
        .body("items.total", hasItems(7_000, 8_000))
        .body("items[1].decision.number", equalTo("1688/QĐ-UBND"));
  }

  @Test
  void aTotalIsAmendedByFinanceAndCoordinationOfThePlaceOnTheNewestVersion() {
    String project = register(COMMUNE, "").path("id");
    String body = amendment(9_000, "");
    String path = "/v1/projects/" + project + "/investments";
    command(investor()).header("If-Match", "\"0\"").body(body).post(path).then().statusCode(403);
    command(Tokens.of("finance").locality(ELSEWHERE).sign())
        .header("If-Match", "\"0\"")
        .body(body)
        .post(path)
        .then()
        .statusCode(404);
    command(finance()).body(body).post(path).then().statusCode(428);
    command(finance()).header("If-Match", "\"7\"").body(body).post(path).then().statusCode(412);
    as(finance()).header("If-Match", "\"0\"").body(body).post(path).then().statusCode(400);
  }

  @Test
  void progressIsRecordedAndReadAsOfADay() {
    String project = register(COMMUNE, "").path("id");
    progress(investor(), project, "2024-03-31", "\"percentHundredths\": 2550")
        .then()
        .statusCode(201);
    progress(
            person("locality-officer").sign(),
            project,
            "2024-05-31",
            "\"quantity\": 1.875, \"unit\": \"km\"")
        .then()
        .statusCode(201)
        .body("record", equalTo(2))
        .body("quantity", equalTo(1.875f));
    // A wrong record is followed by a right one.
    progress(investor(), project, "2024-03-31", "\"percentHundredths\": 2500")
        .then()
        .statusCode(201);
    as(finance())
        .get("/v1/projects/" + project + "/progress?asOf=2024-04-30")
        .then()
        .statusCode(200)
        .body("items.record", contains(1, 3));
    as(finance())
        .get("/v1/projects/" + project + "/progress")
        .then()
        .body("items.percentHundredths", contains(2_550, null, 2_500))
        .body("items.recordedBy", not(hasItem(nullValue())));
  }

  @Test
  void progressIsRecordedByTheInvestorAndOfficersAndSaysHowFar() {
    String project = register(COMMUNE, "").path("id");
    String percent = "\"percentHundredths\": 10000";
    progress(person("investor").agency("H00.00").sign(), project, "2024-05-01", percent)
        .then()
        .statusCode(403)
        .body("code", equalTo("REQUESTER-IS-NOT-INVESTOR"));
    progress(finance(), project, "2024-05-01", percent).then().statusCode(403);
    progress(
            Tokens.of("investor").agency(AGENCY).locality(ELSEWHERE).sign(),
            project,
            "2024-05-01",
            percent)
        .then()
        .statusCode(404);
    progress(investor(), project, "2024-06-18", percent)
        .then()
        .statusCode(422)
        .body("code", equalTo("DATE-IN-FUTURE"));
    progress(investor(), project, "2024-05-01", "\"quantity\": 1")
        .then()
        .statusCode(422)
        .body("code", equalTo("PROGRESS-SAYS-NOTHING"));
    for (String wrong :
        new String[] {
          "\"percentHundredths\": 10001",
          "\"quantity\": 1.0001, \"unit\": \"km\"",
          "\"quantity\": -1, \"unit\": \"km\""
        }) {
      progress(investor(), project, "2024-05-01", wrong).then().statusCode(422);
    }
  }

  static Response register(UUID unit, String more) {
    return command(investor())
        .body(
            """
            {"name": "Đường liên xã", "investorAgency": "%s", "localityId": "%s",
             "nature": "INVESTMENT", "totalInvestment": 10000 %s}"""
                .formatted(AGENCY, unit, more))
        .post("/v1/projects");
  }

  private static Response amend(String project, long total, String more) {
    String tag = as(finance()).get("/v1/projects/" + project).header("ETag");
    return command(finance())
        .header("If-Match", tag)
        .body(amendment(total, more))
        .post("/v1/projects/" + project + "/investments");
  }

  private static String amendment(long total, String more) {
    return """
        {"totalInvestment": %d, "reason": "Điều chỉnh quy mô", "decision":
         {"number": "1688/QĐ-UBND", "date": "2024-05-30", "issuer": "UBND huyện"} %s}"""
        .formatted(total, more);
  }

  private static Response progress(String token, String project, String seenOn, String figures) {
    return command(token)
        .body("{\"seenOn\": \"%s\", %s}".formatted(seenOn, figures))
        .post("/v1/projects/" + project + "/progress");
  }

  private void refused(String sql, String by) {
    assertThatThrownBy(() -> execute(sql)).hasMessageContaining(by);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(sql);
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
