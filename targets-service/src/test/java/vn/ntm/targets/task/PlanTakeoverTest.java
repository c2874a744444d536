package vn.ntm.targets.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.once;
import static vn.ntm.targets.task.TaskWorld.AN_GIANG;
import static vn.ntm.targets.task.TaskWorld.BAC_GIANG;
import static vn.ntm.targets.task.TaskWorld.SOC_TRANG;
import static vn.ntm.targets.task.TaskWorld.at;
import static vn.ntm.targets.task.TaskWorld.json;
import static vn.ntm.targets.task.TaskWorld.report;
import static vn.ntm.targets.task.TaskWorld.tell;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.targets.plan.domain.PlanDocuments;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** Works, remedies, pilots, reports and owners of real plans become tasks and owners. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class PlanTakeoverTest {

  private static int sum(JsonPath works, String which) {
    return works.getInt("items.findAll { " + which + " }.quantity.sum()");
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TRA_VINH = "84@2024-02-05";

  @BeforeEach
  void allTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void f003_09_theWorksOfAPlanAreTakenOverOnceAndStayAsTheyAre() throws IOException {
    Tokens coordinator = at(BAC_GIANG, "coordinator");
    String plan = imported("tan-yen-2019", one -> one.put("number", "908/KH-BCĐ"));
    JsonPath taken = taken(coordinator, plan);
    assertThat(taken.getInt("works")).isEqualTo(51);
    assertThat(taken.getInt("steps")).isEqualTo(16);
    assertThat(taken.getInt("known")).isZero();
    // Nine rows of owners: nobody has recorded which agencies are meant.
    assertThat(taken.getList("left.reason")).hasSize(9).containsOnly("AGENCY_WITHOUT_CODE");
    // The tenth names no criterion: whoever finds the money has a task.
    assertThat(taken.getInt("tasks")).isEqualTo(1);
    assertThat(works(coordinator, plan, "TASK").getList("items.text"))
        .containsExactly("bố trí vốn");
    JsonPath again = taken(coordinator, plan);
    assertThat(again.getInt("works")).isZero();
    assertThat(again.getInt("known")).isEqualTo(201);
    JsonPath works = works(coordinator, plan, "WORK");
    assertThat(works.getList("items")).hasSize(51);
    assertThat(works.getList("items.findAll { it.unit == 'km' }.quantity.collect { it as String }"))
        .containsExactlyInAnyOrder("5.12", "1.7");
    assertThat(sum(works, "it.object == 'xây nhà văn hóa thôn'")).isEqualTo(8);
    assertThat(sum(works, "it.object == 'cải tạo nhà văn hóa thôn'")).isEqualTo(20);
    assertThat(sum(works, "it.unit == 'phòng'")).isEqualTo(18);
    assertThat(sum(works, "it.unit == 'nghĩa trang'")).isEqualTo(21);
    assertThat(works.getList("items.findAll { it.criterion == '7' }.standard"))
        .containsOnly("DISTRICT_NTM")
        .hasSize(4);
  }

  @Test
  void othersAreToldOnceOfTasksOfAPlanThatNobodyTouches() throws IOException {
    Tokens coordinator = at(BAC_GIANG, "coordinator");
    String plan = imported("tan-yen-2019", one -> one.put("number", "935/KH-BCĐ"));
    int ofPlan = works(coordinator, plan, "PLAN_TASK").getList("items").size();
    assertThat(ofPlan).isPositive();
    int takenOver = taken(coordinator, plan).getInt("works");
    taken(coordinator, plan);
    List<JsonPath> told =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () ->
                    KafkaServer.records("targets.task.v1").stream()
                        .filter(record -> record.value().contains(plan))
                        .map(record -> JsonPath.from(record.value()))
                        .filter(event -> plan.equals(event.getString("planId")))
                        .toList(),
                events ->
                    count(events, "WORK") >= takenOver && count(events, "PLAN_TASK") >= ofPlan);
    assertThat(count(told, "WORK")).isEqualTo(takenOver);
    assertThat(count(told, "PLAN_TASK")).isEqualTo(ofPlan);
    assertThat(told.stream().map(event -> event.getString("state"))).containsOnly("NOT_STARTED");
    assertThat(told.stream().map(event -> event.getInt("version"))).containsOnly(1);
  }

  private static long count(List<JsonPath> events, String kind) {
    return events.stream().filter(event -> event.getString("kind").equals(kind)).count();
  }

  @Test
  void aWorkIsTakenOverWhenItsPlaceHasBeenConfirmed() throws IOException {
    Tokens coordinator = at(BAC_GIANG, "coordinator");
    String plan =
        imported(
            "tan-yen-2019",
            one -> {
              one.put("number", "909/KH-BCĐ");
              ArrayNode works = one.withArray("/works");
              while (works.size() > 3) {
                works.remove(works.size() - 1);
              }
              ObjectNode place = (ObjectNode) one.at("/works/1/place");
              place.remove(List.of("code"));
              place.put("name", "An Dươngg");
            });
    JsonPath taken = taken(coordinator, plan);
    assertThat(taken.getInt("works")).isEqualTo(2);
    assertThat(taken.getList("left.findAll { it.reason == 'PLACE_NOT_MATCHED' }.pointer"))
        .containsExactly("/works/1");
    JsonPath places = as("admin").get("/v1/plans/" + plan + "/places").jsonPath();
    places.setRootPath("items.find { it.name == 'An Dươngg' }");
    as("admin")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("If-Match", "\"2\"")
        .contentType("application/json")
        .body(Map.of("localityId", TaskWorld.id("07321")))
        .post("/v1/plans/" + plan + "/places/" + places.getString("id") + "/confirmation")
        .then()
        .statusCode(200);
    JsonPath again = taken(coordinator, plan);
    assertThat(again.getInt("works")).isEqualTo(1);
    assertThat(again.getInt("known")).isEqualTo(152);
  }

  @Test
  void f004_11_theTwelveRemediesOfAnnexTwoAreTakenOverWithTheirQuarters() throws IOException {
    Tokens coordinator = at(AN_GIANG, "coordinator");
    String plan = imported("an-giang-2018", one -> one.put("title", "Kế hoạch thử nhận nhiệm vụ"));
    assertThat(taken(coordinator, plan).getInt("remedies")).isEqualTo(12);
    JsonPath remedies = works(coordinator, plan, "REMEDY");
    assertThat(remedies.getList("items.findAll { it.changeKind == 'NEW' }")).hasSize(9);
    assertThat(remedies.getList("items.findAll { it.changeKind == 'RAISED' }")).hasSize(3);
    assertThat(remedies.getList("items.findAll { it.due.date == '2018-09-30' }.criterion"))
        .containsExactlyInAnyOrder("6.2", "19.1");
  }

  @Test
  void f002_16_theFourPilotsOfAPlanAreTakenOverWithPlaceLeadAndYears() throws IOException {
    Tokens coordinator = at(SOC_TRANG, "coordinator");
    String plan = imported("soc-trang-2024", one -> one.put("number", "908/KH-UBND"));
    assertThat(taken(coordinator, plan).getInt("pilots")).isEqualTo(4);
    JsonPath pilots = works(coordinator, plan, "PILOT");
    assertThat(pilots.getList("items.yearFrom")).containsOnly(2024);
    assertThat(pilots.getList("items.yearTo")).containsOnly(2025);
    assertThat(pilots.getList("items.locality.code"))
        .containsExactlyInAnyOrder("943", "31717", "31618", "31552");
    assertThat(pilots.getList("items.leads.flatten()")).contains("Sở Thông tin và Truyền thông");
  }

  @Test
  void f002_19_theReviewRoundsOfAPlanAreOpenedOnceWithTheLastDaysForDossiers() throws IOException {
    Tokens coordinator = at(SOC_TRANG, "coordinator");
    String plan =
        imported(
            PlanDocuments.text("soc-trang-2024").replace("\"2024-", "\"2022-"),
            one -> {
              one.put("number", "932/KH-UBND").put("codesAsOf", TaskWorld.DAY);
              one.put("yearFrom", 2022).put("yearTo", 2022);
              one.withObject("/targets/3").put("recognisedYear", 2021);
            });
    assertThat(as(coordinator).get("/v1/plans/" + plan).jsonPath().getInt("notTakenOver.steps"))
        .isEqualTo(2);
    assertThat(rounds(coordinator).getList("items")).isEmpty();
    JsonPath taken = taken(coordinator, plan);
    assertThat(taken.getInt("rounds")).isEqualTo(2);
    // The three steps of Mỹ Xuyên: its case reads them.
    assertThat(taken.getInt("steps")).isEqualTo(3);
    JsonPath rounds = rounds(coordinator);
    assertThat(rounds.getList("items.cutOff"))
        .containsExactlyInAnyOrder("2022-10-01", "2022-12-01");
    assertThat(rounds.getList("items.name"))
        .containsExactlyInAnyOrder("xét, công nhận xã đợt 1", "xét, công nhận xã đợt 2");
    assertThat(rounds.getList("items.level")).containsOnly("COMMUNE");
    assertThat(rounds.getList("items.legalBasis")).containsOnly("932/KH-UBND");
    assertThat(taken(coordinator, plan).getInt("rounds")).isZero();
    assertThat(rounds(coordinator).getList("items")).hasSize(2);
    assertThat(as(coordinator).get("/v1/plans/" + plan).jsonPath().getInt("notTakenOver.steps"))
        .isZero();
  }

  private static JsonPath rounds(Tokens who) {
    return as(who).get("/v1/review-rounds?year=2022").jsonPath();
  }

  @Test
  void whatOfTheStepsOfAPlanCannotBeFollowedIsTold() throws IOException {
    Tokens coordinator = at(BAC_GIANG, "coordinator");
    String plan =
        imported(
            "tan-yen-2019",
            one -> {
              one.put("number", "933/KH-BCĐ");
              ObjectNode place = (ObjectNode) one.at("/milestones/0/place");
              place.remove(List.of("code", "printed"));
              place.put("name", "Ngọc Thiệpp");
              ((ObjectNode) one.at("/milestones/1")).remove("place");
            });
    JsonPath outlook = as(coordinator).get(path(plan)).jsonPath();
    assertThat(outlook.getInt("steps")).isEqualTo(14);
    assertThat(outlook.getList("left.findAll { it.pointer.startsWith('/milestones') }.reason"))
        .containsExactly("PLACE_NOT_MATCHED", "TARGET_UNCLEAR");
    assertThat(as(coordinator).get("/v1/plans/" + plan).jsonPath().getInt("notTakenOver.steps"))
        .isEqualTo(2);
  }

  @Test
  void whatAPlanSaysAndNobodyFollowsIsCountedUntilItIsTakenOver() throws IOException {
    Tokens coordinator = at(BAC_GIANG, "coordinator");
    Response imported = document("tan-yen-2019", one -> one.put("number", "911/KH-BCĐ"));
    String plan = imported.header("Location").substring("/v1/plans/".length());
    JsonPath answer = imported.jsonPath();
    assertThat(answer.getInt("notTakenOver.tasks")).isEqualTo(201);
    assertThat(answer.getInt("notTakenOver.owners")).isEqualTo(13);
    assertThat(answer.getInt("notTakenOver.steps")).isZero();
    assertThat(answer.getString("notTakenOver.order")).isEqualTo(path(plan));
    Response before = as(coordinator).get("/v1/plans/" + plan);
    assertThat(before.jsonPath().getInt("notTakenOver.tasks")).isEqualTo(201);
    JsonPath outlook = as(coordinator).get(path(plan)).jsonPath();
    assertThat(outlook.getInt("works")).isEqualTo(51);
    assertThat(works(coordinator, plan, "WORK").getList("items")).isEmpty();
    taken(coordinator, plan);
    Response after =
        as(coordinator).header("If-None-Match", before.header("ETag")).get("/v1/plans/" + plan);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.jsonPath().getInt("notTakenOver.tasks")).isZero();
    assertThat(after.jsonPath().getInt("notTakenOver.owners")).isEqualTo(13);
    assertThat(
            as(coordinator)
                .get("/v1/plans/" + plan + "/versions")
                .jsonPath()
                .getList("items.change"))
        .containsExactly("IMPORTED", "TAKEN_OVER");
    taken(coordinator, plan);
    as(coordinator).get("/v1/plans/" + plan).then().body("version", equalTo(2));
  }

  @Test
  void f003_17_theReportsOfAPlanAreTasksThatAreFulfilledOrBecomeLate() throws IOException {
    Tokens coordinator = at(BAC_GIANG, "coordinator");
    String plan = imported("tan-yen-2019", one -> one.put("number", "912/KH-BCĐ"));
    // 73 weeks from the issue on, twice; three duties without regular times.
    assertThat(taken(coordinator, plan).getInt("reports")).isEqualTo(149);
    JsonPath briefings =
        as(coordinator)
            .get(
                "/v1/tasks?limit=200&kind=REPORT&late=true&asOf=2019-08-25&planId="
                    + plan
                    + "&agency=8 xã chưa đạt chuẩn")
            .jsonPath();
    assertThat(briefings.getList("items.due.date")).containsExactly("2019-08-11", "2019-08-18");
    assertThat(briefings.getList("items.quantity")).containsOnly(8);
    assertThat(briefings.getString("items[0].text"))
        .isEqualTo("Báo cáo tuần 05/08/2019 - 11/08/2019: giao ban tiến độ; gửi BCĐ huyện");
    String first = briefings.getString("items[0].id");
    Map<String, Object> done = report("REPORTED_DONE", "2019-08-10");
    done.put("done", 8);
    tell(first, "\"0\"", at(BAC_GIANG, "locality-officer"), "progress", done)
        .then()
        .statusCode(200)
        .body("progress.percent", equalTo(100.0f));
    tell(first, "\"1\"", coordinator, "confirmation", Map.of("note", "đủ 8 xã"))
        .then()
        .statusCode(200)
        .body("lateness.standing", equalTo("DONE_IN_TIME"));
    assertThat(
            as(coordinator)
                .get("/v1/tasks/escalations?limit=200&kind=REPORT&asOf=2019-08-25&planId=" + plan)
                .jsonPath()
                .getList("items.findAll { it.task.id == '" + first + "' }"))
        .isEmpty();
  }

  @Test
  void f000_18_eachUnitOfALevelOwesItsOwnReportsOfThePlan() throws IOException {
    Tokens coordinator = at(TRA_VINH, "coordinator");
    String plan = imported("tra-vinh-2020", one -> one.put("title", "Kế hoạch thử báo cáo"));
    // Departments 7, nine districts and 85 communes 19 each, the office 18; one each is ad hoc.
    assertThat(taken(coordinator, plan).getInt("reports")).isEqualTo(7 + 9 * 19 + 85 * 19 + 18);
    JsonPath ofCommune =
        as(Tokens.of("locality-officer").locality("29287@2024-02-05"))
            .get("/v1/tasks?limit=100&kind=REPORT&planId=" + plan)
            .jsonPath();
    assertThat(ofCommune.getList("items")).hasSize(19);
    assertThat(ofCommune.getList("items.due.precision").stream().filter("MONTH"::equals))
        .hasSize(12);
    assertThat(ofCommune.getList("items.findAll { it.due == null }.text"))
        .containsExactly("Báo cáo đột xuất; gửi UBND tỉnh (qua VPĐP NTM tỉnh)");
  }

  @Test
  void f002_27_aReportThatAnAnnexListsAsATaskIsNotMadeASecondOne() throws IOException {
    Tokens coordinator = at(SOC_TRANG, "coordinator");
    String plan = imported("soc-trang-2024", one -> one.put("number", "912/KH-UBND"));
    assertThat(taken(coordinator, plan).getInt("reports")).isEqualTo(3);
    assertThat(works(coordinator, plan, "REPORT").getList("items.due")).containsOnlyNulls();
  }

  @Test
  void f000_12_ownersThatAPlanNamesAreNamedInTheOneBookOfOwners() throws IOException {
    Tokens coordinator = at(TRA_VINH, "coordinator");
    String plan = imported("tra-vinh-2020", one -> one.put("title", "Kế hoạch thử phụ trách"));
    String province = TaskWorld.id("84");
    recorded(coordinator, province, "Sở CT");
    JsonPath outlook = as(coordinator).get(path(plan)).jsonPath();
    assertThat(outlook.getInt("owners")).isZero();
    outlook.setRootPath("agencies.find { it.name == 'Sở Công Thương' }");
    assertThat(outlook.getList("suggestions.agency")).containsExactly("TV_SCT");
    recorded(coordinator, province, "Sở Công Thương");
    JsonPath taken = taken(coordinator, plan);
    assertThat(taken.getInt("owners")).isEqualTo(2);
    assertThat(taken.getList("agencies.name")).contains("Sở Y tế").doesNotContain("Sở Công Thương");
    JsonPath again = taken(coordinator, plan);
    assertThat(again.getInt("owners")).isZero();
    String set =
        as(coordinator)
            .get(
                "/v1/criteria-sets/in-force?level=COMMUNE&standard=NTM&asOf=2020-12-31&localityId="
                    + province)
            .jsonPath()
            .getString("id");
    assertThat(
            as(coordinator)
                .get(
                    "/v1/criteria-sets/"
                        + set
                        + "/owners?item=7&asOf=2020-12-31&localityId="
                        + TaskWorld.id("29287"))
                .jsonPath()
                .getList("items.agency"))
        .containsExactly("TV_SCT");
    // The next plan of the province needs no more to be entered.
    String next = imported("tra-vinh-2020", one -> one.put("title", "Kế hoạch thử tiếp theo"));
    assertThat(as(coordinator).get(path(next)).jsonPath().getInt("known")).isEqualTo(2);
  }

  @Test
  void whatWasToldOfATaskGoesOnWhenAnAmendedPlanStillSaysIt() throws IOException {
    Tokens coordinator = at(SOC_TRANG, "coordinator");
    String plan = imported("soc-trang-2024", one -> one.put("number", "9130/KH-UBND"));
    List<String> before = tasks(coordinator, plan).getList("items.id");
    tell(before.get(3), "\"0\"", coordinator, "progress", report("IN_PROGRESS", "2024-06-01"))
        .then()
        .statusCode(200);
    ObjectNode document = (ObjectNode) JSON.readTree(PlanDocuments.text("soc-trang-2024"));
    document.put("number", "9130/KH-UBND");
    ((ObjectNode) document.at("/tasks/3")).put("no", "3a");
    ((ObjectNode) document.at("/tasks/4")).put("text", "việc khác");
    ObjectNode body = JSON.createObjectNode();
    body.putObject("decision").put("number", "9/QĐ-UBND").put("issuedOn", "2024-06-02");
    body.set("document", document);
    json(coordinator)
        .header("If-Match", "\"1\"")
        .body(JSON.writeValueAsString(body))
        .post("/v1/plans/" + plan + "/amendments")
        .then()
        .statusCode(200);
    JsonPath after = tasks(coordinator, plan);
    assertThat(after.getList("items.id")).hasSameSizeAs(before);
    assertThat(after.getString("items[3].id")).isEqualTo(before.get(3));
    assertThat(after.getString("items[4].id")).isNotEqualTo(before.get(4));
    as(coordinator)
        .get("/v1/tasks/" + before.get(3))
        .then()
        .statusCode(200)
        .body("no", equalTo("3a"), "progress.state", equalTo("IN_PROGRESS"));
    as(coordinator).get("/v1/tasks/" + before.get(4)).then().statusCode(404);
  }

  @Test
  void aPlanIsTakenOverByACoordinatorOfItsPlaceOnly() throws IOException {
    String plan = imported("soc-trang-2024", one -> one.put("number", "909/KH-UBND"));
    once(as(at(SOC_TRANG, "finance"))).post(path(plan)).then().statusCode(403);
    once(as(at(AN_GIANG, "coordinator"))).post(path(plan)).then().statusCode(404);
    as(at(SOC_TRANG, "coordinator")).post(path(plan)).then().statusCode(400);
    as(at(SOC_TRANG, "finance")).get(path(plan)).then().statusCode(403);
    as(at(AN_GIANG, "coordinator")).get(path(plan)).then().statusCode(404);
  }

  private static JsonPath taken(Tokens who, String plan) {
    Response answer = once(as(who)).post(path(plan));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  private static void recorded(Tokens who, String place, String name) {
    Response answer =
        json(who)
            .body(
                Map.of(
                    "localityId",
                    place,
                    "name",
                    name,
                    "agency",
                    "TV_SCT",
                    "validFrom",
                    "2010-01-01"))
            .post("/v1/agency-names");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
  }

  private static JsonPath tasks(Tokens who, String plan) {
    return as(who).get("/v1/plans/" + plan + "/tasks").jsonPath();
  }

  private static String path(String plan) {
    return "/v1/plans/" + plan + "/task-takeover";
  }

  private static JsonPath works(Tokens who, String plan, String kind) {
    return as(who).get("/v1/tasks?limit=100&kind=" + kind + "&planId=" + plan).jsonPath();
  }

  private static String imported(String name, Consumer<ObjectNode> change) throws IOException {
    return document(name, change).header("Location").substring("/v1/plans/".length());
  }

  private static Response document(String name, Consumer<ObjectNode> change) throws IOException {
    String text = name.startsWith("{") ? name : PlanDocuments.text(name);
    ObjectNode document = (ObjectNode) JSON.readTree(text);
    change.accept(document);
    Response taken =
        once(as("admin"))
            .contentType("application/json")
            .body(JSON.writeValueAsString(document))
            .post("/v1/plans/imports");
    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
    return taken;
  }
}
