package vn.ntm.targets.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;
import static vn.ntm.targets.assessment.AssessmentWorld.decide;
import static vn.ntm.targets.assessment.AssessmentWorld.enter;
import static vn.ntm.targets.assessment.AssessmentWorld.entered;
import static vn.ntm.targets.assessment.AssessmentWorld.get;
import static vn.ntm.targets.assessment.AssessmentWorld.measurement;
import static vn.ntm.targets.assessment.AssessmentWorld.of;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.targets.criteria.CriteriaSets;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class MeasurementTest {

  private static final Tokens OFFICER = of("locality-officer", "94");
  private static final Tokens COORDINATOR = of("coordinator", "94");
  private static final Tokens LEADER = of("leader", "94");

  @Inject CriteriaSets sets;
  @Inject DataSource dataSource;

  private String set;

  @BeforeEach
  void theSetsAreThere() {
    TargetsWorld.loadTrees();
    set = sets.byCode("COMMUNE_2021").orElseThrow().versionId().toString();
  }

  @Test
  void aMeasurementCountsWhenOthersHaveVerifiedAndApprovedIt() {
    String place = idOf("31699", "2024-02-05");
    Response answer = enter(OFFICER, share(place, "15.1", "2024-05-31", 8999, 10_000));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    String batch = "/v1/measurement-batches/" + answer.jsonPath().getString("batchId");
    as(OFFICER)
        .get(answer.header("Location"))
        .then()
        .statusCode(200)
        .body("state", equalTo("ENTERED"), "value.denominator", equalTo(10_000));
    assertThat(verdict(place, "15.1", "2024-06-01")).isEqualTo("UNDETERMINED");

    decide(LEADER, batch, "approval", null, "\"1\"")
        .then()
        .statusCode(409)
        .body("code", equalTo("MEASUREMENT-STATE"));
    decide(COORDINATOR, batch, "verification", null, "\"1\"")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    decide(LEADER, batch, "approval", null, "\"1\"").then().statusCode(412);
    decide(LEADER, batch, "approval", null, "\"2\"").then().statusCode(200);

    // 89.99 % would be shown as 90.0 %, and is below it.
    assertThat(verdict(place, "15.1", "2024-06-01")).isEqualTo("NOT_MET");
    assertThat(verdict(place, "15.1", "2024-05-30")).isEqualTo("UNDETERMINED");
    assertThat(
            get(OFFICER, "/v1/measurements?localityId=" + place + "&state=APPROVED")
                .getList("items.indicator"))
        .contains("15.1");
  }

  @Test
  void makerIsNeverCheckerWhateverTheAccount() {
    String place = idOf("31687", "2024-02-05");
    String batch = entered(COORDINATOR, answer(place, "8.1", "2024-05-31", true));
    Tokens samePerson = of("leader", "94").person("person-coordinator");
    decide(COORDINATOR, batch, "verification", null, "\"1\"")
        .then()
        .statusCode(403)
        .body("code", equalTo("DECIDED-BY-THE-SAME-PERSON"));
    Tokens other = AssessmentWorld.otherCoordinator("94");
    decide(other, batch, "verification", null, "\"1\"").then().statusCode(200);
    decide(samePerson, batch, "approval", null, "\"2\"").then().statusCode(403);
    decide(other, batch, "approval", null, "\"2\"").then().statusCode(403);
    decide(LEADER, batch, "approval", null, "\"2\"").then().statusCode(200);
  }

  @Test
  void aDepartmentVerifiesOnlyWhatItIsInChargeOf() {
    String place = idOf("31690", "2024-02-05");
    String batch = entered(OFFICER, answer(place, "8.2", "2024-05-31", true));
    Tokens department = of("department", "94").agency("H94.15");
    decide(department, batch, "verification", null, "\"1\"")
        .then()
        .statusCode(403)
        .body("code", equalTo("VERIFIER-OWNS-NO-CRITERION"));
    own("8", "H94.15", place);
    decide(department, batch, "verification", null, "\"1\"").then().statusCode(200);
    // Now that it has an owner, the coordination office no longer stands in.
    String next = entered(OFFICER, answer(place, "8.3", "2024-05-31", true));
    decide(COORDINATOR, next, "verification", null, "\"1\"").then().statusCode(403);
  }

  @Test
  void whatIsSentBackHasReasonsAndIsCorrectedByAnotherMeasurement() {
    String place = idOf("31693", "2024-02-05");
    Response first = enter(OFFICER, share(place, "15.1", "2024-04-30", 90, 100));
    String batch = "/v1/measurement-batches/" + first.jsonPath().getString("batchId");
    decide(COORDINATOR, batch, "return", Map.of("reasons", " "), "\"1\"").then().statusCode(422);
    decide(COORDINATOR, batch, "return", Map.of("reasons", "Thiếu danh sách"), "\"1\"")
        .then()
        .statusCode(200)
        .body("decisions[0].reasons", equalTo("Thiếu danh sách"));
    decide(LEADER, batch, "approval", null, "\"2\"").then().statusCode(409);
    Map<String, Object> correction = share(place, "15.1", "2024-04-30", 95, 100);
    correction.put("corrects", first.jsonPath().getString("id"));
    AssessmentWorld.approve(entered(OFFICER, correction), "94");
    assertThat(verdict(place, "15.1", "2024-05-01")).isEqualTo("MET");
    Map<String, Object> other = share(place, "17.1", "2024-04-30", 95, 100);
    other.put("corrects", first.jsonPath().getString("id"));
    enter(OFFICER, other)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("MEASUREMENT-CORRECTS"));
    assertThat(sqlRefusal("UPDATE measurement SET amount = 1")).contains("permission denied");
    assertThat(sqlRefusal("DELETE FROM measurement")).contains("permission denied");
    assertThat(sqlRefusal("UPDATE measurement_decision SET reasons = ''"))
        .contains("permission denied");
  }

  @Test
  void whatTheSetDoesNotTakeIsRefused() {
    String place = idOf("31696", "2024-02-05");
    refused(answer(place, "15.1", "2024-05-31", true), "/value MEASUREMENT-VALUE");
    refused(answer(place, "99", "2024-05-31", true), "/indicator INDICATOR-UNKNOWN");
    refused(answer(place, "15", "2024-05-31", true), "/indicator MEASUREMENT-OF-CRITERION");
    refused(answer(place, "8.1", "2024-06-18", true), "/measuredOn MEASUREMENT-IN-FUTURE");
    refused(
        measurement(place, set, "8.1", "2024-05-31", Map.of("nothingThere", true)),
        "/value MEASUREMENT-VALUE");
    refused(
        measurement(place, set, "8.1", "2024-05-31", Map.of("answer", true, "amount", 1)),
        "/value MEASUREMENT-VALUE");
    refused(
        answer(idOf("942", "2024-02-05"), "8.1", "2024-05-31", true),
        "/localityId CRITERIA-SET-UNFIT");
    refused(
        answer(idOf("31498", "2024-02-05"), "8.1", "2024-05-31", true),
        "/localityId CRITERIA-SET-UNFIT");
    refused(answer(place, "8.1", "2010-12-31", true), "/measuredOn PLACE-NOT-THERE");
    Map<String, Object> unknownSet = answer(place, "8.1", "2024-05-31", true);
    unknownSet.put("setVersionId", place);
    refused(unknownSet, "/setVersionId CRITERIA-SET-UNKNOWN");
    AssessmentWorld.approve(
        entered(
            OFFICER, measurement(place, set, "13.4", "2024-05-31", Map.of("nothingThere", true))),
        "94");
    assertThat(verdict(place, "13.4", "2024-06-01")).isEqualTo("NOT_APPLICABLE");
  }

  @Test
  void f002_23_theIncomeOfARecognitionIsTheStatisticsOfficesAlone() {
    String place = idOf("31702", "2024-02-05");
    AssessmentWorld.approve(
        entered(OFFICER, measurement(place, set, "10", "2024-05-31", Map.of("amount", 63.5))),
        "94");
    String indicator = "verdicts.find { it.code == '10' }.indicators[0].basis";
    String path = assessment(place, "2024-06-01");
    assertThat(get(OFFICER, path).getString(indicator)).isEqualTo("MEASURED");
    assertThat(get(OFFICER, path + "&purpose=RECOGNITION").getString(indicator))
        .isEqualTo("NOTHING");
  }

  @Test
  void f000_14_aCriterionThatSlippedIsListedWithItsDayAndTheAgencyInCharge() {
    String place = idOf("31705", "2024-02-05");
    own("19", "H94.1", place);
    approvedByTwoDepartments(answer(place, "19.1", "2023-12-31", true));
    approvedByTwoDepartments(answer(place, "19.1", "2024-05-15", false));
    JsonPath slipped =
        get(
            COORDINATOR,
            "/v1/assessments/regressions?under="
                + place
                + "&setVersionId="
                + set
                + "&from=2024-01-31&asOf=2024-05-31");
    assertThat(slipped.getList("items")).hasSize(1);
    assertThat(slipped.getString("items[0].code")).isEqualTo("19.1");
    assertThat(slipped.getString("items[0].before")).isEqualTo("MET");
    assertThat(slipped.getString("items[0].after")).isEqualTo("NOT_MET");
    assertThat(slipped.getString("items[0].on")).isEqualTo("2024-05-15");
    assertThat(slipped.getString("items[0].responsible[0].agency")).isEqualTo("H94.1");
  }

  @Test
  void evidenceIsKeptOnceByItsContentAndReadBack() {
    String place = idOf("31708", "2024-02-05");
    String batch = entered(OFFICER, answer(place, "8.1", "2024-05-31", true));
    byte[] paper = "%PDF-1.7 giấy chứng nhận".getBytes(StandardCharsets.UTF_8);
    Response kept = attach(OFFICER, batch, paper);
    assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(201);
    assertThat(attach(OFFICER, batch, paper).jsonPath().getString("id"))
        .isEqualTo(kept.jsonPath().getString("id"));
    assertThat(kept.jsonPath().getString("mediaType")).isEqualTo("application/pdf");
    assertThat(as(LEADER).get(kept.header("Location")).asByteArray()).isEqualTo(paper);
    attach(OFFICER, batch, "<html>".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(422)
        .body("code", equalTo("EVIDENCE-TYPE"));
    attach(OFFICER, batch, new byte[0]).then().statusCode(422);
    as(of("leader", "89")).get(kept.header("Location")).then().statusCode(404);
    attach(of("locality-officer", "89"), batch, paper).then().statusCode(404);
    attach(of("auditor", "94"), batch, paper).then().statusCode(403);
    assertThat(get(LEADER, batch + "/evidence").getList("items")).hasSize(1);
    decide(COORDINATOR, batch, "verification", null, "\"1\"").then().statusCode(200);
    attach(OFFICER, batch, paper).then().statusCode(409);
  }

  @Test
  void rolesAndSubtreesHoldForEveryStep() {
    String place = idOf("31711", "2024-02-05");
    Map<String, Object> body = answer(place, "8.1", "2024-05-31", true);
    enter(of("locality-officer", "89"), body).then().statusCode(404);
    enter(of("auditor", "94"), body).then().statusCode(403);
    Response entered = enter(OFFICER, body);
    String batch = "/v1/measurement-batches/" + entered.jsonPath().getString("batchId");
    as(of("auditor", "89")).get(entered.header("Location")).then().statusCode(404);
    as(of("auditor", "89")).get("/v1/measurements?localityId=" + place).then().statusCode(404);
    as(of("partner", "94")).get("/v1/measurements?localityId=" + place).then().statusCode(403);
    decide(of("coordinator", "89"), batch, "verification", null, "\"1\"").then().statusCode(404);
    decide(of("leader", "89"), batch, "approval", null, "\"1\"").then().statusCode(404);
    decide(of("leader", "89"), batch, "return", Map.of("reasons", "x"), "\"1\"")
        .then()
        .statusCode(404);
    decide(OFFICER, batch, "verification", null, "\"1\"").then().statusCode(403);
    decide(of("department", "94"), batch, "approval", null, "\"1\"").then().statusCode(403);
    once(as(COORDINATOR)).post(batch + "/verification").then().statusCode(428);
    as(OFFICER)
        .contentType("application/json")
        .body(body)
        .post("/v1/measurements")
        .then()
        .statusCode(400);
    as(OFFICER).get("/v1/measurements").then().statusCode(400);
  }

  private void approvedByTwoDepartments(Map<String, Object> measurement) {
    String batch = entered(OFFICER, measurement);
    decide(of("department", "94").agency("H94.1"), batch, "verification", null, "\"1\"")
        .then()
        .statusCode(200);
    decide(LEADER, batch, "approval", null, "\"2\"").then().statusCode(200);
  }

  private void own(String item, String agency, String locality) {
    assertThat(
            sqlRefusal(
                """
                INSERT INTO criterion_owner (id, version_id, locality_id, locality_path, item,
                  agency, agency_name, role, valid_from, recorded_by, recorded_person, recorded_at)
                VALUES (gen_random_uuid(), '%s', '%s', '{%s}', '%s', '%s', 'Sở', 'LEAD',
                  '2022-01-01', 'a', 'p', now())\
                """
                    .formatted(set, locality, locality, item, agency)))
        .isEmpty();
  }

  private Map<String, Object> answer(String place, String indicator, String day, boolean met) {
    return measurement(place, set, indicator, day, Map.of("answer", met));
  }

  private Map<String, Object> share(
      String place, String indicator, String day, int part, int whole) {
    return measurement(place, set, indicator, day, Map.of("numerator", part, "denominator", whole));
  }

  private static void refused(Map<String, Object> body, String expected) {
    Response answer = enter(OFFICER, body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    assertThat(answer.jsonPath().getList("errors.collect { it.pointer + ' ' + it.code }"))
        .isEqualTo(List.of(expected));
  }

  private static Response attach(Tokens who, String batch, byte[] content) {
    return once(as(who))
        .multiPart("file", "minh-chung.pdf", content, "application/pdf")
        .post(batch + "/evidence");
  }

  private String verdict(String place, String indicator, String day) {
    String criterion = indicator.split("\\.", 2)[0];
    return get(OFFICER, assessment(place, day))
        .getString(
            "verdicts.find { it.code == '"
                + criterion
                + "' }.indicators.find { it.code == '"
                + indicator
                + "' }.verdict");
  }

  private String assessment(String place, String day) {
    return "/v1/assessments?localityId=" + place + "&setVersionId=" + set + "&asOf=" + day;
  }

  private String sqlRefusal(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return "";
    } catch (SQLException refused) {
      return refused.getMessage();
    }
  }
}
