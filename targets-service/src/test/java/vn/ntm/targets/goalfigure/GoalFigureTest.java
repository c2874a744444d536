package vn.ntm.targets.goalfigure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.targets.EventContract;
import vn.ntm.targets.RecognitionHistory;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.targets.plan.domain.PlanDocuments;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** The figures of the plan of Sóc Trăng of 2024, and what can be reported of all five plans. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class GoalFigureTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FIGURES = "/v1/goal-figures";
  private static final String DAY = "2024-02-05";
  private static final String MY_XUYEN = "947@" + DAY;
  private static final Tokens OFFICE = person("coordinator", "st-office", TargetsWorld.SOC_TRANG);
  private static final Tokens SECOND = person("coordinator", "st-second", TargetsWorld.SOC_TRANG);
  private static final Tokens CULTURE = person("department", "st-culture", TargetsWorld.SOC_TRANG);
  private static final Tokens DISTRICT = person("locality-officer", "st-mx", MY_XUYEN);

  private static String plan;

  @Inject DataSource dataSource;

  @BeforeEach
  void thePlanIsImportedOnce() throws IOException {
    TargetsWorld.loadTrees();
    if (plan == null) {
      plan = yearBefore("961/KH-UBND");
    }
  }

  @Test
  void moneyThatIsAllPaidOutMeetsTheRatioAndADongLessDoesNot() {
    approved(CULTURE, share("II.4", "2023-11-30", 340_250, 344_701));
    JsonPath november = goal("II.4", "2023-11-30");
    assertThat(november.getString("state")).isEqualTo("NOT_MET");
    assertThat(november.getString("actual")).isEqualTo("98.71");
    assertThat(november.getInt("declared")).isEqualTo(100);
    assertThat(goal("II.4", "2023-11-29").getString("state")).isEqualTo("NOT_SHOWN");
    approved(CULTURE, share("II.4", "2023-12-31", 344_701, 344_701));
    assertThat(goal("II.4", "2023-12-31").getString("state")).isEqualTo("MET");
    assertThat(goal("II.4", "2023-12-30").getString("state")).isEqualTo("NOT_MET");
    approved(CULTURE, share("II.4", "2023-12-31", 344_700, 344_701));
    JsonPath corrected = goal("II.4", "2023-12-31");
    assertThat(corrected.getDouble("actual")).isEqualTo(100);
    assertThat(corrected.getString("state")).isEqualTo("NOT_MET");
    as(OFFICE)
        .get(FIGURES + "?planId=" + plan + "&targetCode=II.4&state=APPROVED")
        .then()
        .statusCode(200)
        .body("items.asOf", contains("2023-11-30", "2023-12-31", "2023-12-31"))
        .body("items.unit.unique()", contains("%"));
  }

  @Test
  void theMoneyOfDistrictsIsAddedUpForTheProvinceOnceAllHaveTold() {
    String other = yearBefore("962/KH-UBND");
    List<String> districts =
        as(OFFICE)
            .get("/v1/localities?level=DISTRICT&limit=100&asOf=" + DAY + "&underCode=94")
            .jsonPath()
            .getList("items.id");
    for (String district : districts) {
      Map<String, Object> figure = share("II.4", "2023-12-31", 10, 10);
      figure.put("planId", other);
      figure.put("localityId", district);
      assertThat(goal(other, "II.4", "2023-12-31").getString("state")).isNotEqualTo("MET");
      approved(OFFICE, figure);
    }
    JsonPath all = goal(other, "II.4", "2023-12-31");
    assertThat(all.getString("state")).isEqualTo("MET");
    assertThat(all.getInt("places")).isEqualTo(districts.size());
    assertThat(all.getInt("known")).isEqualTo(districts.size());
  }

  @Test
  void numbersAndAnswersOfTheProvinceMeetTheirTargets() {
    approved(CULTURE, figure("II.7", "2023-12-20", Map.of("amount", 1)));
    assertThat(goal("II.7", "2023-12-31").getString("state")).isEqualTo("NOT_MET");
    approved(CULTURE, figure("II.7", "2023-12-31", Map.of("amount", 2)));
    approved(CULTURE, figure("II.6", "2023-12-31", Map.of("amount", 4)));
    approved(CULTURE, figure("II.4-DT", "2023-03-29", Map.of("answer", true)));
    for (String code : List.of("II.7", "II.6", "II.4-DT")) {
      assertThat(goal(code, "2023-12-31").getString("state")).as(code).isEqualTo("MET");
    }
  }

  @Test
  void theStepsOfADistrictAreDoneOneByOneAndTheirLatenessIsTold() {
    approved(DISTRICT, step("II.7-MX", "bắt đầu quy trình", "2023-06-10"));
    approved(DISTRICT, step("II.7-MX", "gửi hồ sơ", "2023-10-02"));
    JsonPath open = goal("II.7-MX", "2023-12-01");
    assertThat(open.getString("state")).isEqualTo("UNDETERMINED");
    assertThat(open.getList("milestones.doneOn")).containsExactly("2023-06-10", "2023-10-02", null);
    assertThat(open.getList("milestones.daysLate")).containsExactly(0, 2, 1);
    // The last approval says when it was done.
    approved(DISTRICT, step("II.7-MX", "gửi hồ sơ", "2023-09-30"));
    approved(DISTRICT, step("II.7-MX", "trình BCĐ tỉnh", "2023-11-25"));
    JsonPath done = goal("II.7-MX", "2023-12-01");
    assertThat(done.getString("state")).isEqualTo("MET");
    assertThat(done.getList("milestones.daysLate")).containsExactly(0, 0, 0);
    assertThat(goal("II.7-MX", "2023-11-24").getString("state")).isEqualTo("UNDETERMINED");
    // Steps of a target that is a number are told beside it.
    approved(OFFICE, step("II.7", "huyện gửi hồ sơ đợt 1", "2023-10-03"));
    assertThat(goal("II.7", "2023-12-31").getList("milestones.daysLate")).contains(2);
  }

  @Test
  void aTargetThatSomethingElseTellsTakesNoFigure() {
    enter(OFFICE, figure("PL-I.I", "2023-12-31", Map.of("amount", 5)))
        .then()
        .statusCode(409)
        .body("code", equalTo("FIGURE-TOLD-ELSEWHERE"))
        .body("toldBy", equalTo("RECOGNITIONS"));
  }

  @Test
  void whatATargetDoesNotTakeIsRefusedWithWhatItTakes() {
    refused(figure("II.4", "2023-12-31", Map.of("amount", 100)), "/value", "FIGURE-FORM")
        .body("errors[0].detail", containsString("SHARE"));
    refused(figure("II.4", "2023-12-31", Map.of("numerator", 1)), "/value", "FIGURE-FORM");
    refused(
        figure("II.7", "2023-12-31", Map.of("amount", 1, "answer", true)), "/value", "FIGURE-FORM");
    refused(figure("II.7", "2023-12-31", null), "/value", "FIGURE-FORM");
    refused(figure("X", "2023-12-31", Map.of("amount", 1)), "/targetCode", "FIGURE-TARGET-UNKNOWN");
    refused(figure("II.7", "2999-12-31", Map.of("amount", 1)), "/asOf", "FIGURE-IN-FUTURE");
    refused(figure("II.7", "2009-12-31", Map.of("amount", 1)), "/asOf", "FIGURE-BEFORE-PROGRAMME");
    refused(figure("II.7", "2023-12-31", Map.of("amount", -1)), "/value", "FIGURE-NOT-POSSIBLE");
    refused(share("II.4", "2023-12-31", 4, 3), "/value", "FIGURE-NOT-POSSIBLE");
    refused(share("II.4", "2023-12-31", 1, 0), "/value", "FIGURE-NOT-POSSIBLE");
    refused(step("II.7-MX", "gửi", "2023-06-10"), "/milestone", "FIGURE-MILESTONE-UNKNOWN")
        .body("errors[0].detail", containsString("gửi hồ sơ"));
    Map<String, Object> both = step("II.7-MX", "gửi hồ sơ", "2023-06-10");
    both.put("value", Map.of("answer", true));
    refused(both, "/milestone", "FIGURE-MILESTONE-UNKNOWN");
    // The money is told by districts.
    Map<String, Object> elsewhere = share("II.4", "2023-12-31", 1, 1);
    elsewhere.put("localityId", idOf("31669", DAY));
    refused(elsewhere, "/localityId", "FIGURE-PLACE-UNFIT");
    Map<String, Object> unknown = figure("II.7", "2023-12-31", Map.of("amount", 1));
    unknown.put("unit", "đợt");
    enter(OFFICE, unknown).then().statusCode(oneOf(400, 422));
  }

  @Test
  void thePersonWhoEnteredAFigureDoesNotDecideOnItUnderAnyAccount() {
    Response entered = entered(OFFICE, figure("II.6", "2023-06-30", Map.of("amount", 3)));
    Tokens otherAccount = person("coordinator", "st-office", TargetsWorld.SOC_TRANG).account("b");
    decide(otherAccount, entered, "approval")
        .then()
        .statusCode(403)
        .body("code", equalTo("FIGURE-DECIDED-BY-WHO-ENTERED-IT"));
    decide(otherAccount, entered, "return").then().statusCode(403);
    decide(SECOND, entered, "return")
        .then()
        .statusCode(200)
        .body("state", equalTo("RETURNED"))
        .body("reasons", equalTo("Thiếu biểu"));
    once(as(SECOND))
        .header("If-Match", "\"2\"")
        .post(FIGURES + "/" + entered.path("id") + "/approval")
        .then()
        .statusCode(409)
        .body("code", equalTo("FIGURE-IS-DECIDED"));
    decide(SECOND, entered, "approval").then().statusCode(412);
    once(as(SECOND)).post(FIGURES + "/" + entered.path("id") + "/approval").then().statusCode(428);
    assertThat(goal("II.6", "2023-06-30").getString("state")).isEqualTo("NOT_SHOWN");
  }

  @Test
  void thePlacesOfAProvinceReportAndItsOfficeDecides() {
    Map<String, Object> step = step("II.7-MX", "bắt đầu quy trình", "2023-05-20");
    step.put("localityId", idOf("947", DAY));
    Response entered = entered(DISTRICT, step);
    String own = FIGURES + "/" + entered.path("id");
    as(DISTRICT).get(own).then().statusCode(200).body("state", equalTo("ENTERED"));
    Tokens districtOffice = person("coordinator", "st-mx-office", MY_XUYEN);
    decide(districtOffice, entered, "approval").then().statusCode(404);
    Tokens neighbour = person("locality-officer", "st-ct", "942@" + DAY);
    as(neighbour).get(own).then().statusCode(404);
    enter(neighbour, step).then().statusCode(404);
    enter(DISTRICT, figure("II.7", "2023-12-31", Map.of("amount", 2))).then().statusCode(404);
    as(neighbour).get(FIGURES + "?planId=" + plan).then().statusCode(200).body("items", hasSize(0));
    as(DISTRICT)
        .get(FIGURES + "?planId=" + plan + "&limit=1000")
        .then()
        .body("items.id", hasItem((String) entered.path("id")))
        .body("items.findAll { it.targetCode == 'II.4' }", hasSize(0));
    Tokens elsewhere = person("coordinator", "else", TargetsWorld.ELSEWHERE);
    as(elsewhere).get(own).then().statusCode(404);
    as(elsewhere).get(own + "/evidence").then().statusCode(404);
    enter(elsewhere, figure("II.7", "2023-12-31", Map.of("amount", 2))).then().statusCode(404);
    decide(elsewhere, entered, "approval").then().statusCode(404);
    decide(elsewhere, entered, "return").then().statusCode(404);
    decide(person("leader", "st-leader", TargetsWorld.SOC_TRANG), entered, "approval")
        .then()
        .statusCode(403);
    enter(person("finance", "st-finance", TargetsWorld.SOC_TRANG), step).then().statusCode(403);
    as(OFFICE).get(FIGURES).then().statusCode(400);
    as(OFFICE).get(FIGURES + "?planId=" + plan + "&state=X").then().statusCode(400);
  }

  @Test
  void theSameRequestAgainEntersNothingTwice() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> figure = figure("II.7", "2023-08-01", Map.of("amount", 0));
    String first = null;
    for (int i = 0; i < 2; i++) {
      Response answer =
          as(OFFICE)
              .header("Idempotency-Key", key)
              .contentType("application/json")
              .body(figure)
              .post(FIGURES);
      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(first == null || first.equals(answer.path("id"))).isTrue();
      first = answer.path("id");
    }
    as(OFFICE).contentType("application/json").body(figure).post(FIGURES).then().statusCode(400);
    as(OFFICE).header("If-None-Match", "\"1\"").get(FIGURES + "/" + first).then().statusCode(304);
  }

  @Test
  void aPaperThatProvesAFigureIsKeptUntilItIsDecidedAndGivenBackAsItWas() {
    byte[] paper = "%PDF-1.7 biểu tổng hợp".getBytes(UTF_8);
    Response entered = entered(CULTURE, figure("II.6", "2023-02-20", Map.of("amount", 1)));
    String evidence = FIGURES + "/" + entered.path("id") + "/evidence";
    String content =
        once(as(CULTURE))
            .multiPart("file", "bieu.pdf", paper, "application/pdf")
            .post(evidence)
            .then()
            .statusCode(201)
            .body("batchId", nullValue())
            .extract()
            .header("Location");
    once(as(CULTURE))
        .multiPart("file", "bieu.txt", "chữ".getBytes(UTF_8), "text/plain")
        .post(evidence)
        .then()
        .statusCode(422);
    as(OFFICE).get(evidence).then().statusCode(200).body("items.name", contains("bieu.pdf"));
    assertThat(as(OFFICE).get(content).asByteArray()).isEqualTo(paper);
    as(DISTRICT).get(content).then().statusCode(404);
    decide(OFFICE, entered, "return").then().statusCode(200);
    once(as(CULTURE))
        .multiPart("file", "bieu.pdf", paper, "application/pdf")
        .post(evidence)
        .then()
        .statusCode(409);
  }

  @Test
  void otherServicesAreToldOfAnApprovedFigure() throws IOException {
    Map<String, Object> figure = share("II.4", "2023-01-31", 1, 344_701);
    figure.put("planId", yearBefore("965/KH-UBND"));
    Response entered = entered(CULTURE, figure);
    String id = entered.path("id");
    decide(OFFICE, entered, "approval").then().statusCode(200);
    ConsumerRecord<String, String> told =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () ->
                    KafkaServer.records("targets.goal-figure.v1").stream()
                        .filter(record -> id.equals(record.key()))
                        .findFirst()
                        .orElse(null),
                record -> record != null);
    assertThat(EventContract.broken("vn.ntm.targets.goal-figure-approved.v1", told.value()))
        .isEmpty();
    JsonNode event = JSON.readTree(told.value());
    assertThat(event.at("/denominator").asInt()).isEqualTo(344_701);
    assertThat(event.at("/of").asText()).isEqualTo("TARGET");
    assertThat(event.at("/version").asInt()).isEqualTo(2);
    assertThat(event.at("/localityPath/0").asText()).isEqualTo(idOf("94", DAY));
  }

  @Test
  void theDatabaseKeepsTheRulesToo() {
    Response entered = entered(CULTURE, figure("II.6", "2023-01-20", Map.of("amount", 1)));
    String decision =
        "UPDATE goal_figure SET state = 'APPROVED', version = 2, decided_by = 'x',"
            + " decided_person = '%s', decided_at = now() WHERE id = '"
            + entered.path("id")
            + "'";
    assertThatThrownBy(() -> run(decision.formatted("st-culture")))
        .hasMessageContaining("a_figure_is_decided_by_another_person");
    assertThatThrownBy(() -> run("UPDATE goal_figure SET amount = 9"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> run("DELETE FROM goal_figure"))
        .hasMessageContaining("permission denied");
    decide(OFFICE, entered, "return").then().statusCode(200);
    assertThatThrownBy(() -> run(decision.formatted("another"))).hasMessageContaining("is decided");
  }

  @Test
  void recognisedPlacesOfATargetThatListsNoneAreCountedByTheirYears() throws IOException {
    // Hậu Giang, where no other test recognises anybody.
    String own =
        real(
            "soc-trang-2024",
            document -> {
              document.removeAll();
              document.put("number", "963/KH-UBND").put("issuedOn", DAY);
              document.put("title", "Kế hoạch thử của Hậu Giang").put("localityCode", "93");
              document.put("yearFrom", 2023).put("yearTo", 2024);
              document
                  .putObject("issuer")
                  .put("name", "UBND tỉnh Hậu Giang")
                  .put("kind", "PEOPLES_COMMITTEE");
              ObjectNode target = document.putArray("targets").addObject();
              target.put("code", "1").put("section", "I").put("label", "xã đạt chuẩn");
              target.put("level", "COMMUNE").put("standard", "NTM").put("goalKind", "RECOGNISED");
              target.put("comparator", "AT_LEAST").put("declared", 2).put("unit", "xã");
              target.putArray("byYear").addObject().put("year", 2023).put("declared", 1);
              target.withArray("/byYear").addObject().put("year", 2024).put("declared", 1);
            });
    assertThat(goal(own, "1", "2023-12-31").getString("state")).isEqualTo("NOT_MET");
    List<String> communes =
        as("admin")
            .get("/v1/localities?level=COMMUNE&limit=200&asOf=" + DAY + "&underCode=93")
            .jsonPath()
            .getList("items.findAll { it.kind == 'XA' }.code");
    recognised(communes.get(0), 2023);
    JsonPath first = goal(own, "1", "2023-12-31");
    assertThat(first.getInt("actual")).isEqualTo(1);
    assertThat(first.getString("state")).isEqualTo("NOT_MET");
    assertThat(first.getString("year.state")).isEqualTo("MET");
    assertThat(goal(own, "1", "2024-12-31").getInt("year.declaredSoFar")).isEqualTo(2);
    assertThat(goal(own, "1", "2024-12-31").getString("year.state")).isEqualTo("NOT_MET");
    recognised(communes.get(1), 2024);
    assertThat(goal(own, "1", "2024-12-31").getString("year.state")).isEqualTo("MET");
    assertThat(goal(own, "1", "2024-12-31").getString("state")).isEqualTo("MET");
    assertThat(goal(own, "1", "2023-12-31").getInt("year.actual")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "tra-vinh-2020, 2020-12-31, 84",
    "lang-son-2019, 2020-12-31, 20",
    "soc-trang-2024, 2024-02-05, 94",
    "tan-yen-2019, 2020-12-31, 24",
    "an-giang-2018, 2018-12-31, 89"
  })
  void eachTargetOfARealPlanIsComputedOrTakesAFigureThatShowsIt(
      String name, String day, String province) {
    Tokens office = person("coordinator", "office", province + "@" + DAY);
    Tokens another = person("coordinator", "another", province + "@" + DAY);
    String all =
        real(
            name,
            document -> {
              document.put("title", "Kế hoạch thử số liệu");
              if (document.has("number")) {
                document.put("number", "964/" + name);
              }
            });
    List<Map<String, Object>> goals = progress(all, day).getList("items");
    assertThat(goals).isNotEmpty();
    for (Map<String, Object> goal : goals) {
      if (goal.get("toldBy").equals("FIGURES")) {
        report(all, List.of(office, another), goal, day);
      } else {
        Map<String, Object> figure = figure((String) goal.get("code"), day, Map.of("amount", 1));
        figure.put("planId", all);
        enter(office, figure).then().statusCode(409).body("toldBy", equalTo(goal.get("toldBy")));
      }
    }
    for (Map<String, Object> goal : progress(all, day).<Map<String, Object>>getList("items")) {
      // What recognitions tell shows when they, and the units that the plan names, are entered.
      if (!goal.get("toldBy").equals("RECOGNITIONS")) {
        assertThat(goal.get("state")).as(goal.get("code").toString()).isNotEqualTo("NOT_SHOWN");
      }
      if (goal.get("toldBy").equals("FIGURES")) {
        assertThat(goal.get("state")).as(goal.get("code").toString()).isEqualTo("MET");
      }
    }
  }

  /** Enters what the target takes, good enough for what it declares. */
  private static void report(
      String planId, List<Tokens> office, Map<String, Object> goal, String day) {
    String code = (String) goal.get("code");
    List<?> takes = (List<?>) goal.get("takes");
    if (takes.isEmpty()) {
      for (Object step : (List<?>) goal.get("milestones")) {
        Map<String, Object> done = step(code, (String) ((Map<?, ?>) step).get("step"), day);
        done.put("planId", planId);
        approved(office.get(0), office.get(1), done);
      }
      return;
    }
    Map<String, Object> value =
        takes.contains("ANSWER")
            ? Map.of("answer", true)
            : takes.contains("AMOUNT")
                ? Map.of("amount", goal.get("declared"))
                : Map.of("numerator", goal.get("declared"), "denominator", 100);
    Map<String, Object> figure = figure(code, day, value);
    figure.put("planId", planId);
    approved(office.get(0), office.get(1), figure);
  }

  private static void recognised(String commune, int year) {
    RecognitionHistory.recorded(
        Tokens.of("leader").locality("93@" + DAY),
        Map.of(
            "localityCode",
            commune,
            "asOf",
            DAY,
            "standard",
            "NTM",
            "decisionNumber",
            "7/QĐ-UBND",
            "decisionDate",
            year + "-02-05",
            "recognisedYear",
            year,
            "authority",
            "Chủ tịch UBND tỉnh Hậu Giang"));
  }

  private static ValidatableResponse refused(
      Map<String, Object> figure, String pointer, String code) {
    return enter(OFFICE, figure)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
  }

  private static void approved(Tokens who, Map<String, Object> figure) {
    approved(who, SECOND, figure);
  }

  private static void approved(Tokens who, Tokens another, Map<String, Object> figure) {
    decide(another, entered(who, figure), "approval")
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"), "version", equalTo(2));
  }

  private static Response entered(Tokens who, Map<String, Object> figure) {
    Response answer = enter(who, figure);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo(FIGURES + "/" + answer.path("id"));
    return answer;
  }

  private static Response enter(Tokens who, Map<String, Object> figure) {
    return once(as(who)).contentType("application/json").body(figure).post(FIGURES);
  }

  private static Response decide(Tokens who, Response entered, String decision) {
    var request = once(as(who)).header("If-Match", "\"1\"");
    if (decision.equals("return")) {
      request.contentType("application/json").body(Map.of("reasons", "Thiếu biểu"));
    }
    return request.post(FIGURES + "/" + entered.path("id") + "/" + decision);
  }

  private static JsonPath goal(String code, String day) {
    return goal(plan, code, day);
  }

  private static JsonPath goal(String planId, String code, String day) {
    JsonPath progress = progress(planId, day);
    progress.setRootPath("items.find { it.code == '" + code + "' }");
    return progress;
  }

  private static JsonPath progress(String planId, String day) {
    Response answer = as("admin").get("/v1/plans/" + planId + "/progress?asOf=" + day);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  private static Map<String, Object> share(String code, String day, int some, int all) {
    return figure(code, day, Map.of("numerator", some, "denominator", all));
  }

  private static Map<String, Object> step(String code, String step, String day) {
    Map<String, Object> figure = figure(code, day, null);
    figure.put("milestone", step);
    if (code.equals("II.7-MX")) {
      figure.put("localityId", idOf("947", DAY));
    }
    return figure;
  }

  private static Map<String, Object> figure(String code, String day, Map<String, Object> value) {
    Map<String, Object> figure = new HashMap<>();
    figure.put("planId", plan);
    figure.put("targetCode", code);
    figure.put("asOf", day);
    figure.put("source", "Báo cáo của sở");
    if (value != null) {
      figure.put("value", value);
    }
    return figure;
  }

  private static Tokens person(String role, String person, String locality) {
    return Tokens.of(role).account(person).person(person).locality(locality);
  }

  /** The plan of Sóc Trăng as if it were for 2023, for the clock of tests stands in 2024. */
  private static String yearBefore(String number) {
    return imported(
        PlanDocuments.text("soc-trang-2024").replace("\"2024-", "\"2023-"),
        document ->
            document
                .put("number", number)
                .put("codesAsOf", DAY)
                .put("yearFrom", 2023)
                .put("yearTo", 2023));
  }

  private static String real(String name, Consumer<ObjectNode> change) {
    return imported(PlanDocuments.text(name), change);
  }

  private static String imported(String text, Consumer<ObjectNode> change) {
    try {
      ObjectNode document = (ObjectNode) JSON.readTree(text);
      change.accept(document);
      Response taken =
          once(as("admin"))
              .contentType("application/json")
              .body(JSON.writeValueAsString(document))
              .post("/v1/plans/imports");
      assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
      return taken.header("Location").substring("/v1/plans/".length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
