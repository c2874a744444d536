package vn.ntm.targets.recognitioncase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.recognitioncase.CaseWorld.command;
import static vn.ntm.targets.recognitioncase.CaseWorld.post;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.EventContract;
import vn.ntm.targets.RecognitionHistory;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.KafkaServer;
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
class RevocationTest {

  private static final String DAY = "2024-02-05";
  private static final CaseWorld TIEN_GIANG = new CaseWorld("28363", "819", "82", DAY);
  private static final List<String> SIX_WITH_KEY = List.of("2", "5", "10", "13", "14", "18");

  /** Lạng Sơn, where no other test records anything. */
  private static final CaseWorld LANG_SON = new CaseWorld("-", "180", "20", "2024-02-05");

  @Inject TestClock clock;
  @Inject DataSource dataSource;

  @BeforeEach
  void bothTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @AfterEach
  void theClockGoesBack() {
    clock.reset();
  }

  @Test
  void f002_18_aRecognitionIsRevokedStepByStepAndOthersAreTold() {
    String recognition = recognised(TIEN_GIANG.leader(), "28363", DAY, "2024-03-01");
    String location = proposed(recognition, SIX_WITH_KEY);
    step(TIEN_GIANG.leader(), location, body("REVOKED"))
        .then()
        .statusCode(409)
        .body("code", equalTo("REVOCATION-STEP-OUT-OF-ORDER"));
    taken(TIEN_GIANG.provinceOffice(), location, body("NOTIFIED"));
    taken(TIEN_GIANG.officer(), location, body("EXPLAINED"));
    step(TIEN_GIANG.provinceOffice(), location, body("COUNCIL_VOTED"))
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("REVOCATION-VALUE-MISSING")));
    taken(TIEN_GIANG.provinceOffice(), location, vote(11, 10));
    step(TIEN_GIANG.leader(), location, body("REVOKED")).then().statusCode(422);
    Map<String, Object> decision = body("REVOKED");
    decision.put("decisionNumber", "99/QĐ-UBND");
    // The same human as the department that proposed it, with the account of a leader.
    step(TIEN_GIANG.leader().person("person-department"), location, decision)
        .then()
        .statusCode(403)
        .body("code", equalTo("REVOCATION-OF-OWN-PROPOSAL"));
    taken(TIEN_GIANG.leader(), location, decision);
    as(TIEN_GIANG.auditor())
        .get("/v1/recognitions/" + recognition)
        .then()
        .body("status", equalTo("REVOKED"), "version", equalTo(2));
    taken(TIEN_GIANG.leader(), location, body("PUBLISHED"));
    as(TIEN_GIANG.auditor())
        .get(location)
        .then()
        .body("state", equalTo("PUBLISHED"), "risk", equalTo("R1"), "steps.size()", equalTo(6));
    othersAreToldOf(recognition);
    // The fact of the past does not hinder a new attempt.
    recognised(TIEN_GIANG.leader(), "28363", DAY, "2024-06-10");
  }

  private static void othersAreToldOf(String recognition) {
    String told =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () ->
                    KafkaServer.records("targets.recognition.v1").stream()
                        .filter(record -> recognition.equals(record.key()))
                        .map(record -> record.value())
                        .filter(value -> value.contains("REVOKED"))
                        .findFirst()
                        .orElse(null),
                found -> found != null);
    assertThat(EventContract.broken("vn.ntm.targets.recognition-recorded.v1", told)).isEmpty();
    assertThat(JsonPath.from(told).getInt("version")).isEqualTo(2);
  }

  @Test
  void f002_18_fiveOfNineteenAreNoGroundAndSixOnlyWithAKeyCriterion() {
    String recognition = recognised(TIEN_GIANG.leader(), "28366", DAY, "2024-03-01");
    for (List<String> unmet :
        List.of(List.of("2", "5", "10", "13", "17"), List.of("2", "5", "6", "13", "14", "18"))) {
      propose(TIEN_GIANG.department(), recognition, unmet)
          .then()
          .statusCode(409)
          .body("code", equalTo("REVOCATION-WITHOUT-GROUND"));
    }
    propose(TIEN_GIANG.department(), recognition, List.of("2", "2"))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("REVOCATION-UNMET-REPEATED"));
    propose(TIEN_GIANG.department(), recognition, List.of("2", "20", "5.1"))
        .then()
        .statusCode(422)
        .body(
            "errors.code",
            equalTo(List.of("REVOCATION-UNMET-UNKNOWN", "REVOCATION-UNMET-UNKNOWN")),
            "errors.pointer",
            equalTo(List.of("/unmet/1", "/unmet/2")));
    Map<String, Object> ofTwelve = proposal(recognition, SIX_WITH_KEY, "2024-06-03");
    ofTwelve.put("criteria", 12);
    post(TIEN_GIANG.department(), "/v1/revocations", ofTwelve)
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("REVOCATION-CRITERIA-COUNT")));
    Map<String, Object> early = proposal(recognition, SIX_WITH_KEY, "2024-06-03");
    early.put("assessedOn", "2024-02-29");
    post(TIEN_GIANG.department(), "/v1/revocations", early)
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("REVOCATION-ASSESSED-EARLIER")));
    early.put("assessedOn", "2024-06-04");
    post(TIEN_GIANG.department(), "/v1/revocations", early)
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("REVOCATION-ASSESSED-LATER")));
    early.remove("criteria");
    post(TIEN_GIANG.department(), "/v1/revocations", early)
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/criteria")));
    String location = proposed(recognition, SIX_WITH_KEY);
    propose(TIEN_GIANG.department(), recognition, SIX_WITH_KEY)
        .then()
        .statusCode(409)
        .body("code", equalTo("REVOCATION-OPEN"));
    taken(TIEN_GIANG.leader(), location, body("DROPPED"));
    as(TIEN_GIANG.auditor())
        .get("/v1/recognitions/" + recognition)
        .then()
        .body("status", equalTo("ACTIVE"));
  }

  @Test
  void aTownWhoseCommunesLostTheirRecognitionMayLoseItsOwn() {
    String town = recognised(LANG_SON.leader(), "178", "TASK_COMPLETED");
    List<String> communes = communesOf("178");
    assertThat(communes).hasSize(3);
    propose(LANG_SON.department(), town, List.of("1"))
        .then()
        .statusCode(409)
        .body("code", equalTo("REVOCATION-WITHOUT-GROUND"));
    String commune = recognised(LANG_SON.leader(), communes.get(0), "NTM");
    String location = proposed(LANG_SON, commune, SIX_WITH_KEY);
    taken(LANG_SON.provinceOffice(), location, body("NOTIFIED"));
    taken(LANG_SON.provinceOfficer(), location, body("EXPLAINED"));
    taken(LANG_SON.provinceOffice(), location, vote(11, 10));
    Map<String, Object> decision = body("REVOKED");
    decision.put("decisionNumber", "98/QĐ-UBND");
    taken(LANG_SON.leader(), location, decision);
    // One of three is more than 30 %, from the day of the decision on.
    propose(LANG_SON.department(), town, List.of("1"), "2024-06-11").then().statusCode(409);
    Response again = propose(LANG_SON.department(), town, List.of("1"), "2024-06-12");
    assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
    as(LANG_SON.auditor())
        .get(again.header("Location"))
        .then()
        .statusCode(200)
        .body("risk", equalTo("COMMUNES_REVOKED"));
    as(LANG_SON.auditor())
        .get(
            "/v1/recognition-standings?asOf=2024-06-14&risk=COMMUNES_REVOKED&under="
                + idOf("178", DAY))
        .then()
        .statusCode(200)
        .body("items.recognitionId", equalTo(List.of(town)));
  }

  private static String recognised(Tokens who, String code, String standard) {
    Map<String, Object> body = new HashMap<>();
    body.put("localityCode", code);
    body.put("asOf", DAY);
    body.put("standard", standard);
    body.put("decisionNumber", "97-" + code + "/QĐ-UBND");
    body.put("decisionDate", "2024-03-01");
    body.put("recognisedYear", 2023);
    body.put("authority", "Chủ tịch UBND tỉnh Lạng Sơn");
    return RecognitionHistory.recorded(who, body);
  }

  @Test
  void aCouncilThatIsNotConvincedKeepsTheRecognition() {
    String recognition = recognised(TIEN_GIANG.leader(), "28369", DAY, "2024-03-01");
    String location = proposed(recognition, SIX_WITH_KEY);
    taken(TIEN_GIANG.provinceOffice(), location, body("NOTIFIED"));
    taken(TIEN_GIANG.provinceOfficer(), location, body("EXPLAINED"));
    taken(TIEN_GIANG.provinceOffice(), location, vote(10, 8));
    Map<String, Object> decision = body("REVOKED");
    decision.put("decisionNumber", "99/QĐ-UBND");
    step(TIEN_GIANG.leader(), location, decision)
        .then()
        .statusCode(409)
        .body("code", equalTo("REVOCATION-COUNCIL-AGAINST"));
  }

  @Test
  void aMergedCommuneIsAcknowledgedAndWhatItsPredecessorsHadLapses() {
    clock.set(LocalDate.of(2025, 12, 22));
    String before = idOf("31555", "2024-02-05");
    String successor = successorOf(before);
    CaseWorld world = new CaseWorld("-", "-", "92", "2025-07-10");
    Tokens leader = Tokens.of("leader").account("leader-94").locality("94@" + DAY);
    String held = recognised(leader, "31555", DAY, "2024-03-01");
    String other = recognised(leader, "31594", DAY, "2024-03-01");
    acknowledge(world.leader(), successor, List.of(held, other))
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("ACKNOWLEDGEMENT-NOT-A-PREDECESSOR")));
    Response entered = acknowledge(world.leader(), successor, List.of(held));
    entered.then().statusCode(201).body("items[0].acknowledges", equalTo(List.of(held)));
    Response twice = acknowledge(world.leader(), successor, List.of(held));
    twice.then().statusCode(201);
    as(Tokens.of("auditor").locality("94@" + DAY))
        .get("/v1/recognitions/" + held)
        .then()
        .body("status", equalTo("ACTIVE"));
    Response acknowledged =
        RecognitionHistory.approve(RecognitionHistory.second(world.leader()), entered);
    acknowledged.then().statusCode(200);
    as(world.auditor())
        .get("/v1/recognitions/" + acknowledged.path("items[0].recognitionId"))
        .then()
        .body("status", equalTo("ACTIVE"), "locality.id", equalTo(successor));
    as(Tokens.of("auditor").locality("94@" + DAY))
        .get("/v1/recognitions/" + held)
        .then()
        .body("status", equalTo("LAPSED_BY_MERGER"));
    RecognitionHistory.approve(RecognitionHistory.second(world.leader()), twice)
        .then()
        .statusCode(409)
        .body("code", equalTo("RECOGNITION-ENTRY-REFUSED"))
        .body(
            "errors.code",
            equalTo(List.of("RECOGNITION-HELD", "ACKNOWLEDGEMENT-NOT-ACTIVE")),
            "errors.pointer",
            equalTo(List.of("/items/0/standard", "/items/0/acknowledges/0")));
  }

  private static String successorOf(String locality) {
    return as("auditor")
        .get("/v1/localities/" + locality + "/lineage")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("successors[0].locality.id");
  }

  private static Response acknowledge(Tokens who, String locality, List<String> predecessors) {
    return RecognitionHistory.entered(
        who,
        Map.of(
            "localityId",
            locality,
            "standard",
            "NTM",
            "decisionNumber",
            "2345/QĐ-UBND",
            "decisionDate",
            "2025-12-20",
            "recognisedYear",
            2025,
            "authority",
            "Chủ tịch UBND thành phố Cần Thơ",
            "acknowledges",
            predecessors));
  }

  @Test
  void everyAddressAsksForItsRoleItsSubtreeAndItsVersion() {
    String recognition = recognised(TIEN_GIANG.leader(), "28372", DAY, "2024-03-01");
    Tokens elsewhere =
        Tokens.of("department", "coordinator", "leader", "locality-officer").locality("96@" + DAY);
    propose(TIEN_GIANG.auditor(), recognition, SIX_WITH_KEY).then().statusCode(403);
    propose(elsewhere, recognition, SIX_WITH_KEY).then().statusCode(404);
    String location = proposed(recognition, SIX_WITH_KEY);
    step(TIEN_GIANG.auditor(), location, body("NOTIFIED")).then().statusCode(403);
    step(TIEN_GIANG.leader(), location, body("NOTIFIED"))
        .then()
        .statusCode(403)
        .body("code", equalTo("CASE-STEP-NOT-YOURS"));
    command(elsewhere)
        .header("If-Match", "\"1\"")
        .body(body("NOTIFIED"))
        .post(location + "/steps")
        .then()
        .statusCode(404);
    command(TIEN_GIANG.provinceOffice())
        .body(body("NOTIFIED"))
        .post(location + "/steps")
        .then()
        .statusCode(428);
    command(TIEN_GIANG.provinceOffice())
        .header("If-Match", "\"7\"")
        .body(body("NOTIFIED"))
        .post(location + "/steps")
        .then()
        .statusCode(412);
    as(elsewhere).get(location).then().statusCode(404);
    as(elsewhere)
        .get("/v1/revocations?state=PROPOSED")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(0));
    as(Tokens.of("treasury").locality("82@" + DAY)).get(location).then().statusCode(403);
    as(Tokens.of("treasury").locality("82@" + DAY)).get("/v1/revocations").then().statusCode(403);
    as(TIEN_GIANG.auditor())
        .get("/v1/revocations?state=PROPOSED&under=" + idOf("819", DAY))
        .then()
        .body("items.recognitionId", hasItem(recognition));
    acknowledge(TIEN_GIANG.auditor(), idOf("28372", DAY), List.of(recognition))
        .then()
        .statusCode(403);
    acknowledge(elsewhere, idOf("28372", DAY), List.of(recognition)).then().statusCode(404);
  }

  @Test
  void theDatabaseItselfLetsARecognitionEndOnlyByADecision() {
    String recognition = recognised(TIEN_GIANG.leader(), "28375", DAY, "2024-03-01");
    String location = proposed(recognition, SIX_WITH_KEY);
    String id = location.substring("/v1/revocations/".length());
    assertThat(
            sqlRefusal(
                "UPDATE recognition SET status = 'REVOKED', version = 2 WHERE id = '"
                    + recognition
                    + "'"))
        .contains("a recognition ends once, by a decision");
    assertThat(
            sqlRefusal(
                """
                INSERT INTO recognition_revocation_step (revocation_id, number, state, taken_on,
                  statement, decision_number, account, person, recorded_at)
                VALUES ('%s', 2, 'REVOKED', '2024-06-10', 'x', '1', 'a', 'person-department',
                  '2024-06-17T02:00:00Z')"""
                    .formatted(id)))
        .contains("who proposes a revocation does not decide it");
    assertThat(sqlRefusal("DELETE FROM recognition_change")).contains("permission denied");
    assertThat(sqlRefusal("UPDATE recognition_revocation SET unmet = '{}'"))
        .contains("permission denied");
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

  private static String recognised(Tokens who, String commune, String day, String on) {
    return RecognitionHistory.recorded(
        who,
        Map.of(
            "localityCode",
            commune,
            "asOf",
            day,
            "standard",
            "NTM",
            "decisionNumber",
            UUID.randomUUID().toString(),
            "decisionDate",
            on,
            "recognisedYear",
            2024,
            "authority",
            "Chủ tịch UBND tỉnh"));
  }

  private static Response propose(Tokens who, String recognition, List<String> unmet) {
    return propose(who, recognition, unmet, "2024-06-03");
  }

  private static Response propose(Tokens who, String recognition, List<String> unmet, String on) {
    return post(who, "/v1/revocations", proposal(recognition, unmet, on));
  }

  private static Map<String, Object> proposal(String recognition, List<String> unmet, String on) {
    Map<String, Object> proposal = new HashMap<>();
    proposal.put("recognitionId", recognition);
    proposal.put("criteria", 19);
    proposal.put("unmet", unmet);
    proposal.put("assessedOn", "2024-05-31");
    proposal.put("on", on);
    proposal.put("statement", "Không còn đạt");
    return proposal;
  }

  private static String proposed(String recognition, List<String> unmet) {
    return proposed(TIEN_GIANG, recognition, unmet);
  }

  private static String proposed(CaseWorld world, String recognition, List<String> unmet) {
    Response answer = propose(world.department(), recognition, unmet);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.header("Location");
  }

  private static Response step(Tokens who, String location, Map<String, Object> body) {
    int version = as(who).get(location).jsonPath().getInt("version");
    return command(who)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post(location + "/steps");
  }

  private static void taken(Tokens who, String location, Map<String, Object> body) {
    Response answer = step(who, location, body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
  }

  private static Map<String, Object> body(String to) {
    Map<String, Object> body = new HashMap<>();
    body.put("to", to);
    body.put("on", "2024-06-12");
    body.put("statement", "Văn bản kèm theo");
    return body;
  }

  private static Map<String, Object> vote(int present, int inFavour) {
    Map<String, Object> body = body("COUNCIL_VOTED");
    body.put("present", present);
    body.put("inFavour", inFavour);
    return body;
  }

  @Test
  void whenTheSetChangesTheListTellsWhoFellBelowAndTheRecognitionsStay() {
    List<String> communes = communesOf("180");
    String kept = recognised(communes.get(0), "1980/QĐ-TTg");
    String fell = recognised(communes.get(1), "1980/QĐ-TTg");
    String unread = recognised(communes.get(2), null);
    String newer = recognised(communes.get(3), "318/QĐ-TTg");
    String members = opened("318/QĐ-TTg", "2024-06-10");
    open(LANG_SON.provinceOffice(), "318/QĐ-TTg", "2024-06-10")
        .then()
        .statusCode(409)
        .body("code", equalTo("REASSESSMENT-KNOWN"));
    post(
            LANG_SON.department(),
            members.replace("/members", "/reviews"),
            Map.of("recognitionId", kept, "reviewedOn", "2024-06-07", "unmet", List.of("20")))
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("REVOCATION-UNMET-UNKNOWN")));
    review(members, kept, List.of("5", "6"));
    // The last review counts.
    review(members, kept, List.of());
    review(members, fell, List.of("2", "5", "10", "13", "14", "18"))
        .then()
        .body(
            "outcome.met", equalTo(13),
            "outcome.risk", equalTo("R1"),
            "outcome.late", equalTo(false));
    assertThat(standing(members, "FELL_BELOW")).containsExactly(fell);
    assertThat(standing(members, "MET")).containsExactly(kept);
    assertThat(standing(members, "NOT_REVIEWED")).contains(unread).doesNotContain(newer);
    as(LANG_SON.auditor())
        .get(members + "?standing=NOT_REVIEWED")
        .then()
        .body("items[0].outcome.late", equalTo(true));
    as(LANG_SON.auditor()).get("/v1/recognitions/" + fell).then().body("status", equalTo("ACTIVE"));
    as(LANG_SON.auditor())
        .get("/v1/reassessments")
        .then()
        .statusCode(200)
        .body("items.criteriaSet", hasItem("318/QĐ-TTg"));
  }

  @Test
  void everyAddressOfAReassessmentAsksForItsRoleAndItsSubtree() {
    String recognition = recognised(communesOf("182").get(0), null);
    String members = opened("51/2025/QĐ-TTg", "2024-10-31");
    Tokens elsewhere = Tokens.of("coordinator", "department").locality("96@2024-02-05");
    open(LANG_SON.auditor(), "x", "2024-10-31").then().statusCode(403);
    open(elsewhere, "x", "2024-10-31").then().statusCode(404);
    Map<String, Object> ofTwelve = new HashMap<>(opening("318/QĐ-TTg", "2024-06-10"));
    ofTwelve.put("criteria", 12);
    post(LANG_SON.provinceOffice(), "/v1/reassessments", ofTwelve)
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("REVOCATION-CRITERIA-COUNT")));
    String reviews = members.replace("/members", "/reviews");
    Map<String, Object> review =
        Map.of(
            "recognitionId", recognition, "reviewedOn", "2024-06-01", "unmet", List.of("1", "1"));
    post(LANG_SON.auditor(), reviews, review).then().statusCode(403);
    post(elsewhere, reviews, review).then().statusCode(404);
    post(LANG_SON.department(), reviews, review)
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("REVOCATION-UNMET-REPEATED")));
    as(elsewhere).get(members).then().statusCode(404);
    as(elsewhere).get("/v1/reassessments").then().body("items.size()", equalTo(0));
    Tokens treasury = Tokens.of("treasury").locality("20@2024-02-05");
    as(treasury).get(members).then().statusCode(403);
    as(treasury).get("/v1/reassessments").then().statusCode(403);
    // A district of the province sees its own members.
    as(Tokens.of("locality-officer").locality("182@2024-02-05"))
        .get(members)
        .then()
        .statusCode(200)
        .body("items.recognitionId", equalTo(List.of(recognition)));
  }

  private static List<String> communesOf(String district) {
    return as(LANG_SON.auditor())
        .get(
            "/v1/localities?level=COMMUNE&asOf=2024-02-05&limit=100&under="
                + TargetsWorld.idOf(district, "2024-02-05"))
        .jsonPath()
        .getList("items.findAll { it.kind == 'XA' }.code");
  }

  private static String recognised(String commune, String criteriaSet) {
    Map<String, Object> body = new HashMap<>();
    body.put("localityCode", commune);
    body.put("asOf", "2024-02-05");
    body.put("standard", "NTM");
    body.put("decisionNumber", "7/QĐ-UBND");
    body.put("decisionDate", LocalDate.of(2024, 1, 10).toString());
    body.put("recognisedYear", 2023);
    body.put("authority", "Chủ tịch UBND tỉnh Lạng Sơn");
    body.put("criteriaSet", criteriaSet);
    return RecognitionHistory.recorded(LANG_SON.leader(), body);
  }

  private static String opened(String criteriaSet, String dueOn) {
    Response answer = open(LANG_SON.provinceOffice(), criteriaSet, dueOn);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.header("Location");
  }

  private static Response open(Tokens who, String criteriaSet, String dueOn) {
    return post(who, "/v1/reassessments", opening(criteriaSet, dueOn));
  }

  private static Map<String, Object> opening(String criteriaSet, String dueOn) {
    return Map.of(
        "localityCode",
        "20",
        "asOf",
        "2024-02-05",
        "standard",
        "NTM",
        "criteriaSet",
        criteriaSet,
        "criteria",
        19,
        "dueOn",
        dueOn);
  }

  private static Response review(String members, String recognition, List<String> unmet) {
    Response answer =
        post(
            LANG_SON.department(),
            members.replace("/members", "/reviews"),
            Map.of("recognitionId", recognition, "reviewedOn", "2024-06-07", "unmet", unmet));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer;
  }

  private static List<String> standing(String members, String standing) {
    return as(LANG_SON.auditor())
        .get(members + "?standing=" + standing)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.recognitionId");
  }
}
