package vn.ntm.targets.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.once;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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
class PlanTest {

  @BeforeEach
  void bothTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void theTargetsOfThePlanAreFiveNineAndOneCommunesTwoAndOneDistricts() {
    JsonPath targets = targetsOf(imported("1/KH-UBND"));
    assertThat(targets.getList("items[0..4].standard"))
        .containsExactly("NTM", "ADVANCED", "MODEL", "DISTRICT_NTM", "DISTRICT_ADVANCED");
    assertThat(targets.getList("items[0..4].counts.declared")).containsExactly(5, 9, 1, 2, 1);
    assertThat(targets.getList("items[0..4].counts.listed")).containsExactly(5, 9, 1, 2, 1);
    assertThat(targets.getList("items[0..4].counts.declaredIsListed")).containsOnly(true);
    assertThat(targets.<String>getList("items[0].localities.locality.fullName"))
        .containsExactly(
            "Xã Thạnh Thới An, Huyện Trần Đề, Tỉnh Sóc Trăng",
            "Xã Tài Văn, Huyện Trần Đề, Tỉnh Sóc Trăng",
            "Xã Mỹ Phước, Huyện Mỹ Tú, Tỉnh Sóc Trăng",
            "Xã Long Phú, Huyện Long Phú, Tỉnh Sóc Trăng",
            "Xã Tân Hưng, Huyện Long Phú, Tỉnh Sóc Trăng");
  }

  @Test
  void whatRecognitionsDoNotReachHasNoReachedCount() {
    JsonPath targets = targetsOf(imported("2/KH-UBND"));
    assertThat(targets.getString("items[4].goalKind")).isEqualTo("DOSSIER_COMPLETE");
    assertThat(targets.<Object>get("items[4].counts.reached")).isNull();
    assertThat(targets.getString("items[6].unit")).isEqualTo("%");
    assertThat(targets.getInt("items[6].counts.declared")).isEqualTo(100);
    assertThat(targets.<Object>get("items[6].counts.reached")).isNull();
  }

  @Test
  void tasksAndReportDutiesKeepTheWordsOfThePlan() {
    String plan = imported("3/KH-UBND");
    JsonPath tasks = as("auditor").get(plan + "/tasks").jsonPath();
    assertThat(tasks.getList("items.no.findAll { it != null }")).hasSize(14);
    assertThat(tasks.getString("items[0].due.date")).isEqualTo("2024-01-31");
    assertThat(tasks.getString("items[0].due.printed")).isEqualTo("Tháng 01/2024");
    assertThat(tasks.getString("items[1].due.precision")).isEqualTo("EXTERNAL");
    assertThat(tasks.<Object>get("items[1].due.date")).isNull();
    assertThat(tasks.getList("items[1].leads"))
        .containsExactly("Sở Kế hoạch và Đầu tư", "Sở Tài chính");
    assertThat(tasks.getString("items[8].locality.fullName"))
        .isEqualTo("Xã Hòa Tú 1, Huyện Mỹ Xuyên, Tỉnh Sóc Trăng");
    JsonPath duties = as("auditor").get(plan + "/report-duties").jsonPath();
    assertThat(duties.getList("items.frequency"))
        .containsExactly("HALF_YEARLY", "YEARLY", "YEARLY", "CONTINUOUS", "CONTINUOUS", "AD_HOC");
    assertThat(duties.getList("items.count")).containsExactly(1, 1, 6, 1, 1, 1);
  }

  @Test
  void aPlanIsImportedOnce() {
    imported("4/KH-UBND");
    post("4/KH-UBND", document -> {}).then().statusCode(409).body("code", equalTo("PLAN-KNOWN"));
  }

