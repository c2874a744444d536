package vn.ntm.targets.recognitioncase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;
import vn.ntm.testing.Tokens;

/** Procedures that a province enters and competences that are delegated, in Thanh Hóa. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class RulesOfRecognitionTest {

  private static final String DAY = "2024-02-05";
  private static final String DOCUMENTS = "/v1/recognition-procedure-documents";
  private static final String DELEGATIONS = "/v1/recognition-delegations";
  private static final String COMMUNE = "14848";
  private static final CaseWorld THANH_HOA = new CaseWorld(COMMUNE, "384", "38", DAY);

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
  void aVillageIsRegisteredAcceptedAndRecognisedByTheProcedureOfItsProvince() {
    clock.set(LocalDate.of(2025, 6, 20));
    List<String> villages = villages("Thôn Suối Lóng", "Thôn Ón", "Thôn Piềng Tặt");
    String set = villageSet();
    stated(set, villages, List.of("", "10; 11; 12", "11; 12"), "2024-11-15");
    register(villages.get(0), "2024-11-20")
        .then()
        .statusCode(409)
        .body("errors.code", equalTo(List.of("CASE-NO-PROCEDURE")));
    String document = entered("2024-01-01");
    register(villages.get(0), "2024-11-20").then().statusCode(409);
    approved(document, THANH_HOA.leader());

    // Before 1 December of the year before, with ten criteria.
    register(villages.get(0), "2024-12-01")
        .then()
        .statusCode(409)
        .body(
            "errors.code", equalTo(List.of("CASE-REGISTRATION-LATE")),
            "errors[0].detail", containsString("2024-11-30"));
    register(villages.get(1), "2024-11-20")
        .then()
        .statusCode(409)
        .body(
            "errors.code", equalTo(List.of("CASE-REGISTRATION-CRITERIA-LOW")),
            "errors[0].detail", containsString("9"));
    register(villages.get(2), "2024-11-20").then().statusCode(201);
    Response registered = register(villages.get(0), "2024-11-20");
    registered
        .then()
        .statusCode(201)
        .body(
            "next.state", equalTo("ACCEPTED"),
            "next.on", equalTo("2024-11-20"),
            // Five working days from a Wednesday; the holidays of 2024 were not entered.
            "next.dueOn", equalTo("2024-11-27"),
            "next.dueOnCertain", equalTo(false));
    walked(registered.header("Location"));
  }

  private void walked(String location) {
    Tokens commune = THANH_HOA.officer();
    THANH_HOA
        .step(
            THANH_HOA.districtOffice().person("person-locality-officer"),
            location,
            "ACCEPTED",
            "2024-11-25")
        .then()
        .statusCode(403)
        .body("code", equalTo("CASE-SUBMITTER-CHECKS"));
    THANH_HOA
        .step(commune, location, "SELF_ASSESSED", "2024-11-25")
        .then()
        .statusCode(409)
        .body("errors.code", hasItem("CASE-STEP-MISSING"));
    THANH_HOA.taken(THANH_HOA.districtOffice(), location, "ACCEPTED", "2024-11-25");
    THANH_HOA.document(location, "RESULT_REPORT");
    THANH_HOA.taken(commune, location, "SELF_ASSESSED", "2025-04-10");
    vote(location, 50, 39);
    THANH_HOA.document(location, "MEETING_MINUTES");
    THANH_HOA
        .step(commune, location, "COMMUNE_VOTED", "2025-04-20")
        .then()
        .statusCode(409)
        .body("errors.code", equalTo(List.of("CASE-VOTE-LOW")));
    vote(location, 50, 40);
    THANH_HOA.taken(commune, location, "COMMUNE_VOTED", "2025-04-20");
    THANH_HOA.document(location, "SUBMISSION");
    holidaysOf2025();
    THANH_HOA
        .step(commune, location, "SUBMITTED_TO_DISTRICT", "2025-04-28")
        .then()
        .statusCode(201)
        .body(
            // Tuesday 29 April, then 30 April and 1 May are off, Friday 2 May.
            "next.dueOn", equalTo("2025-05-02"),
            "next.dueOnCertain", equalTo(true),
            "next.holidaysKnownThrough", equalTo("2025-12-31"));
    THANH_HOA.document(location, "VERIFICATION_REPORT");
    THANH_HOA.taken(THANH_HOA.districtOffice(), location, "VERIFIED", "2025-05-02");
    Tokens district = Tokens.of("leader").account("leader-384").locality("384@" + DAY);
    THANH_HOA
        .step(district, location, CaseWorld.decision("2025-05-20", "PROVINCIAL_CHAIRMAN"))
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("CASE-AUTHORITY-NOT-COMPETENT")));
    String recognition =
        THANH_HOA
            .step(district, location, CaseWorld.decision("2025-05-20", "DISTRICT_CHAIRMAN"))
            .then()
            .statusCode(201)
            .extract()
            .jsonPath()
            .getString("recognitionId");
    as(THANH_HOA.auditor())
        .get("/v1/recognitions/" + recognition)
        .then()
        .statusCode(200)
        .body(
            "standard", equalTo("VILLAGE_NTM"),
            "authority", equalTo("Chủ tịch UBND huyện Mường Lát"));
    JsonPath past = THANH_HOA.read(location + "?nextOn=2025-05-21");
    assertThat((Object) past.get("next")).isNull();
  }

  @Test
  void aLaterProcedureReplacesTheOneBeforeItFromItsFirstDay() {
    String first = entered("67", "2024-01-01");
    approved("67", first, Tokens.of("leader").locality("67@" + DAY));
    String second = entered("67", "2024-04-01");
    assertThat(procedureOf("67", "2024-05-01", null)).isEqualTo(code(first));
    approved("67", second, Tokens.of("leader").locality("67@" + DAY));
    assertThat(procedureOf("67", "2024-03-31", null)).isEqualTo(code(first));
    assertThat(procedureOf("67", "2024-04-01", null)).isEqualTo(code(second));
    assertThat(procedureOf("68", "2024-04-01", null)).isNull();
    assertThat(procedureOf("68", "2024-04-01", idOf("67", DAY))).isEqualTo(code(second));
    String third = entered("67", "2024-04-01");
    approve(third, Tokens.of("leader").locality("67@" + DAY), 1)
        .then()
        .statusCode(409)
        .body("code", equalTo("PROCEDURE-KNOWN"));
    assertThat(sqlRefusal("UPDATE recognition_procedure SET valid_to = now()"))
        .contains("permission denied");
    assertThat(
            sqlRefusal(
                "INSERT INTO recognition_procedure_step SELECT procedure, level, 'CONSULTED',"
                    + " acting_role, acting_level, NULL, NULL::integer, NULL, provenance, source"
                    + " FROM recognition_procedure_step WHERE procedure = '"
                    + code(second)
                    + "' LIMIT 1"))
        .contains("a procedure in force has its steps and levels");
  }

  @Test
  void aProvinceEntersTheProcedureOfItsVillagesAndAnotherPersonApprovesIt() {
    Map<String, Object> ofCommunes = procedure("68", "2024-01-01");
    ofCommunes.put("level", "COMMUNE");
    ofCommunes.put("steps", List.of(step("REGISTERED", "locality-officer", "COMMUNE")));
    post(coordinator("68"), DOCUMENTS, ofCommunes)
        .then()
        .statusCode(422)
        .body("errors.code", hasItems("PROCEDURE-LEVEL-IS-NATIONAL", "PROCEDURE-STEP-MISSING"));
    Map<String, Object> ofNobody = procedure("68", "2024-01-01");
    ofNobody.remove("localityCode");
    ofNobody.remove("asOf");
    post(coordinator("68"), DOCUMENTS, ofNobody)
        .then()
        .statusCode(403)
        .body("code", equalTo("RULES-NOT-YOURS"));
    post(Tokens.of("coordinator").locality("96@" + DAY), DOCUMENTS, procedure("68", "2024-01-01"))
        .then()
        .statusCode(404);
    post(Tokens.of("leader").locality("68@" + DAY), DOCUMENTS, procedure("68", "2024-01-01"))
        .then()
        .statusCode(403);
    String document = entered("68", "2029-01-01");
    approve(document, Tokens.of("leader").person("p-province").locality("68@" + DAY), 1)
        .then()
        .statusCode(403)
        .body("code", equalTo("RULES-OF-OWN-ENTRY"));
    approve(document, Tokens.of("leader").locality("96@" + DAY), 1).then().statusCode(404);
    approve(document, Tokens.of("auditor").locality("68@" + DAY), 1).then().statusCode(403);
    as(Tokens.of("auditor").locality("96@" + DAY)).get(document).then().statusCode(404);
    as(Tokens.of("auditor").locality("96@" + DAY))
        .get(DOCUMENTS)
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(code(document))));
    as(Tokens.of("treasury").locality("68@" + DAY)).get(document).then().statusCode(403);
    as(Tokens.of("treasury").locality("68@" + DAY)).get(DOCUMENTS).then().statusCode(403);
    as(Tokens.of("auditor").locality("68@" + DAY))
        .get(document)
        .then()
        .body("state", equalTo("ENTERED"), "registration.leastCriteria", equalTo(10));
    assertThat(
            sqlRefusal(
                "INSERT INTO recognition_rules_approval VALUES ('"
                    + code(document)
                    + "', 'x', 'p-province', now())"))
        .contains("who enters rules of recognition does not approve them");
    approved("68", document, Tokens.of("leader").locality("68@" + DAY));
    approve(document, Tokens.of("leader").locality("68@" + DAY), 1).then().statusCode(412);
    as(Tokens.of("auditor").locality("68@" + DAY))
        .get(DOCUMENTS)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(code(document)), "items.state", hasItem("APPROVED"));
  }

  @Test
  void whoServesTheWholeCountryEntersWhatNoProvinceDecides() {
    Map<String, Object> national = procedure("68", "2999-01-01");
    national.remove("localityCode");
    national.remove("asOf");
    national.put("level", "DISTRICT");
    national.put("authority", "PRIME_MINISTER");
    Response entered = post(Tokens.of("admin"), DOCUMENTS, national);
    entered.then().statusCode(201).body("localityId", equalTo(null));
    String document = entered.header("Location");
    as(Tokens.of("auditor").locality("68@" + DAY))
        .get(DOCUMENTS)
        .then()
        .body("items.id", not(hasItem(code(document))));
    approve(document, Tokens.of("leader").locality("68@" + DAY), 1)
        .then()
        .statusCode(403)
        .body("code", equalTo("RULES-NOT-YOURS"));
    approve(document, Tokens.of("admin").person("p-other"), 1).then().statusCode(200);
    as(Tokens.of("auditor").locality("68@" + DAY))
        .get(DOCUMENTS)
        .then()
        .body("items.id", hasItem(code(document)));
  }

  @Test
  void f002_13_aCompetenceIsDelegatedToDistrictsForAPlaceAndAPeriod() {
    CaseWorld world = new CaseWorld("14872", "385", "38", DAY);
    String location = world.registered("NTM", 2024, "2024-02-01");
    world.voted(location, "2024-02");
    world.submitted(location, "2024-03-15", "2024-03-20");
    world.appraised(location, "2024-04-10");
    world.councilVoted(location, "2024-04-20");
    Tokens district = Tokens.of("leader").account("leader-385").locality("385@" + DAY);
    world
        .step(district, location, CaseWorld.decision("2024-05-02", "DISTRICT_CHAIRMAN"))
        .then()
        .statusCode(403)
        .body("code", equalTo("CASE-STEP-NOT-YOURS"));

    // A district does not hand itself what is the province's.
    post(Tokens.of("coordinator").locality("385@" + DAY), DELEGATIONS, delegation("RECOGNIZED"))
        .then()
        .statusCode(403)
        .body("code", equalTo("RULES-NOT-YOURS"));
    Response entered = post(world.provinceOffice(), DELEGATIONS, delegation("RECOGNIZED"));
    entered.then().statusCode(201).body("state", equalTo("ENTERED"));
    String delegated = entered.header("Location");
    assertThat(competent("385", "2024-05-02")).isEqualTo("PROVINCIAL_CHAIRMAN");
    approve(delegated, world.leader().person("p-province"), 1)
        .then()
        .statusCode(403)
        .body("code", equalTo("RULES-OF-OWN-ENTRY"));
    approve(delegated, district, 1).then().statusCode(403).body("code", equalTo("RULES-NOT-YOURS"));
    approve(delegated, world.leader(), 1).then().statusCode(200).body("state", equalTo("APPROVED"));

    assertThat(competent("385", "2024-02-29")).isEqualTo("PROVINCIAL_CHAIRMAN");
    assertThat(competent("385", "2024-03-01")).isEqualTo("DISTRICT_CHAIRMAN");
    assertThat(competent("385", "2025-01-01")).isEqualTo("PROVINCIAL_CHAIRMAN");
    assertThat(competent("386", "2024-05-02")).isEqualTo("PROVINCIAL_CHAIRMAN");
    world
        .step(world.leader(), location, CaseWorld.decision("2024-05-02", "PROVINCIAL_CHAIRMAN"))
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("CASE-AUTHORITY-NOT-COMPETENT")));
    world
        .step(district, location, CaseWorld.decision("2024-05-02", "DISTRICT_CHAIRMAN"))
        .then()
        .statusCode(201);
  }

  @Test
  void f002_13_delegationsAskForTheirRoleTheirSubtreeAndAStepOfTheProcedure() {
    post(coordinator("38"), DELEGATIONS, delegation("ACCEPTED"))
        .then()
        .statusCode(409)
        .body("code", equalTo("DELEGATION-STEP-UNKNOWN"));
    Map<String, Object> backwards = delegation("APPRAISED");
    backwards.put("validTo", "2024-02-01");
    post(coordinator("38"), DELEGATIONS, backwards)
        .then()
        .statusCode(422)
        .body("errors.code", contains("RULES-DAYS-OUT-OF-ORDER"));
    post(Tokens.of("coordinator").locality("96@" + DAY), DELEGATIONS, delegation("APPRAISED"))
        .then()
        .statusCode(404);
    post(THANH_HOA.leader(), DELEGATIONS, delegation("APPRAISED")).then().statusCode(403);
    Response entered = post(coordinator("38"), DELEGATIONS, delegation("APPRAISED"));
    entered.then().statusCode(201);
    String delegated = entered.header("Location");
    Tokens elsewhere = Tokens.of("auditor", "leader").locality("96@" + DAY);
    as(elsewhere).get(delegated).then().statusCode(404);
    approve(delegated, elsewhere, 1).then().statusCode(404);
    as(elsewhere).get(DELEGATIONS).then().statusCode(200).body("items", equalTo(List.of()));
    as(THANH_HOA.auditor())
        .get(DELEGATIONS)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(code(delegated)));
    as(Tokens.of("treasury").locality("38@" + DAY)).get(DELEGATIONS).then().statusCode(403);
    as(Tokens.of("treasury").locality("38@" + DAY)).get(delegated).then().statusCode(403);
    approve(delegated, THANH_HOA.auditor(), 1).then().statusCode(403);
    once(as(THANH_HOA.leader())).post(delegated + "/approval").then().statusCode(428);
  }

  private static Map<String, Object> delegation(String step) {
    Map<String, Object> body = new HashMap<>();
    body.put("localityCode", "385");
    body.put("asOf", DAY);
    body.put("level", "COMMUNE");
    body.put("step", step);
    body.put("delegatedTo", "DISTRICT");
    body.put("validFrom", "2024-03-01");
    body.put("validTo", "2024-12-31");
    body.put("decision", decision());
    body.put("legalBasis", "Nghị quyết 111/2024/QH15");
    return body;
  }

  private static String competent(String district, String day) {
    return as(THANH_HOA.auditor())
        .get("/v1/recognition-procedures?asOf=" + day + "&localityId=" + idOf(district, DAY))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("procedures.find { it.level == 'COMMUNE' }.competent");
  }

  private static String procedureOf(String province, String day, String locality) {
    List<String> codes =
        as(Tokens.of("auditor").locality(province + "@" + DAY))
            .get(
                "/v1/recognition-procedures?asOf="
                    + day
                    + (locality == null ? "" : "&localityId=" + locality))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("procedures.findAll { it.level == 'VILLAGE' }.procedure.code");
    return codes.isEmpty() ? null : codes.get(0);
  }

  private static Tokens coordinator(String province) {
    return Tokens.of("coordinator")
        .account("c-province")
        .person("p-province")
        .locality(province + "@" + DAY);
  }

  private static String entered(String validFrom) {
    return entered("38", validFrom);
  }

  private static String entered(String province, String validFrom) {
    Response answer = post(coordinator(province), DOCUMENTS, procedure(province, validFrom));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.header("Location");
  }

  private static void approved(String document, Tokens who) {
    approved("38", document, who);
  }

  private static void approved(String province, String document, Tokens who) {
    Response answer = approve(document, who, 1);
    assertThat(answer.statusCode()).as(province + answer.asString()).isEqualTo(200);
  }

  private static Response approve(String document, Tokens who, int version) {
    return once(as(who)).header("If-Match", "\"" + version + "\"").post(document + "/approval");
  }

  private static String code(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** By the rule of Thanh Hóa. */
  private static Map<String, Object> procedure(String province, String validFrom) {
    List<Map<String, Object>> steps = new ArrayList<>();
    steps.add(step("REGISTERED", "locality-officer", "COMMUNE"));
    steps.add(limited(step("ACCEPTED", "coordinator", "DISTRICT"), 5));
    steps.add(product(step("SELF_ASSESSED", "locality-officer", "COMMUNE"), "RESULT_REPORT"));
    steps.add(product(step("COMMUNE_VOTED", "locality-officer", "COMMUNE"), "MEETING_MINUTES"));
    steps.add(product(step("SUBMITTED_TO_DISTRICT", "locality-officer", "COMMUNE"), "SUBMISSION"));
    steps.add(
        limited(product(step("VERIFIED", "coordinator", "DISTRICT"), "VERIFICATION_REPORT"), 2));
    steps.add(step("RECOGNIZED", "leader", "DISTRICT"));
    steps.add(step("REJECTED", "leader", "DISTRICT"));
    steps.add(step("WITHDRAWN", "locality-officer", "COMMUNE"));
    Map<String, Object> body = new HashMap<>();
    body.put("localityCode", province);
    body.put("asOf", DAY);
    body.put("level", "VILLAGE");
    body.put("decision", decision());
    body.put("validFrom", validFrom);
    body.put("authority", "DISTRICT_CHAIRMAN");
    body.put(
        "registration",
        Map.of("lastDay", Map.of("yearsBefore", 1, "month", 11, "day", 30), "leastCriteria", 10));
    body.put("conditions", List.of("MEETS_SET_IN_FULL"));
    body.put("steps", steps);
    body.put("rules", List.of(Map.of("kind", "MIN_COMMUNE_VOTE", "value", 8000)));
    return body;
  }

  private static Map<String, Object> decision() {
    return Map.of("number", "18/2023/QĐ-UBND", "issuedOn", "2023-05-04", "issuer", "UBND tỉnh");
  }

  private static Map<String, Object> step(String state, String role, String level) {
    Map<String, Object> step = new HashMap<>();
    step.put("state", state);
    step.put("actingRole", role);
    step.put("actingLevel", level);
    return step;
  }

  private static Map<String, Object> limited(Map<String, Object> step, int days) {
    step.put("limitDays", days);
    step.put("limitKind", "WORKING_DAYS");
    return step;
  }

  private static Map<String, Object> product(Map<String, Object> step, String product) {
    step.put("product", product);
    return step;
  }

  private static void vote(String location, int present, int inFavour) {
    THANH_HOA.paper(
        THANH_HOA.officer(),
        location,
        "votes",
        CaseWorld.vote("COMMUNE_MEETING", "2025-04-18", present, inFavour));
  }

  private static Response register(String village, String on) {
    return post(
        THANH_HOA.officer(),
        CaseWorld.CASES,
        Map.of("localityId", village, "standard", "VILLAGE_NTM", "year", 2025, "on", on));
  }

  private static List<String> villages(String... names) {
    StringBuilder file = new StringBuilder("communeCode,name,kind\n");
    for (String name : names) {
      file.append(COMMUNE).append(',').append(name).append(",thôn\n");
    }
    once(as(coordinator("38")))
        .multiPart("file", "villages.csv", file.toString().getBytes(UTF_8), "text/csv")
        .post("/v1/villages/imports?source=test&validFrom=2024-01-01")
        .then()
        .statusCode(200);
    return as("auditor")
        .get("/v1/localities?level=VILLAGE&underCode=" + COMMUNE + "&asOf=" + DAY)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }

  /** A set of twelve criteria for the villages of the province. */
  private static String villageSet() {
    StringBuilder criteria = new StringBuilder();
    for (int code = 1; code <= 12; code++) {
      criteria
          .append(criteria.length() == 0 ? "" : ",")
          .append(
              """
              {"code": "%d", "name": "Tiêu chí %d", "complete": true, "indicators": [
                {"code": "%d", "name": "Nội dung %d", "kind": "BOOLEAN", "ifAny": false}]}\
              """
                  .formatted(code, code, code, code));
    }
    String draft =
        """
        {"code": "VILLAGE_OF_38", "name": "Bộ tiêu chí thôn của tỉnh", "level": "VILLAGE",
         "standard": "VILLAGE_NTM", "authority": "PROVINCIAL", "localityCode": "38",
         "localityAsOf": "%s",
         "legalBasis": {"number": "19/QĐ-UBND", "issuedOn": "2024-01-01", "issuer": "UBND tỉnh"},
         "validFrom": "2024-01-01", "declaredIndicators": 12, "areas": {"dimension": "NONE"},
         "criteria": [%s], "thresholds": [],
         "provenance": {"mark": "SOURCED", "source": "19/QĐ-UBND"}}\
        """
            .formatted(DAY, criteria);
    Response entered =
        once(as(coordinator("38")))
            .contentType("application/json")
            .body(draft)
            .post("/v1/criteria-sets");
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    String set = entered.header("Location");
    decided(coordinator("38"), set + "/proposal", 1);
    decided(THANH_HOA.leader(), set + "/approval", 2);
    return code(set);
  }

  private static void stated(String set, List<String> villages, List<String> unmet, String on) {
    List<Map<String, String>> statements = new ArrayList<>();
    for (int i = 0; i < villages.size(); i++) {
      statements.add(Map.of("localityId", villages.get(i), "unmet", unmet.get(i)));
    }
    Response entered =
        post(
            THANH_HOA.officer(),
            "/v1/assessments/statements",
            Map.of(
                "localityId", idOf(COMMUNE, DAY),
                "setVersionId", set,
                "statedOn", on,
                "source", "LOCALITY_REPORT",
                "statements", statements));
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    String batch = "/v1/measurement-batches/" + entered.jsonPath().getString("id");
    decided(THANH_HOA.provinceOffice(), batch + "/verification", 1);
    decided(THANH_HOA.leader(), batch + "/approval", 2);
  }

  private static void decided(Tokens who, String path, int version) {
    Response answer = once(as(who)).header("If-Match", "\"" + version + "\"").post(path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  private static void holidaysOf2025() {
    List<Map<String, String>> days = new ArrayList<>();
    for (int day = 27; day <= 31; day++) {
      days.add(Map.of("day", "2025-01-" + day, "kind", "TET", "name", "Tết Âm lịch"));
    }
    days.add(Map.of("day", "2025-04-07", "kind", "HUNG_KINGS", "name", "Giỗ Tổ Hùng Vương"));
    days.add(Map.of("day", "2025-09-01", "kind", "NATIONAL_DAY", "name", "Quốc khánh"));
    once(as("admin"))
        .contentType("application/json")
        .body(
            Map.of(
                "decision", "6150/TB-BLĐTBXH",
                "issuedOn", "2024-12-03",
                "issuer", "Bộ Lao động - Thương binh và Xã hội",
                "days", days))
        .post("/v1/public-holidays")
        .then()
        .statusCode(204);
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
