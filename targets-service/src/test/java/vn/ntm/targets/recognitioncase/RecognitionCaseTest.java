package vn.ntm.targets.recognitioncase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;
import static vn.ntm.targets.recognitioncase.CaseWorld.CASES;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
class RecognitionCaseTest {

  private static final String DAY = "2024-02-05";

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

  private static CaseWorld anGiang(String commune, String district) {
    return new CaseWorld(commune, district, "89", DAY);
  }

  @Test
  void aCaseWalksTheWholeProcedureOf2022() {
    CaseWorld world = anGiang("30694", "894");
    String location = world.registered("NTM", 2024, "2024-02-01");
    world.voted(location, "2024-02");
    world.submitted(location, "2024-03-15", "2024-03-20");
    world.appraised(location, "2024-05-10");
    world.councilVoted(location, "2024-05-12");
    Response decided =
        world.step(
            world.leader(), location, CaseWorld.decision("2024-05-20", "PROVINCIAL_CHAIRMAN"));
    decided
        .then()
        .statusCode(201)
        .body("state", equalTo("RECOGNIZED"), "next.state", equalTo("ANNOUNCED"));
    as(world.auditor())
        .get("/v1/recognitions/" + decided.jsonPath().getString("recognitionId"))
        .then()
        .statusCode(200)
        .body(
            "status", equalTo("ACTIVE"),
            "standard", equalTo("NTM"),
            "decisionDate", equalTo("2024-05-20"),
            "criteriaSet", equalTo("318/QĐ-TTg"),
            "authority", equalTo("Chủ tịch UBND tỉnh An Giang"));
    world.taken(world.leader(), location, "ANNOUNCED", "2024-06-10");
    JsonPath announced = world.read(location);
    assertThat(announced.getList("steps.procedure")).containsOnly("QD18-2022");
    // 30 working days from 20 March end on 3 May, since 30 April and 1 May are off; the
    // announcement had 60 days.
    assertThat(announced.getMap("steps.find { it.state == 'APPRAISED' }"))
        .containsEntry("dueOn", "2024-05-03")
        .containsEntry("dueOnCertain", false)
        .containsEntry("daysLate", 7);
    assertThat(announced.getInt("steps.find { it.state == 'ANNOUNCED' }.daysLate")).isZero();
    assertThat(announced.<Object>get("next")).isNull();
    othersAreToldOf(location, 12);
  }