  @Test
  void theSameOrderTwiceIsOnePlan() {
    String key = UUID.randomUUID().toString();
    Response first = post(key, "5/KH-UBND", "");
    Response again = post(key, "5/KH-UBND", "");
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.header("Idempotency-Hit")).isEqualTo("true");
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(post(key, "5/KH-UBND", "?dryRun=true").statusCode()).isEqualTo(422);
  }

  @Test
  void aDryRunStoresNothing() {
    Response checked = post(UUID.randomUUID().toString(), "6/KH-UBND", "?dryRun=true");
    checked
        .then()
        .statusCode(200)
        .body("id", equalTo(null), "counts.targets", equalTo(10), "counts.tasks", equalTo(29));
    as("auditor")
        .get("/v1/plans?limit=1000")
        .then()
        .body("items.number", not(hasItem("6/KH-UBND")));
    imported("6/KH-UBND");
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithItsPlace() {
    post(
            "7/KH-UBND",
            document -> {
              document.withObject("/targets/0/localities/0").put("name", "Thạnh Thới Anh");
              document.withObject("/targets/0/localities/1").put("parentName", "Huyện Mỹ Tú");
              document.withObject("/targets/1/localities/0").put("code", "99999");
              document.withObject("/targets/1/localities/1").put("code", "30391");
              document.withObject("/targets/3").put("standard", "TASK_COMPLETED");
              document.withObject("/tasks/0/due").put("date", "2024-01-30");
              document.withObject("/tasks/7").put("localityCode", "883");
              document.withObject("/milestones/0").put("target", "X.1");
            })
        .then()
        .statusCode(422)
        .body("code", equalTo("INVALID"))
        .body(
            "errors.collect { it.pointer + ' ' + it.code }",
            containsInAnyOrder(
                "/targets/0/localities/0/name PLAN-LOCALITY-NAME",
                "/targets/0/localities/1/parentName PLAN-LOCALITY-PARENT",
                "/targets/1/localities/0 PLAN-LOCALITY-UNKNOWN",
                "/targets/1/localities/1/name PLAN-LOCALITY-NAME",
                "/targets/1/localities/1/parentName PLAN-LOCALITY-PARENT",
                "/targets/1/localities/1 PLAN-LOCALITY-OUTSIDE",
                "/targets/3/localities/0 PLAN-STANDARD-UNFIT",
                "/targets/3/localities/1 PLAN-STANDARD-UNFIT",
                "/milestones/0/target PLAN-TARGET-UNKNOWN",
                "/tasks/0/due PLAN-DUE-NOT-LAST-DAY",
                "/tasks/7/localityCode PLAN-LOCALITY-OUTSIDE"));
  }

  @Test
  void whatIsMissingIsToldWithItsPlace() {
    post(
            "8/KH-UBND",
            document -> {
              document.remove("title");
              document.withObject("/targets/2").remove("unit");
              document.withObject("/issuer").put("name", " ");
            })
        .then()
        .statusCode(422)
        .body("errors.pointer", containsInAnyOrder("/title", "/targets/2/unit", "/issuer/name"))
        .body("errors.code", hasItem("PLAN-VALUE-MISSING"));
  }

  @Test
  void whatCannotBeKeptIsRefused() {
    post(
            "18/KH-UBND",
            document -> {
              document.put("title", "Kế hoạch\u0000");
              document.withObject("/legalBasis/0").put("issuedOn", "+99999999-01-01");
              document.withObject("/tasks/7").put("localityCode", "94\u0000");
            })
        .then()
        .statusCode(422)
        .body(
            "errors.collect { it.pointer + ' ' + it.code }",
            containsInAnyOrder(
                "/title PLAN-TEXT-CONTROL",
                "/legalBasis/0/issuedOn PLAN-DATE-UNREAL",
                "/tasks/7/localityCode PLAN-TEXT-CONTROL"));
    post(
            "18/KH-UBND",
            document -> {
              document.withObject("/targets/0").put("declared", -1);
              document
                  .withObject("/targets/1")
                  .put("declared", new java.math.BigDecimal("1E+999999"));
              document
                  .withObject("/targets/2")
                  .put("declared", new java.math.BigDecimal("1.0000001"));
            })
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(java.util.Collections.nCopies(3, "PLAN-NUMBER-BOUNDS")));
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String cursor =
        as("auditor").get("/v1/localities?limit=1&asOf=2024-02-05").jsonPath().getString("next");
    as("auditor").get("/v1/plans?cursor=" + cursor).then().statusCode(400);
    as("auditor").get("/v1/recognitions?cursor=" + cursor).then().statusCode(400);
  }

  @Test
  void aToneMarkElsewhereInItsSyllableIsTheSameName() {
    String plan =
        SocTrangPlan.with(
            document -> {
              document.put("number", "9/KH-UBND");
              document.withObject("/targets/2/localities/0").put("name", "Hoà Tú 1");
            });
    once(as("coordinator"))
        .contentType("application/json")
        .body(plan)
        .post("/v1/plans/imports")
        .then()
        .statusCode(201);
  }

  @Test
  void aMemberThatTheFormatDoesNotKnowIsRefused() {
    post("10/KH-UBND", document -> document.withObject("/targets/0").put("quantity", 5))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("UNKNOWN-FIELD"))
        .body("errors[0].pointer", equalTo("/targets/0/quantity"));
  }

  @Test
  void declaredAndListedStandSideBySideUncorrected() {
    Response answer =
        post("11/KH-UBND", document -> document.withObject("/targets/0").put("declared", 6));
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonPath targets = targetsOf(answer.header("Location"));
    assertThat(targets.getInt("items[0].counts.declared")).isEqualTo(6);
    assertThat(targets.getInt("items[0].counts.listed")).isEqualTo(5);
    assertThat(targets.getBoolean("items[0].counts.declaredIsListed")).isFalse();
  }

  @Test
  void whoServesAnotherProvinceNeitherSeesNorImportsThePlan() {
    String plan = imported("12/KH-UBND");
    Tokens other = Tokens.of("coordinator").account("elsewhere").locality(TargetsWorld.ELSEWHERE);
    as(other).get(plan).then().statusCode(404);
    as(other).get(plan + "/targets").then().statusCode(404);
    as(other).get("/v1/plans").then().statusCode(200).body("items", equalTo(List.of()));
    once(as(other))
        .contentType("application/json")
        .body(numbered("13/KH-UBND", document -> {}))
        .post("/v1/plans/imports")
        .then()
        .statusCode(404);
    once(as("finance"))
        .contentType("application/json")
        .body(numbered("13/KH-UBND", document -> {}))
        .post("/v1/plans/imports")
        .then()
        .statusCode(403);
  }

  @Test
  void plansAreListedPageByPage() {
    imported("15/KH-UBND");
    imported("16/KH-UBND");
    JsonPath first = as("auditor").get("/v1/plans?limit=1&year=2024").jsonPath();
    assertThat(first.getList("items")).hasSize(1);
    JsonPath second =
        as("auditor").get("/v1/plans?limit=1&cursor=" + first.getString("next")).jsonPath();
    assertThat(second.getString("items[0].id")).isNotEqualTo(first.getString("items[0].id"));
    as("auditor").get("/v1/plans?year=2031").then().body("items", equalTo(List.of()));
  }

  @Test
  void otherServicesAreToldOfThePlan() {
    String plan = imported("17/KH-UBND");
    String id = plan.substring("/v1/plans/".length());
    ConsumerRecord<String, String> event =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () ->
                    KafkaServer.records("targets.plan.v1").stream()
                        .filter(record -> id.equals(record.key()))
                        .findFirst()
                        .orElse(null),
                found -> found != null);
    assertThat(EventContract.broken("vn.ntm.targets.plan-imported.v1", event.value())).isEmpty();
    JsonPath told = new JsonPath(event.value());
    assertThat(told.getList("targets.localities.collect { it.size() }"))
        .containsExactly(5, 9, 1, 2, 1, 0, 0, 0, 1, 0);
  }

  private static String imported(String number) {
    Response answer = post(number, document -> {});
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.header("Location");
  }

  private static Response post(String number, Consumer<ObjectNode> change) {
    return once(as("coordinator"))
        .contentType("application/json")
        .body(numbered(number, change))
        .post("/v1/plans/imports");
  }

  private static Response post(String key, String number, String query) {
    return as("coordinator")
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(numbered(number, document -> {}))
        .post("/v1/plans/imports" + query);
  }

  private static String numbered(String number, Consumer<ObjectNode> change) {
    return SocTrangPlan.with(
        document -> {
          document.put("number", number);
          change.accept(document);
        });
  }

  private static JsonPath targetsOf(String plan) {
    return as("auditor").get(plan + "/targets").then().statusCode(200).extract().jsonPath();
  }
}
