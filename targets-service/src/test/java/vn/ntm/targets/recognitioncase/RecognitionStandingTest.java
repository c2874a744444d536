package vn.ntm.targets.recognitioncase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;
import static vn.ntm.targets.recognitioncase.CaseWorld.post;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.RecognitionHistory;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class RecognitionStandingTest {

  private static final String DAY = "2024-02-05";
  private static final String STANDINGS = "/v1/recognition-standings";

  @Inject TestClock clock;
  @Inject DataSource dataSource;

  @BeforeEach
  void theTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @AfterEach
  void theClockGoesBack() {
    clock.reset();
  }

  @Test
  void aCommuneIsNotAppraisedUntilItMeetsTheSetAndKeepsItsRecognitionWhenItFallsBelow() {
    CaseWorld world = new CaseWorld("30592", "892", "89", DAY);
    CommuneSet.enteredOnce("89", DAY);
    String location = world.registered("NTM", 2024, "2024-02-01");
    world.voted(location, "2024-02");
    world.submitted(location, "2024-03-15", "2024-03-20");
    world.opinions(location, "MET", "2024-04-01");
    world.document(location, "APPRAISAL_REPORT");
    world
        .step(world.provinceOffice(), location, "APPRAISED", "2024-04-02")
        .then()
        .statusCode(409)
        .body(
            "errors.code", equalTo(List.of("CASE-CRITERIA-UNDETERMINED")),
            "errors[0].detail", containsString("10, 17.1, 17.2, 19"));
    world.stated("2024-04-03", "17.1");
    world
        .step(world.provinceOffice(), location, "APPRAISED", "2024-04-04")
        .then()
        .statusCode(409)
        .body(
            "errors.code", equalTo(List.of("CASE-CRITERIA-UNMET")),
            "errors[0].detail", containsString("17.1"));
    assertThat(world.read(location).getList("next.missing.code"))
        .containsExactly("CASE-CRITERIA-UNMET");
    world.meetsTheSet("2024-04-10");
    world.taken(world.provinceOffice(), location, "APPRAISED", "2024-04-12");
    world.councilVoted(location, "2024-04-20");
    String recognition =
        world
            .step(world.leader(), location, CaseWorld.decision("2024-05-02", "PROVINCIAL_CHAIRMAN"))
            .then()
            .statusCode(201)
            .body("criteria.state", equalTo("MET"), "criteria.met", equalTo(3))
            .extract()
            .jsonPath()
            .getString("recognitionId");

    // One of three criteria, a key one: from 30 % to 50 %.
    world.stated("2024-06-01", "19");
    assertThat(world.read(location).getString("criteria.state")).isEqualTo("NOT_MET");
    as(world.auditor())
        .get("/v1/recognitions/" + recognition)
        .then()
        .body("status", equalTo("ACTIVE"));
    JsonPath fell = standing(world.auditor(), recognition, "&risk=R1&asOf=2024-06-02");
    assertThat(fell.getList("now.unmet").toString()).isEqualTo("[[19]]");
    assertThat(standing(world.auditor(), recognition, "&risk=R1&asOf=2024-05-31").getList("risk"))
        .isEmpty();
    world.stated("2024-06-10", "10; 19");
    assertThat(
            standing(world.auditor(), recognition, "&risk=R2&state=NOT_MET&standard=NTM")
                .getList("risk"))
        .containsExactly("R2");
  }

  @Test
  void aPlaceThatIsComplicatedInSecurityIsNotAppraisedWhileItIsListed() {
    CaseWorld world = new CaseWorld("30595", "892", "89", DAY);
    String location = world.registered("NTM", 2024, "2024-02-01");
    world.voted(location, "2024-02");
    world.submitted(location, "2024-03-15", "2024-03-20");
    world.opinions(location, "MET", "2024-04-01");
    world.document(location, "APPRAISAL_REPORT");
    world.meetsTheSet("2024-04-01");
    Response listed =
        post(
            Tokens.of("coordinator").locality("89@" + DAY),
            "/v1/locality-attributes",
            Map.of(
                "localityId", idOf("30595", DAY),
                "key", "SECURITY_COMPLICATED",
                "value", "YES",
                "validFrom", "2024-01-01",
                "basisNumber", "12/TB-BCA"));
    listed.then().statusCode(201);
    world
        .step(world.provinceOffice(), location, "APPRAISED", "2024-04-02")
        .then()
        .statusCode(409)
        .body("errors.code", equalTo(List.of("CASE-SECURITY-COMPLICATED")));
    once(as(Tokens.of("coordinator").locality("89@" + DAY)))
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body(Map.of("validTo", "2024-04-30"))
        .post("/v1/locality-attributes/" + listed.jsonPath().getString("id") + "/end")
        .then()
        .statusCode(200);
    world.taken(world.provinceOffice(), location, "APPRAISED", "2024-05-02");
  }

  @Test
  void whoFellBelowANewSetIsComputedBesideWhatReviewsDeclare() {
    CaseWorld langSon = new CaseWorld("06190", "183", "20", DAY);
    String fell = recognised(langSon.leader(), "06190", "1980/QĐ-TTg");
    String unknown = recognised(langSon.leader(), "06193", "1980/QĐ-TTg");
    Map<String, Object> opening = new HashMap<>();
    opening.put("localityCode", "183");
    opening.put("asOf", DAY);
    opening.put("standard", "NTM");
    opening.put("criteriaSet", "318/QĐ-TTg");
    opening.put("criteria", 19);
    opening.put("dueOn", "2024-10-31");
    opening.put("setVersionId", fell);
    post(langSon.provinceOffice(), "/v1/reassessments", opening)
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("REASSESSMENT-SET-UNFIT")));
    opening.remove("setVersionId");
    Response opened = post(langSon.provinceOffice(), "/v1/reassessments", opening);
    opened.then().statusCode(201).body("setVersionId", notNullValue());
    String members = opened.header("Location");
    state(langSon, opened.jsonPath().getString("setVersionId"), "6.1; 17.1");
    as(langSon.auditor())
        .get(members + "?computed=NOT_MET")
        .then()
        .statusCode(200)
        .body(
            "items.recognitionId", equalTo(List.of(fell)),
            "items[0].outcome.standing", equalTo("NOT_REVIEWED"),
            "items[0].computed.unmetCriteria", equalTo(List.of("6", "17")),
            "items[0].computedRisk", equalTo("WATCH"));
    as(langSon.auditor())
        .get(members + "?computed=UNDETERMINED")
        .then()
        .body("items.recognitionId", hasItem(unknown));
  }

  @Test
  void whatMergedCommunesHeldIsListedUntilItIsAcknowledged() {
    clock.set(LocalDate.of(2025, 12, 22));
    Tokens leader = Tokens.of("leader").account("leader-94").locality("94@" + DAY);
    String held = recognised(leader, "31591", "318/QĐ-TTg");
    CaseWorld canTho = new CaseWorld("-", "-", "92", "2025-07-10");
    String due = "/v1/acknowledgements/due?limit=1000";
    JsonPath listed = as(canTho.auditor()).get(due).then().statusCode(200).extract().jsonPath();
    String item = "items.find { it.recognitionId == '" + held + "' }";
    assertThat(listed.getString(item + ".endedOn")).isEqualTo("2025-06-30");
    String successor = listed.getString(item + ".successors[0].locality.id");
    assertThat(successor).isNotNull();
    as(canTho.auditor())
        .get(due + "&asOf=2025-06-30")
        .then()
        .body("items.recognitionId", not(hasItem(held)));
    as(Tokens.of("auditor").locality("96@" + DAY))
        .get(due)
        .then()
        .body("items", equalTo(List.of()));
    as(Tokens.of("treasury").locality("92@2025-07-10")).get(due).then().statusCode(403);
    RecognitionHistory.recorded(
        canTho.leader(),
        Map.of(
            "localityId", successor,
            "standard", "NTM",
            "decisionNumber", "2346/QĐ-UBND",
            "decisionDate", "2025-12-20",
            "recognisedYear", 2025,
            "authority", "Chủ tịch UBND thành phố Cần Thơ",
            "acknowledges", List.of(held)));
    as(canTho.auditor()).get(due).then().body("items.recognitionId", not(hasItem(held)));
  }

  @Test
  void aProposalToRevokeIsKeptBesideWhatTheAssessmentSays() {
    CaseWorld world = new CaseWorld("30616", "892", "89", DAY);
    CommuneSet.enteredOnce("89", DAY);
    String recognition = recognised(world.leader(), "30616", null);
    proposed(world, recognition)
        .body(
            "risk", equalTo("R1"),
            "assessmentRisk", equalTo(null),
            "groundShownByAssessment", equalTo(null));
    world.meetsTheSet("2024-05-20");
    String contradicted =
        proposed(world, recognition)
            .body(
                "risk", equalTo("R1"),
                "assessmentRisk", equalTo("NONE"),
                "assessmentOn", equalTo("2024-06-03"),
                "groundShownByAssessment", equalTo(false))
            .extract()
            .header("Location");
    as(world.auditor())
        .get(contradicted)
        .then()
        .body("groundShownByAssessment", equalTo(false), "unmet", equalTo(List.of("19")));
    world.stated("2024-06-01", "19");
    proposed(world, recognition)
        .body("assessmentRisk", equalTo("R1"), "groundShownByAssessment", equalTo(true));
  }

  /** A proposal that is dropped again, so that another one can be made. */
  private static ValidatableResponse proposed(CaseWorld world, String recognition) {
    Response proposed =
        post(
            world.department(),
            "/v1/revocations",
            Map.of(
                "recognitionId",
                recognition,
                "criteria",
                3,
                "unmet",
                List.of("19"),
                "assessedOn",
                "2024-05-31",
                "on",
                "2024-06-03",
                "statement",
                "1 trên 3 tiêu chí không còn đạt"));
    assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(201);
    once(as(world.leader()))
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body(Map.of("to", "DROPPED", "on", "2024-06-04", "statement", "Chưa đủ căn cứ"))
        .post(proposed.header("Location") + "/steps")
        .then()
        .statusCode(201);
    return proposed.then();
  }

  @Test
  void aCommuneThatGoesOnWithAnotherInItIsListedUntilItIsAcknowledged() throws SQLException {
    CaseWorld world = new CaseWorld("14875", "385", "38", DAY);
    String held = recognised(world.leader(), "14875", "318/QĐ-TTg");
    String due = "/v1/acknowledgements/due?limit=1000";
    as(world.auditor()).get(due).then().body("items.recognitionId", not(hasItem(held)));
    merged("14878", "14875");
    String item = "items.find { it.recognitionId == '" + held + "' }";
    JsonPath listed = as(world.auditor()).get(due).then().statusCode(200).extract().jsonPath();
    assertThat((Object) listed.get(item + ".endedOn")).isNull();
    assertThat(listed.getString(item + ".successors[0].locality.id"))
        .isEqualTo(idOf("14875", "2024-06-01"));
    RecognitionHistory.recorded(
        world.leader(),
        Map.of(
            "localityId", idOf("14875", "2024-06-01"),
            "standard", "NTM",
            "decisionNumber", "2347/QĐ-UBND",
            "decisionDate", "2024-06-10",
            "recognisedYear", 2024,
            "authority", "Chủ tịch UBND tỉnh Thanh Hóa",
            "acknowledges", List.of(held)));
    as(world.auditor())
        .get("/v1/recognitions/" + held)
        .then()
        .body("status", equalTo("LAPSED_BY_MERGER"));
    as(world.auditor())
        .get(due)
        .then()
        .body(
            "items.findAll { it.locality.id == '" + idOf("14875", "2024-06-01") + "' }",
            equalTo(List.of()));
  }

  /** What an act of merger leaves behind of units that both end with the reform of 2025. */
  private void merged(String commune, String into) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      UUID change = UUID.randomUUID();
      statement.execute(
          "INSERT INTO locality_change (id, type, effective_date, import_id)"
              + " SELECT '%s', 'MERGE', '2024-05-01', id FROM locality_import LIMIT 1"
                  .formatted(change));
      statement.execute(
          "INSERT INTO locality_change_member (change_id, locality_id, role, share_note) VALUES"
              + " ('%s', '%s', 'PREDECESSOR', 'whole'), ('%s', '%s', 'SUCCESSOR', 'whole')"
                  .formatted(change, idOf(commune, DAY), change, idOf(into, DAY)));
    }
  }

  @Test
  void whatDecisionsAskAndIsNotKnownHereIsNamed() {
    as(Tokens.of("auditor").locality("38@" + DAY))
        .get("/v1/recognition-procedures?asOf=2024-05-02")
        .then()
        .statusCode(200)
        .body(
            "unknown.findAll { it.standard == 'TASK_COMPLETED' }.subject",
            equalTo(List.of("CRITERIA_SET")),
            "levels.findAll { it.standard == 'TASK_COMPLETED' }.kind",
            equalTo(List.of("MIN_COMMUNES_REACHED", "MIN_SATISFIED", "MIN_SATISFIED")),
            "levels.findAll { it.standard == 'TASK_COMPLETED' && it.binds == 'OVERALL' }.value",
            equalTo(List.of(10000, 9000)),
            "levels.findAll { it.binds == 'EACH_UNIT_AND_CONTENT' }.value.unique()",
            equalTo(List.of(8000)));
  }

  @Test
  void theListAsksForItsRoleItsSubtreeAndReadableValues() {
    String recognition =
        recognised(new CaseWorld("30598", "892", "89", DAY).leader(), "30598", null);
    as(Tokens.of("auditor").locality("96@" + DAY))
        .get(STANDINGS)
        .then()
        .statusCode(200)
        .body("items", equalTo(List.of()));
    as(Tokens.of("treasury").locality("89@" + DAY)).get(STANDINGS).then().statusCode(403);
    Tokens auditor = Tokens.of("auditor").locality("89@" + DAY);
    as(auditor).get(STANDINGS + "?risk=R3").then().statusCode(400);
    // Nothing is known of it: that is no ground.
    JsonPath known = standing(auditor, recognition, "");
    assertThat(known.getList("risk")).containsOnlyNulls().hasSize(1);
    assertThat(known.getList("now.state")).containsExactly("UNDETERMINED");
  }

  private static JsonPath standing(Tokens who, String recognition, String more) {
    Response answer = as(who).get(STANDINGS + "?limit=1000" + more);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer
        .jsonPath()
        .setRootPath("items.findAll { it.recognitionId == '" + recognition + "' }");
  }

  private static void state(CaseWorld world, String set, String unmet) {
    String place = idOf(world.commune(), DAY);
    Response entered =
        post(
            world.officer(),
            "/v1/assessments/statements",
            Map.of(
                "localityId",
                place,
                "setVersionId",
                set,
                "statedOn",
                "2024-06-01",
                "source",
                "LOCALITY_REPORT",
                "statements",
                List.of(Map.of("localityId", place, "unmet", unmet))));
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    String batch = "/v1/measurement-batches/" + entered.jsonPath().getString("id");
    once(as(world.provinceOffice()))
        .header("If-Match", "\"1\"")
        .post(batch + "/verification")
        .then()
        .statusCode(200);
    once(as(world.leader()))
        .header("If-Match", "\"2\"")
        .post(batch + "/approval")
        .then()
        .statusCode(200);
  }

  private static String recognised(Tokens who, String commune, String criteriaSet) {
    Map<String, Object> body = new HashMap<>();
    body.put("localityCode", commune);
    body.put("asOf", DAY);
    body.put("standard", "NTM");
    body.put("decisionNumber", "7/QĐ-UBND");
    body.put("decisionDate", "2024-01-10");
    body.put("recognisedYear", 2023);
    body.put("authority", "Chủ tịch UBND tỉnh");
    body.put("criteriaSet", criteriaSet);
    return RecognitionHistory.recorded(who, body);
  }
}