  private static void othersAreToldOf(String location, int steps) {
    String id = location.substring(CASES.length() + 1);
    List<ConsumerRecord<String, String>> told =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () ->
                    KafkaServer.records("targets.case.v1").stream()
                        .filter(record -> id.equals(record.key()))
                        .toList(),
                records -> records.size() == steps);
    assertThat(told)
        .allSatisfy(
            record ->
                assertThat(EventContract.broken("vn.ntm.targets.case-moved.v1", record.value()))
                    .isEmpty());
    JsonPath last = JsonPath.from(told.get(steps - 1).value());
    assertThat(last.getString("state")).isEqualTo("ANNOUNCED");
    assertThat(last.getString("previousState")).isEqualTo("RECOGNIZED");
    assertThat(last.getInt("version")).isEqualTo(steps);
  }

  @Test
  void aPlaceIsRecognisedAgainUnderTheSetInForceAndTheEarlierRecognitionIsSuperseded() {
    CaseWorld world = anGiang("30493", "889");
    world.meetsTheSet("2024-01-20");
    String earlier =
        RecognitionHistory.recorded(
            world.leader(),
            Map.of(
                "localityCode", "30493",
                "asOf", DAY,
                "standard", "NTM",
                "decisionNumber", "12/QĐ-UBND",
                "decisionDate", "2019-06-01",
                "recognisedYear", 2019,
                "authority", "Chủ tịch UBND tỉnh An Giang",
                "criteriaSet", "1980/QĐ-TTg"));
    String location = world.registered("NTM", 2024, "2024-02-01");
    world.voted(location, "2024-02");
    world.submitted(location, "2024-03-15", "2024-03-20");
    world.appraised(location, "2024-05-10");
    world.councilVoted(location, "2024-05-12");
    Map<String, Object> decision = CaseWorld.decision("2024-05-20", "PROVINCIAL_CHAIRMAN");
    String now =
        world
            .step(world.leader(), location, decision)
            .then()
            .statusCode(201)
            .extract()
            .path("recognitionId");
    as(world.auditor())
        .get("/v1/recognitions/" + earlier)
        .then()
        .body("status", equalTo("SUPERSEDED"), "version", equalTo(2));
    as(world.auditor())
        .get("/v1/recognitions/" + now)
        .then()
        .body("status", equalTo("ACTIVE"), "criteriaSet", equalTo("318/QĐ-TTg"));
    world
        .register(world.officer(), "NTM", 2024, "2024-06-01")
        .then()
        .statusCode(409)
        .body("code", equalTo("CASE-STANDARD-HELD"));
  }

  @Test
  void aCaseWalksTheProcedureOfAWorldWithoutDistricts() {
    clock.set(LocalDate.of(2025, 12, 15));
    CaseWorld world = new CaseWorld("31552", "92", "92", "2025-07-10");
    String location = world.registered("NTM", 2025, "2025-07-15");
    world.voted(location, "2025-08");
    world
        .step(world.officer(), location, "SUBMITTED_TO_DISTRICT", "2025-09-01")
        .then()
        .statusCode(409)
        .body("errors.code", equalTo(List.of("CASE-STEP-NOT-IN-PROCEDURE")));
    world.taken(world.officer(), location, "SUBMITTED_TO_PROVINCE", "2025-09-01");
    world.appraised(location, "2025-09-20");
    world.councilVoted(location, "2025-10-01");
    world
        .step(world.leader(), location, CaseWorld.decision("2025-10-20", "PROVINCIAL_CHAIRMAN"))
        .then()
        .statusCode(201)
        .body("state", equalTo("RECOGNIZED"));
    world.taken(world.leader(), location, "ANNOUNCED", "2025-11-05");
    assertThat(world.read(location).getList("steps.procedure")).containsOnly("QD18-2022-TWO-TIERS");
    as(world.auditor())
        .get("/v1/recognition-procedures?asOf=2025-07-01")
        .then()
        .body("procedures.level", equalTo(List.of("COMMUNE")));
  }

  @Test
  void aForbiddenJumpNamesEverythingThatIsMissing() {
    CaseWorld world = anGiang("30697", "894");
    String location = world.registered("NTM", 2024, "2024-02-01");
    world
        .step(world.districtOffice(), location, "SUBMITTED_TO_PROVINCE", "2024-03-20")
        .then()
        .statusCode(409)
        .body(
            "code", equalTo("CASE-STEP-REFUSED"),
            "errors.findAll { it.code == 'CASE-STEP-MISSING' }.size()", equalTo(6),
            "errors.code", hasItems("CASE-DOCUMENT-MISSING", "CASE-SURVEY-MISSING"));
    assertThat(world.read(location).getString("state")).isEqualTo("REGISTERED");
    assertThat(world.read(location).getList("next.missing.code"))
        .containsExactly("CASE-DOCUMENT-MISSING");
  }

  @Test
  void f000_13_aCaseOf2020WithoutSurveyIsRefusedAtItsSubmission() {
    CaseWorld world = anGiang("30334", "884");
    String location = world.registered("NTM", 2020, "2020-02-01");
    for (String kind : List.of("RESULT_REPORT", "COMMENTS_SYNTHESIS", "SURVEY_REPORT")) {
      world.document(location, kind);
    }
    world.document(location, "SUBMISSION");
    world.taken(world.officer(), location, "SELF_ASSESSED", "2020-03-01");
    world.taken(world.officer(), location, "CONSULTED", "2020-03-20");
    world
        .step(world.officer(), location, "SUBMITTED_TO_DISTRICT", "2020-04-01")
        .then()
        .statusCode(409)
        .body("errors.code", hasItem("CASE-SURVEY-MISSING"));
    // 79.9 % are satisfied; in 2020 it takes 80.
    world.paper(world.department(), location, "surveys", CaseWorld.survey("2020-03-25", 799));
    world
        .step(world.department(), location, "SURVEYED", "2020-03-26")
        .then()
        .statusCode(409)
        .body("errors.code", equalTo(List.of("CASE-SURVEY-SATISFIED-LOW")));
    world.paper(world.department(), location, "surveys", CaseWorld.survey("2020-03-26", 800));
    world.taken(world.department(), location, "SURVEYED", "2020-03-26");
    assertThat(world.read(location).getList("steps.procedure")).containsOnly("QD2540-2016");
  }

  @Test
  void f002_19_aDossierOfTheSecondOfOctoberFallsIntoTheDecemberRound() {
    clock.set(LocalDate.of(2024, 12, 10));
    CaseWorld inTime = new CaseWorld("31573", "942", "94", DAY);
    // The plan of the province announces them too; whoever comes first opens them.
    inTime.round("2024-10-01").then().statusCode(anyOf(equalTo(201), equalTo(409)));
    inTime.round("2024-12-01").then().statusCode(anyOf(equalTo(201), equalTo(409)));
    inTime.round("2024-12-01").then().statusCode(409).body("code", equalTo("ROUND-KNOWN"));
    assertThat(roundOf(inTime, "2024-10-01")).isEqualTo("2024-10-01");
    assertThat(roundOf(new CaseWorld("31576", "942", "94", DAY), "2024-10-02"))
        .isEqualTo("2024-12-01");
    as(inTime.auditor())
        .get("/v1/review-rounds?year=2024")
        .then()
        .body("items.cutOff", hasItems("2024-10-01", "2024-12-01"));
  }

  private static String roundOf(CaseWorld world, String submitted) {
    String location = world.registered("NTM", 2024, "2024-07-01");
    world.voted(location, "2024-08");
    world.submitted(location, "2024-09-20", submitted);
    return world.read(location).getString("round.cutOff");
  }

  @Test
  void anArrearsEventBlocksAndClears() {
    CaseWorld world = anGiang("30340", "886");
    String location = world.registered("NTM", 2024, "2024-02-01");
    world.voted(location, "2024-02");
    world.submitted(location, "2024-03-15", "2024-03-20");
    world.opinions(location, "MET", "2024-04-10");
    world.document(location, "APPRAISAL_REPORT");
    world.meetsTheSet("2024-04-10");
    UUID project = UUID.randomUUID();
    String commune = idOf("30340", DAY);
    CaseWorld.tellArrears(project, 1, commune, 450_000_000);
    world.awaitMissing(location, List.of("CASE-ARREARS"));
    world
        .step(world.provinceOffice(), location, "APPRAISED", "2024-04-12")
        .then()
        .statusCode(409)
        .body("errors.code", equalTo(List.of("CASE-ARREARS")));
    CaseWorld.tellArrears(project, 2, commune, 0);
    world.awaitMissing(location, List.of());
    // What is told late and is older changes nothing any more.
    CaseWorld.tellArrears(project, 1, commune, 450_000_000);
    world.taken(world.provinceOffice(), location, "APPRAISED", "2024-04-12");
  }

  @Test
  void theCopyOfArrearsIsDerivedAnewFromWhatFundingTold() throws SQLException {
    UUID project = UUID.randomUUID();
    CaseWorld.tellArrears(project, 1, idOf("30601", DAY), 12_000_000);
    String owed = "SELECT amount FROM project_arrears_copy WHERE project_id = '" + project + "'";
    await().atMost(Duration.ofSeconds(60)).until(() -> longOf(owed), equalTo(12_000_000L));
    // What is wrong in the copy is mended by the events.
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE project_arrears_copy SET amount = 1 WHERE project_id = '" + project + "'");
    }
    // The consumer looks for orders every few seconds of a clock that other tests set ahead.
    clock.set(LocalDate.of(2027, 1, 1));
    once(as("coordinator")).post("/v1/arrears-rebuilds").then().statusCode(403);
    Response ordered = once(as("admin")).post("/v1/arrears-rebuilds");
    ordered.then().statusCode(202).body("requestedBy", equalTo("admin"));
    String location = ordered.header("Location");
    as("auditor").get(location).then().statusCode(403);
    as("admin").get("/v1/arrears-rebuilds/" + project).then().statusCode(404);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> as("admin").get(location).jsonPath().getString("state"), equalTo("DONE"));
    assertThat(longOf(owed)).isEqualTo(12_000_000);
  }

  private long longOf(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        java.sql.ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : -1;
    }
  }

  @Test
  void f002_21_findingsAndOpinionsHoldACaseUntilTheyAreRemedied() {
    CaseWorld world = anGiang("30391", "887");
    String location = world.registered("NTM", 2024, "2024-02-01");
    world.voted(location, "2024-02");
    world.submitted(location, "2024-03-15", "2024-03-20");
    post(
            world.department(),
            location + "/opinions",
            Map.of("agency", "H01.05", "criterion", "17", "verdict", "MET", "on", "2024-04-01"))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/figures", "/conclusion"));
    world.opinions(location, "NOT_MET", "2024-04-01");
    world.document(location, "APPRAISAL_REPORT");
    world.meetsTheSet("2024-04-01");
    world
        .step(world.provinceOffice(), location, "APPRAISED", "2024-04-12")
        .then()
        .statusCode(409)
        .body("errors.code", equalTo(List.of("CASE-OPINION-AGAINST")));
    world.appraised(location, "2024-04-20");
    Map<String, Object> finding =
        Map.of("source", "COUNCIL", "finding", "Bãi rác", "blocking", true, "dueOn", "2024-06-01");
    world.paper(world.provinceOffice(), location, "findings", finding);
    world.councilVoted(location, "2024-05-02");
    Map<String, Object> decision = CaseWorld.decision("2024-05-20", "PROVINCIAL_CHAIRMAN");
    world
        .step(world.leader(), location, decision)
        .then()
        .statusCode(409)
        .body("errors.code", equalTo(List.of("CASE-FINDING-OPEN")));
    String remedy =
        location
            + "/findings/"
            + world.read(location).getString("papers.findings[0].id")
            + "/remedy";
    Map<String, Object> done = Map.of("on", "2024-05-15", "remedy", "Đã đóng bãi rác");
    post(world.districtOffice(), remedy, done)
        .then()
        .statusCode(403)
        .body("code", equalTo("CASE-SUBMITTER-CHECKS"));
    post(world.department(), remedy, done).then().statusCode(201);
    post(world.department(), remedy, done)
        .then()
        .statusCode(409)
        .body("code", equalTo("FINDING-REMEDIED"));
    world
        .step(world.leader(), location, CaseWorld.decision("2024-05-20", "PRIME_MINISTER"))
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("CASE-AUTHORITY-NOT-COMPETENT")));
    world.step(world.leader(), location, decision).then().statusCode(201);
  }

  @Test
  void whoSubmitsDoesNotCheckAndWhatIsReturnedIsSubmittedAgain() {
    CaseWorld world = anGiang("30445", "888");
    String location = world.registered("NTM", 2024, "2024-02-01");
    world.voted(location, "2024-02");
    world.taken(world.officer(), location, "SUBMITTED_TO_DISTRICT", "2024-03-15");
    world.document(location, "VERIFICATION_REPORT");
    Tokens sameHuman = world.districtOffice().person("person-locality-officer");
    world
        .step(sameHuman, location, "VERIFIED", "2024-03-20")
        .then()
        .statusCode(403)
        .body("code", equalTo("CASE-SUBMITTER-CHECKS"));
    world
        .step(world.officer(), location, "VERIFIED", "2024-03-20")
        .then()
        .statusCode(403)
        .body("code", equalTo("CASE-STEP-NOT-YOURS"));
    world
        .step(world.districtOffice(), location, "RETURNED", "2024-03-20")
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("CASE-REASON-MISSING")));
    world
        .step(
            world.districtOffice(),
            location,
            Map.of("to", "RETURNED", "on", "2024-03-20", "reason", "Thiếu số liệu"))
        .then()
        .statusCode(201)
        .body("reached", equalTo("COMMUNE_VOTED"), "next.state", equalTo("SUBMITTED_TO_DISTRICT"));
    world.taken(world.officer(), location, "SUBMITTED_TO_DISTRICT", "2024-03-25");
    world
        .step(
            world.officer(),
            location,
            Map.of("to", "WITHDRAWN", "on", "2024-04-01", "reason", "Chưa đủ điều kiện"))
        .then()
        .statusCode(201)
        .body("state", equalTo("WITHDRAWN"));
    world
        .step(world.officer(), location, "SUBMITTED_TO_DISTRICT", "2024-04-02")
        .then()
        .statusCode(409)
        .body("errors.code", equalTo(List.of("CASE-CLOSED")));
    post(world.officer(), location + "/documents", CaseWorld.documentOf("PICTURE"))
        .then()
        .statusCode(409)
        .body("code", equalTo("CASE-CLOSED"));
    // A new attempt is a new case.
    assertThat(world.registered("NTM", 2024, "2024-05-01")).isNotEqualTo(location);
  }

  @Test
  void aLocalityHasOneOpenCaseOfAStandardThatIsForIt() {
    CaseWorld world = anGiang("30457", "888");
    world.registered("NTM", 2024, "2024-02-01");
    world
        .register(world.officer(), "NTM", 2024, "2024-02-02")
        .then()
        .statusCode(409)
        .body("code", equalTo("CASE-OPEN-ALREADY"));
    world
        .register(world.officer(), "DISTRICT_NTM", 2024, "2024-02-02")
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("CASE-STANDARD-UNFIT")));
    world
        .register(world.officer(), "ADVANCED", 2024, "2012-02-02")
        .then()
        .statusCode(409)
        .body("errors.code", equalTo(List.of("CASE-NO-PROCEDURE")));
    world.register(world.leader(), "ADVANCED", 2024, "2024-02-02").then().statusCode(403);
  }

  @Test
  void aStepIsTakenOnTheVersionThatWasRead() {
    CaseWorld world = anGiang("30469", "889");
    String location = world.registered("NTM", 2024, "2024-02-01");
    Map<String, Object> step = Map.of("to", "SELF_ASSESSED", "on", "2024-02-02");
    command(world.officer()).body(step).post(location + "/steps").then().statusCode(428);
    world.document(location, "RESULT_REPORT");
    command(world.officer())
        .header("If-Match", "\"1\"")
        .body(step)
        .post(location + "/steps")
        .then()
        .statusCode(412);
    String key = UUID.randomUUID().toString();
    for (String hit : List.of("", "true")) {
      Response answer =
          as(world.officer())
              .contentType("application/json")
              .header("Idempotency-Key", key)
              .header("If-Match", "\"2\"")
              .body(step)
              .post(location + "/steps");
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
      assertThat(answer.header("ETag")).isEqualTo("\"3\"");
      assertThat(String.valueOf(answer.header("Idempotency-Hit")))
          .isEqualTo(hit.isEmpty() ? "null" : hit);
    }
  }

  @Test
  void f003_07_ofFourteenThatReachedThirteenAreRecognisedAndOneWaitsForItsDecision() {
    List<String> communes =
        List.of(
            "07309", "07315", "07321", "07324", "07327", "07330", "07333", "07336", "07345",
            "07348", "07351", "07354", "07357");
    Tokens leader = Tokens.of("leader").account("leader-24").locality("24@" + DAY);
    for (String commune : communes) {
      RecognitionHistory.recorded(
          leader,
          Map.of(
              "localityCode", commune,
              "asOf", DAY,
              "standard", "NTM",
              "decisionNumber", "1/QĐ-UBND",
              "decisionDate", "2024-01-10",
              "recognisedYear", 2019,
              "authority", "Chủ tịch UBND tỉnh Bắc Giang"));
    }
    CaseWorld pending = new CaseWorld("07342", "216", "24", DAY);
    String location = pending.registered("NTM", 2024, "2024-02-01");
    pending.voted(location, "2024-02");
    pending.submitted(location, "2024-03-15", "2024-03-20");
    pending.appraised(location, "2024-04-12");
    List<String> preparing = List.of("07360", "07363", "07366");
    for (String commune : preparing) {
      new CaseWorld(commune, "216", "24", DAY).registered("NTM", 2024, "2024-02-01");
    }
    String counts = CASES + "/counts?standard=NTM&under=" + idOf("216", DAY);
    as(pending.auditor())
        .get(counts)
        .then()
        .statusCode(200)
        .body(
            "recognised", equalTo(13),
            "decisionPending", equalTo(1),
            "onTheWay", equalTo(3),
            "byState.APPRAISED", equalTo(1),
            "byState.REGISTERED", equalTo(3));
    as(pending.auditor())
        .get(counts + "&year=2024")
        .then()
        .body("recognised", equalTo(0), "decisionPending", equalTo(1));
    as(anGiang("30694", "894").auditor())
        .get(counts)
        .then()
        .body("recognised", equalTo(0), "decisionPending", equalTo(0), "onTheWay", equalTo(0));
    as(pending.auditor()).get(CASES + "/counts").then().statusCode(400);
  }

  @Test
  void f003_08_milestonesTellWhatIsLateByThePartOfTheMonth() {
    CaseWorld world = anGiang("30490", "889");
    String location = world.registered("NTM", 2024, "2024-02-01");
    milestone(world, location, "SELF_ASSESSED", "2024-02-01", "EARLY_MONTH", "BY");
    milestone(world, location, "CONSULTED", "2024-05-01", "MID_MONTH", "BY");
    milestone(world, location, "5.2", "2024-04-01", "MONTH", "BY");
    milestone(world, location, "5.2", "2024-04-01", "MONTH", "BEFORE");
    world.document(location, "RESULT_REPORT");
    world.taken(world.officer(), location, "SELF_ASSESSED", "2024-02-12");
    world.paper(
        world.provinceOffice(),
        location,
        "completions",
        Map.of("subject", "5.2", "on", "2024-03-31"));
    JsonPath read = world.read(location);
    assertThat(read.getList("milestones.subject"))
        .containsExactly("SELF_ASSESSED", "5.2", "CONSULTED");
    assertThat(read.getList("milestones.standing")).containsExactly("LATE", "IN_TIME", "OVERDUE");
    assertThat(read.getList("milestones.days")).containsExactly(2, 0, 28);
    assertThat(read.getList("milestones.contradicted")).containsExactly(false, true, false);
    post(
            world.provinceOffice(),
            location + "/completions",
            Map.of("subject", "CONSULTED", "on", "2024-05-01"))
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("MILESTONE-IS-A-STEP")));
    post(
            world.provinceOffice(),
            location + "/completions",
            Map.of("subject", "5.2", "on", "2024-05-01"))
        .then()
        .statusCode(409);
    post(
            world.provinceOffice(),
            location + "/completions",
            Map.of("subject", "7", "on", "2024-05-01"))
        .then()
        .statusCode(404);
  }

  private static void milestone(
      CaseWorld world,
      String location,
      String subject,
      String on,
      String precision,
      String qualifier) {
    world.paper(
        world.provinceOffice(),
        location,
        "milestones",
        Map.of("subject", subject, "on", on, "precision", precision, "qualifier", qualifier));
  }

  @Test
  void f002_24_aSurveyWhoseSumsDoNotAddUpIsRefused() {
    CaseWorld world = anGiang("30499", "889");
    String location = world.registered("NTM", 2024, "2024-02-01");
    post(
            world.department(),
            location + "/surveys",
            Map.of(
                "on",
                "2024-03-01",
                "householdsTotal",
                100,
                "householdsAsked",
                90,
                "formsValid",
                80,
                "satisfied",
                70,
                "notSatisfied",
                9,
                "contents",
                List.of(Map.of("content", "Nước", "satisfied", 80, "notSatisfied", 1))))
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/satisfied", "/contents/0")));
    post(
            world.officer(),
            location + "/votes",
            CaseWorld.vote("COMMUNE_MEETING", "2024-03-01", 10, 11))
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("CASE-VOTE-SUM")));
    post(
            world.officer(),
            location + "/votes",
            CaseWorld.vote("APPRAISAL_COUNCIL", "2024-03-01", 10, 10))
        .then()
        .statusCode(403);
  }

  @Test
  void f002_20_aDistrictGoesToTheProvinceAndItsCommunesMustBeRecognised() {
    CaseWorld district = new CaseWorld("947", "947", "94", DAY);
    post(
            district.districtOffice(),
            CASES,
            Map.of(
                "localityCode", "947",
                "asOf", DAY,
                "standard", "DISTRICT_NTM",
                "year", 2024,
                "on", "2024-02-01"))
        .then()
        .statusCode(201);
    String location =
        CASES
            + "/"
            + as(district.auditor())
                .get(CASES + "?standard=DISTRICT_NTM&under=" + idOf("947", DAY))
                .jsonPath()
                .getString("items[0].id");
    for (String kind : List.of("RESULT_REPORT", "COMMENTS_SYNTHESIS", "SURVEY_REPORT")) {
      district.paper(district.districtOffice(), location, "documents", CaseWorld.documentOf(kind));
    }
    milestone(district, location, "SUBMITTED_TO_PROVINCE", "2024-05-30", "DAY", "BY");
    district.taken(district.districtOffice(), location, "SELF_ASSESSED", "2024-03-01");
    district.taken(district.districtOffice(), location, "CONSULTED", "2024-03-10");
    surveyedInEachCommune(district, location);
    for (String kind : List.of("SUBMISSION", "APPRAISAL_REPORT")) {
      district.paper(district.districtOffice(), location, "documents", CaseWorld.documentOf(kind));
    }
    district.taken(district.districtOffice(), location, "SUBMITTED_TO_PROVINCE", "2024-06-02");
    assertThat(district.read(location).getList("milestones.standing")).containsExactly("LATE");
    assertThat(district.read(location).getList("milestones.days")).containsExactly(3);
    district
        .step(district.provinceOffice(), location, "APPRAISED", "2024-06-12")
        .then()
        .statusCode(409)
        .body(
            "errors.code.unique()",
            equalTo(
                List.of(
                    "CASE-OWNER-MISSING",
                    "CASE-CRITERIA-UNDETERMINED",
                    "CASE-COMMUNES-LOW",
                    "CASE-TOWNSHIPS-LOW")));
  }

  /** In 2024 four of five are satisfied in each commune with each content (QĐ 320/QĐ-TTg). */
  private static void surveyedInEachCommune(CaseWorld district, String location) {
    district.paper(district.department(), location, "surveys", CaseWorld.survey("2024-03-15", 950));
    district
        .step(district.department(), location, "SURVEYED", "2024-03-20")
        .then()
        .statusCode(409)
        .body("errors.code", equalTo(List.of("CASE-SURVEY-UNITS-MISSING")));
    district.paper(
        district.department(),
        location,
        "surveys",
        CaseWorld.survey(
            "2024-03-15",
            district.communesOf("947").stream().map(id -> CaseWorld.unit(id, 95, 80)).toList()));
    district.taken(district.department(), location, "SURVEYED", "2024-03-20");
  }

  @Test
  void everyAddressAsksForItsRoleAndItsSubtree() {
    CaseWorld world = anGiang("30556", "891");
    String location = world.registered("NTM", 2024, "2024-02-01");
    UUID finding = UUID.randomUUID();
    Map<String, Object> bodies =
        Map.of(
            "/steps",
            Map.of("to", "SELF_ASSESSED", "on", "2024-02-05"),
            "/documents",
            CaseWorld.documentOf("PICTURE"),
            "/surveys",
            CaseWorld.survey("2024-03-01", 950),
            "/votes",
            CaseWorld.vote("COMMUNE_MEETING", "2024-03-01", 10, 10),
            "/opinions",
            CaseWorld.opinion("MET", "2024-03-01"),
            "/findings",
            Map.of("source", "FRONT", "finding", "x", "blocking", true, "dueOn", "2024-06-01"),
            "/findings/" + finding + "/remedy",
            Map.of("on", "2024-05-15", "remedy", "x"),
            "/milestones",
            Map.of("subject", "1", "on", "2024-03-01", "precision", "DAY", "qualifier", "BY"),
            "/completions",
            Map.of("subject", "1", "on", "2024-03-01"));
    Tokens elsewhere =
        Tokens.of("locality-officer", "coordinator", "department", "leader").locality("96@" + DAY);
    bodies.forEach(
        (path, body) -> {
          Response refused =
              command(world.auditor()).header("If-Match", "\"1\"").body(body).post(location + path);
          assertThat(refused.statusCode()).as(path).isEqualTo(403);
          Response hidden =
              command(elsewhere).header("If-Match", "\"1\"").body(body).post(location + path);
          assertThat(hidden.statusCode()).as(path).isEqualTo(404);
          Response keyless =
              as(elsewhere).contentType("application/json").body(body).post(location + path);
          assertThat(keyless.statusCode()).as(path).isEqualTo(400);
        });
    as(elsewhere).get(location).then().statusCode(404);
    as(elsewhere).get(CASES).then().statusCode(200).body("items.size()", equalTo(0));
    as(world.auditor())
        .get(CASES + "?state=REGISTERED&standard=NTM&year=2024&under=" + idOf("891", DAY))
        .then()
        .statusCode(200)
        .body("items.locality.code", hasItem("30556"));
    for (String path :
        List.of(location, CASES, CASES + "/counts?standard=NTM", "/v1/review-rounds")) {
      as(Tokens.of("treasury").locality("89@" + DAY)).get(path).then().statusCode(403);
    }
    as(Tokens.of("treasury").locality("89@" + DAY))
        .get("/v1/recognition-procedures")
        .then()
        .statusCode(403);
    new CaseWorld("30556", "891", "94", DAY).round("2030-01-01").then().statusCode(201);
    post(
            elsewhere,
            "/v1/review-rounds",
            Map.of(
                "localityCode", "89",
                "asOf", DAY,
                "level", "COMMUNE",
                "name", "x",
                "cutOff", "2030-01-01"))
        .then()
        .statusCode(404);
    once(as(world.auditor()))
        .contentType("application/json")
        .body(Map.of("level", "COMMUNE", "name", "x", "cutOff", "2030-01-01"))
        .post("/v1/review-rounds")
        .then()
        .statusCode(403);
    world.register(elsewhere, "ADVANCED", 2024, "2024-02-02").then().statusCode(404);
    world.register(world.auditor(), "ADVANCED", 2024, "2024-02-02").then().statusCode(403);
  }

  @Test
  void theDatabaseItselfKeepsMakerAndCheckerApartAndForgetsNothing() {
    CaseWorld world = anGiang("30619", "892");
    String location = world.registered("NTM", 2024, "2024-02-01");
    String id = location.substring(CASES.length() + 1);
    assertThat(sqlRefusal(stepSql(id, 2, "SUBMITTED_TO_DISTRICT", "p-1"))).isEmpty();
    assertThat(sqlRefusal(stepSql(id, 3, "VERIFIED", "p-1")))
        .contains("who submits a dossier does not check it");
    assertThat(sqlRefusal(stepSql(id, 3, "RETURNED", "p-2"))).contains("case_end_has_a_reason");
    assertThat(sqlRefusal("DELETE FROM recognition_case_step")).contains("permission denied");
    assertThat(sqlRefusal("UPDATE recognition_case_step SET person = 'x'"))
        .contains("permission denied");
    assertThat(sqlRefusal("UPDATE recognition_case SET standard = 'MODEL'"))
        .contains("permission denied");
    assertThat(sqlRefusal("INSERT INTO recognition_rule SELECT * FROM recognition_rule"))
        .contains("permission denied");
  }

  private static String stepSql(String id, int number, String state, String person) {
    return """
    INSERT INTO recognition_case_step (case_id, number, state, taken_on, procedure, account,
      person, recorded_at)
    VALUES ('%s', %d, '%s', '2024-03-01', 'QD18-2022', 'a', '%s', '2024-06-17T02:00:00Z')\
    """
        .formatted(id, number, state, person);
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
