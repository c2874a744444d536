package vn.ntm.targets.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.once;
import static vn.ntm.targets.task.TaskWorld.AN_GIANG;
import static vn.ntm.targets.task.TaskWorld.BAC_GIANG;
import static vn.ntm.targets.task.TaskWorld.LANG_SON;
import static vn.ntm.targets.task.TaskWorld.SOC_TRANG;
import static vn.ntm.targets.task.TaskWorld.at;
import static vn.ntm.targets.task.TaskWorld.enter;
import static vn.ntm.targets.task.TaskWorld.id;
import static vn.ntm.targets.task.TaskWorld.json;
import static vn.ntm.targets.task.TaskWorld.report;
import static vn.ntm.targets.task.TaskWorld.tell;
import static vn.ntm.targets.task.TaskWorld.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.EventContract;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class TaskTest {

  private static final Tokens OFFICER = at(BAC_GIANG, "locality-officer");
  private static final Tokens COORDINATOR = at(BAC_GIANG, "coordinator");

  private static final String KHANH_AN = "30340";

  @Inject DataSource dataSource;

  @BeforeEach
  void bothTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void aWorkReportedDoneIsConfirmedByAnotherPerson() {
    Map<String, Object> values = work("07330", "nhà văn hóa xã");
    values.put("quantity", 60);
    values.put("unit", "km");
    values.put("about", true);
    Response entered = enter(OFFICER, values);
    entered
        .then()
        .statusCode(201)
        .header("ETag", "\"0\"")
        .body(
            "locality.fullName",
            equalTo("Xã Hợp Đức, Huyện Tân Yên, Tỉnh Bắc Giang"),
            "progress.state",
            equalTo("NOT_STARTED"),
            "about",
            equalTo(true));
    Map<String, Object> half = report("IN_PROGRESS", "2024-05-31");
    half.put("done", 41.5);
    Response reported = tell(entered, OFFICER, "progress", half);
    reported
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("progress.percent", equalTo(69.17f), "progress.done", equalTo(41.5f));
    Response done = tell(reported, OFFICER, "progress", report("REPORTED_DONE", "2024-06-10"));
    // The same person with another account.
    Tokens self = at(BAC_GIANG, "coordinator").person("person-locality-officer");
    tell(done, self, "confirmation", Map.of())
        .then()
        .statusCode(403)
        .body("code", equalTo("TASK-CONFIRMER-IS-REPORTER"));
    tell(done, self, "return", Map.of("reason", "Chưa xong")).then().statusCode(403);
    Response confirmed = tell(done, COORDINATOR, "confirmation", Map.of("note", "Đã kiểm tra"));
    confirmed
        .then()
        .statusCode(200)
        .body("progress.state", equalTo("DONE"), "progress.since", equalTo("2024-06-10"));
    tell(confirmed, OFFICER, "progress", report("IN_PROGRESS", "2024-06-11"))
        .then()
        .statusCode(409)
        .body("code", equalTo("TASK-IS-OVER"));
    as(COORDINATOR)
        .get("/v1/tasks/" + entered.path("id") + "/progress?limit=2")
        .then()
        .statusCode(200)
        .body("items.number", equalTo(List.of(3, 2)), "items[0].saidBy", equalTo("coordinator"));
  }

  @Test
  void whatIsNotDoneGoesBackWithTheReason() {
    Response entered = enter(OFFICER, work("07330", "sân thể thao xã"));
    tell(entered, COORDINATOR, "confirmation", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("TASK-NOT-REPORTED-DONE"));
    Response done = tell(entered, OFFICER, "progress", report("REPORTED_DONE", "2024-06-10"));
    tell(done, COORDINATOR, "return", Map.of("reason", "Thiếu hồ sơ"))
        .then()
        .statusCode(200)
        .body(
            "progress.state",
            equalTo("IN_PROGRESS"),
            "progress.note",
            equalTo("Thiếu hồ sơ"),
            "version",
            equalTo(2));
  }

  @Test
  void aReportIsMadeOnTheVersionThatWasRead() {
    Response entered = enter(OFFICER, work("07330", "khuôn viên"));
    tell(entered, OFFICER, "progress", report("IN_PROGRESS", "2024-06-10"));
    tell(entered, OFFICER, "progress", report("IN_PROGRESS", "2024-06-11")).then().statusCode(412);
    json(OFFICER)
        .body(report("IN_PROGRESS", "2024-06-11"))
        .post("/v1/tasks/" + entered.path("id") + "/progress")
        .then()
        .statusCode(428);
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      as(OFFICER)
          .header("Idempotency-Key", key)
          .header("If-Match", "\"1\"")
          .contentType("application/json")
          .body(report("IN_PROGRESS", "2024-06-12"))
          .post("/v1/tasks/" + entered.path("id") + "/progress")
          .then()
          .statusCode(200)
          .body("version", equalTo(2));
    }
  }

  @Test
  void aReportIsOfADayThatCanBe() {
    Response entered = enter(OFFICER, work("07330", "đường vào khu xử lý rác"));
    Map<String, Object> impossible = report("IN_PROGRESS", "2024-06-18");
    tell(entered, OFFICER, "progress", impossible)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("TASK-PROGRESS-IN-FUTURE"));
    Map<String, Object> without = report("IN_PROGRESS", "2024-06-16");
    without.put("done", 3);
    tell(entered, OFFICER, "progress", without)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("TASK-DONE-WITHOUT-UNIT"));
    Map<String, Object> more = report("IN_PROGRESS", "2024-06-16");
    more.put("percent", 100.5);
    tell(entered, OFFICER, "progress", more).then().statusCode(422);
  }

  @Test
  void everyBrokenRuleOfATaskIsTold() {
    Map<String, Object> values = work("07330", null);
    values.put("criterion", "H7");
    values.put("quantity", 3);
    values.put("due", Map.of("date", "2024-06-15", "precision", "MONTH"));
    enter(OFFICER, values)
        .then()
        .statusCode(422)
        .body(
            "errors.collect { it.pointer + ' ' + it.code }",
            containsInAnyOrder(
                "/object TASK-VALUE-MISSING",
                "/unit TASK-QUANTITY-WITHOUT-UNIT",
                "/criterion TASK-CRITERION-FORM",
                "/standard TASK-CRITERION-WITHOUT-STANDARD",
                "/due/date TASK-DUE-NOT-LAST-DAY"));
    Map<String, Object> unknown = work("07330", "đường");
    unknown.put("planId", UUID.randomUUID().toString());
    enter(OFFICER, unknown)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("TASK-PLAN-UNKNOWN"));
    enter(OFFICER, work("99998", "đường"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("LOCALITY-UNKNOWN"));
  }

  @Test
  void aTaskIsNotThereForAnotherSubtree() {
    Response entered = enter(OFFICER, work("07330", "nhà văn hóa thôn Hòa An"));
    String task = "/v1/tasks/" + entered.path("id");
    Tokens stranger = at(AN_GIANG, "coordinator");
    as(stranger).get(task).then().statusCode(404);
    as(stranger).get(task + "/progress").then().statusCode(404);
    tell(entered, stranger, "progress", report("IN_PROGRESS", "2024-06-10")).then().statusCode(404);
    tell(entered, stranger, "withdrawal", Map.of("reason", "Nhầm")).then().statusCode(404);
    enter(stranger, work("07330", "đường")).then().statusCode(404);
    as(stranger).get("/v1/tasks?under=" + id("07330")).then().body("items", hasSize(0));
    assertThat(as(stranger).get("/v1/tasks/export").asString()).doesNotContain("Tân Yên");
    // Below the subtree's root it is.
    as(at("216@2024-02-05", "auditor")).get(task).then().statusCode(200);
  }

  @Test
  void aWithdrawnTaskIsNeitherLateNorCounted() {
    Map<String, Object> values = work("07336", "cầu");
    values.put("due", Map.of("date", "2024-03-31", "precision", "MONTH"));
    Response entered = enter(OFFICER, values);
    entered.then().body("lateness.standing", equalTo("LATE"), "lateness.daysLate", equalTo(78));
    tell(entered, COORDINATOR, "withdrawal", Map.of("reason", "Nhập nhầm"))
        .then()
        .statusCode(200)
        .body("lateness.standing", equalTo("WITHDRAWN"));
    as(COORDINATOR)
        .get("/v1/tasks/totals?under=" + id("07336"))
        .then()
        .body("items.findAll { it.object == 'cầu' }", hasSize(0));
  }

  @Test
  void f001_17_tasksWithoutMoneyAreFollowedToo() {
    Tokens coordinator = at(LANG_SON, "coordinator");
    for (String text :
        List.of("Khen thưởng thôn đạt chuẩn", "Tuyên truyền", "Tập huấn Ban phát triển thôn")) {
      Map<String, Object> task = new HashMap<>();
      task.put("kind", "TASK");
      task.put("localityCode", "20");
      task.put("asOf", TaskWorld.DAY);
      task.put("text", text);
      task.put("leads", List.of("Văn phòng Điều phối NTM tỉnh"));
      Response entered = enter(coordinator, task);
      entered.then().statusCode(201).body("quantity", equalTo(null));
      tell(entered, coordinator, "progress", report("IN_PROGRESS", "2024-06-01"))
          .then()
          .statusCode(200);
    }
    as(coordinator)
        .get("/v1/tasks?kind=TASK&state=IN_PROGRESS")
        .then()
        .body("items.text", hasSize(3));
  }

  @Test
  void f002_16_aPilotHasItsPlaceItsLeadAndItsYears() {
    Tokens coordinator = at(SOC_TRANG, "coordinator");
    Map<String, String> pilots =
        Map.of(
            "943", "Trung tâm thu mua cung ứng nông sản an toàn",
            "31717", "Thu gom, xử lý nước thải sinh hoạt",
            "31618", "Xã thông minh, thương mại điện tử",
            "31552", "Du lịch sinh thái Cồn Mỹ Phước");
    pilots.forEach(
        (code, text) -> {
          Map<String, Object> pilot = new HashMap<>();
          pilot.put("kind", "PILOT");
          pilot.put("localityCode", code);
          pilot.put("asOf", TaskWorld.DAY);
          pilot.put("text", text);
          pilot.put("leads", List.of("Sở chủ trì"));
          pilot.put("yearFrom", 2024);
          pilot.put("yearTo", 2025);
          pilot.put(
              "due",
              Map.of(
                  "from",
                  "2024-01-01",
                  "date",
                  "2025-12-31",
                  "precision",
                  "RANGE",
                  "printed",
                  "Giai đoạn 2024 - 2025"));
          enter(coordinator, pilot)
              .then()
              .statusCode(201)
              .body("lateness.standing", equalTo("DUE"));
        });
    JsonPath found = as(coordinator).get("/v1/tasks?kind=PILOT").jsonPath();
    // Another test takes over the same pilots from the plan itself.
    String entered = "items.findAll { it.planId == null }.";
    assertThat(found.getList(entered + "locality.code"))
        .containsExactlyInAnyOrder("943", "31717", "31618", "31552");
    assertThat(found.getList(entered + "yearFrom")).containsOnly(2024);
    assertThat(found.getList(entered + "yearTo")).containsOnly(2025);
  }

  @Test
  void f002_25_aTaskDueBeforeThePlansOwnDayIsBornLate() throws IOException {
    String plan = planOfSocTrang("201/KH-UBND");
    Tokens auditor = at(SOC_TRANG, "auditor");
    List<Map<String, Object>> tasks =
        as(auditor)
            .get("/v1/tasks?kind=PLAN_TASK&limit=100&planId=" + plan)
            .jsonPath()
            .getList("items.findAll { it.no != null }");
    assertThat(tasks).hasSize(14);
    Map<String, JsonNode> byNumber = new HashMap<>();
    tasks.forEach(
        task -> byNumber.put((String) task.get("no"), new ObjectMapper().valueToTree(task)));
    assertThat(byNumber.get("I.1").at("/lateness/bornLate").asBoolean()).isTrue();
    assertThat(byNumber.get("I.3").at("/lateness/bornLate").asBoolean()).isTrue();
    assertThat(byNumber.values())
        .filteredOn(task -> task.at("/lateness/bornLate").asBoolean())
        .hasSize(2);
    // What waits for the centre has no date and is never late.
    assertThat(byNumber.get("I.2").at("/due/precision").asText()).isEqualTo("EXTERNAL");
    assertThat(byNumber.get("I.2").at("/lateness/standing").asText()).isEqualTo("WITHOUT_DATE");
    assertThat(byNumber.get("I.4").at("/lateness/standing").asText()).isEqualTo("DUE");
    as(auditor)
        .get("/v1/tasks?late=true&limit=100&asOf=2024-07-01&planId=" + plan)
        .then()
        .body(
            "items.no.findAll { it != null }",
            containsInAnyOrder("I.1", "I.3", "I.4", "I.5", "II.1"));
  }

  @Test
  void aTaskOfAPlanIsReportedAndConfirmedAsAnyOther() throws IOException {
    String plan = planOfSocTrang("202/KH-UBND");
    Tokens department = at(SOC_TRANG, "department");
    String task =
        as(department)
            .get("/v1/tasks?planId=" + plan + "&agency=Sở Nội vụ")
            .jsonPath()
            .getString("items[0].id");
    Response reported =
        tell(task, "\"0\"", department, "progress", report("REPORTED_DONE", "2024-02-20"));
    reported.then().statusCode(200);
    tell(reported, at(SOC_TRANG, "leader"), "confirmation", Map.of())
        .then()
        .statusCode(200)
        .body(
            "lateness.standing",
            equalTo("DONE_LATE"),
            "lateness.daysLate",
            equalTo(20),
            "kind",
            equalTo("PLAN_TASK"));
  }

  /** The twelve rows of annex 2, taken over by a commune of the plan. */
  @Test
  void f004_11_remediesAreDueByQuarterAndGroupedByChange() {
    Tokens coordinator = at(AN_GIANG, "coordinator");
    for (String code : List.of("6.2", "8.3", "8.4", "13", "15.3", "17.8", "18.5", "18.6", "19.1")) {
      enter(coordinator, remedy(code, "NEW")).then().statusCode(201);
    }
    for (String code : List.of("11", "15.1", "17.1")) {
      enter(coordinator, remedy(code, "RAISED")).then().statusCode(201);
    }
    String remedies = "/v1/tasks?kind=REMEDY&under=" + id(KHANH_AN);
    as(coordinator).get(remedies + "&changeKind=NEW").then().body("items", hasSize(9));
    as(coordinator).get(remedies + "&changeKind=RAISED").then().body("items", hasSize(3));
    String reached = "/v1/tasks/remedied-criteria?under=" + id(KHANH_AN);
    as(coordinator)
        .get(reached + "&by=2018-09-30")
        .then()
        .body("items[0].due", equalTo(List.of("6.2", "19.1")), "items[0].done", hasSize(0));
    as(coordinator).get(reached + "&by=2018-12-31").then().body("items[0].due", hasSize(12));
  }

  @Test
  void f004_09_remediesAreFoundByTheCauseOfTheGap() {
    Tokens coordinator = at(AN_GIANG, "coordinator");
    Map<String, Object> unstable = remedy("2.3", "UNCHANGED");
    unstable.put("localityCode", "30556");
    unstable.put("cause", Map.of("kind", "SUBJECTIVE", "code", "COMPLACENCY", "text", "Chủ quan"));
    Map<String, Object> guidance = remedy("19.2", "UNCHANGED");
    guidance.put("localityCode", "30556");
    guidance.put("cause", Map.of("kind", "OBJECTIVE", "code", "CONTRADICTORY_GUIDANCE"));
    enter(coordinator, unstable).then().statusCode(201);
    enter(coordinator, guidance).then().statusCode(201);
    as(coordinator)
        .get("/v1/tasks?kind=REMEDY&causeKind=OBJECTIVE&under=" + id("30556"))
        .then()
        .body(
            "items.criterion",
            equalTo(List.of("19.2")),
            "items[0].cause.code",
            equalTo("CONTRADICTORY_GUIDANCE"));
  }

  @Test
  void f004_15_theDayAfterTheDueDateNamesWhoAnswers() {
    Tokens coordinator = at(AN_GIANG, "coordinator");
    Map<String, Object> owner = new HashMap<>();
    owner.put("localityId", id("89"));
    owner.put("item", "4");
    owner.put("agency", "SO_CONG_THUONG");
    owner.put("agencyName", "Sở Công Thương");
    owner.put("role", "LEAD");
    owner.put("validFrom", "2018-01-01");
    String set =
        as(coordinator)
            .get(
                "/v1/criteria-sets/in-force?level=COMMUNE&standard=NTM&asOf=2019-01-01&localityId="
                    + id("30556"))
            .jsonPath()
            .getString("id");
    json(coordinator)
        .body(owner)
        .post("/v1/criteria-sets/" + set + "/owners")
        .then()
        .statusCode(201);
    Map<String, Object> remedy = remedy("4.2", "NEW");
    remedy.put("localityCode", "30556");
    remedy.put("coAgencies", List.of("Điện lực An Giang"));
    enter(coordinator, remedy).then().statusCode(201);
    String escalations = "/v1/tasks/escalations?criterion=4.2&under=" + id("30556") + "&asOf=";
    as(coordinator).get(escalations + "2018-12-31").then().body("items", hasSize(0));
    as(coordinator)
        .get(escalations + "2019-01-01")
        .then()
        .body(
            "items[0].responsible.collect { it.role + ' ' + it.agency }",
            equalTo(
                List.of(
                    "LEAD UBND cấp xã",
                    "CO Điện lực An Giang",
                    "CRITERION_OWNER Sở Công Thương",
                    "COMMITTEE_OF_PLACE UBND xã Vĩnh Gia",
                    "COMMITTEE_OF_PLACE UBND huyện Tri Tôn")),
            "items[0].task.lateness.daysLate",
            equalTo(1));
  }

  @Test
  void whoOwnsACriterionIsNotSaidASecondTimeByAnAssignment() {
    Map<String, Object> owner = new HashMap<>();
    owner.put("purpose", "ANSWER_FOR");
    owner.put("assigneeKind", "UNIT");
    owner.put("assignee", "Sở Công Thương");
    owner.put("standard", "NTM");
    owner.put("criterion", "4");
    owner.put("localityIds", List.of(id("89")));
    owner.put("validFrom", "2018-01-01");
    json(at(AN_GIANG, "coordinator"))
        .body(owner)
        .post("/v1/assignments")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("ASSIGNMENT-OWNER-IS-NAMED-WITH-SET"));
  }

  @Test
  void aWorkNamesATargetThatItsPlanHas() throws IOException {
    String plan = planOfSocTrang("203/KH-UBND");
    Map<String, Object> work = work("31699", "đường");
    work.put("planId", plan);
    work.put("targetCode", "PL-I.I");
    enter(at(SOC_TRANG, "coordinator"), work)
        .then()
        .statusCode(201)
        .body("targetCode", equalTo("PL-I.I"));
    work.put("targetCode", "PL-I.X");
    enter(at(SOC_TRANG, "coordinator"), work)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("TASK-TARGET-UNKNOWN"));
    work.remove("planId");
    enter(at(SOC_TRANG, "coordinator"), work).then().statusCode(422);
  }

  @Test
  void aFileOfTasksRunsNoFormula() {
    Map<String, Object> work = work("07345", "=1+1");
    enter(OFFICER, work).then().statusCode(201);
    String csv =
        as(COORDINATOR)
            .get("/v1/tasks/export?under=" + id("07345"))
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(csv).startsWith("\uFEFFid,kind,no,localityCode").contains(",'=1+1,BUILD,'=1+1,");
  }

  @Test
  void theDatabaseKeepsTheRulesToo() {
    String task = enter(OFFICER, work("07330", "kênh")).path("id");
    assertThatThrownBy(() -> insert(task, 2, "IN_PROGRESS", "a"))
        .hasMessageContaining("does not follow");
    assertThatThrownBy(() -> insert(task, 1, "DONE", "a")).hasMessageContaining("confirms");
    insert(task, 1, "REPORTED_DONE", "a");
    assertThatThrownBy(() -> insert(task, 2, "DONE", "a")).hasMessageContaining("confirms");
    insert(task, 2, "DONE", "b");
    assertThatThrownBy(() -> insert(task, 3, "IN_PROGRESS", "c")).hasMessageContaining("is over");
    assertThatThrownBy(() -> run("UPDATE task_progress SET note = 'x'"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> run("DELETE FROM work_item"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void otherServicesAreToldOfATaskAtItsEntryAndOfItsProgress() throws IOException {
    Map<String, Object> values = work("07330", "cổng chào");
    values.put("quantity", 2);
    values.put("unit", "cổng");
    Response entered = enter(OFFICER, values);
    String task = entered.path("id");
    Map<String, Object> half = report("IN_PROGRESS", "2024-06-01");
    half.put("done", 1);
    tell(entered, OFFICER, "progress", half).then().statusCode(200);
    List<ConsumerRecord<String, String>> told =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () ->
                    KafkaServer.records("targets.task.v1").stream()
                        .filter(record -> task.equals(record.key()))
                        .toList(),
                records -> records.size() == 2);
    for (ConsumerRecord<String, String> one : told) {
      assertThat(EventContract.broken("vn.ntm.targets.task-progressed.v1", one.value())).isEmpty();
    }
    JsonNode entry = new ObjectMapper().readTree(told.get(0).value());
    assertThat(entry.at("/version").asInt()).isEqualTo(1);
    assertThat(entry.at("/state").asText()).isEqualTo("NOT_STARTED");
    assertThat(entry.at("/percent").isNull()).isTrue();
    JsonNode event = new ObjectMapper().readTree(told.get(1).value());
    assertThat(event.at("/percent").decimalValue()).isEqualByComparingTo("50");
    assertThat(event.at("/version").asInt()).isEqualTo(2);
    assertThat(event.at("/localityPath")).hasSize(3);
  }

  private static Map<String, Object> remedy(String criterion, String changeKind) {
    boolean early = criterion.equals("6.2") || criterion.equals("19.1");
    Map<String, Object> remedy = new HashMap<>();
    remedy.put("kind", "REMEDY");
    remedy.put("localityCode", KHANH_AN);
    remedy.put("asOf", TaskWorld.DAY);
    remedy.put("text", "Hồ sơ");
    remedy.put("standard", "NTM");
    remedy.put("criterion", criterion);
    remedy.put("changeKind", changeKind);
    remedy.put("leads", List.of("UBND cấp xã"));
    remedy.put(
        "due",
        Map.of(
            "date",
            early ? "2018-09-30" : "2018-12-31",
            "precision",
            "QUARTER",
            "printed",
            early ? "Quý III/2018" : "Quý IV/2018"));
    return remedy;
  }

  private static String planOfSocTrang(String number) throws IOException {
    ObjectNode document =
        (ObjectNode)
            new ObjectMapper()
                .readTree(Files.readString(TargetsWorld.DATA.resolve("plans/soc-trang-2024.json")));
    document.put("number", number);
    return once(as("coordinator"))
        .contentType("application/json")
        .body(document.toString())
        .post("/v1/plans/imports")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void insert(String task, int number, String state, String person) {
    run(
        "INSERT INTO task_progress (id, work_item_id, number, state, on_day, said_by, said_person,"
            + " said_at) VALUES (gen_random_uuid(), '%s', %d, '%s', '2024-06-01', 'x', '%s',"
                .formatted(task, number, state, person)
            + " '2024-06-17T02:00:00Z')");
  }

  private void run(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
