package vn.ntm.targets.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.task.TaskWorld.AN_GIANG;
import static vn.ntm.targets.task.TaskWorld.SOC_TRANG;
import static vn.ntm.targets.task.TaskWorld.at;
import static vn.ntm.targets.task.TaskWorld.id;
import static vn.ntm.targets.task.TaskWorld.json;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class RegistryTest {

  private static final Tokens COORDINATOR = at(SOC_TRANG, "coordinator");

  /** 559 model roads; the plan says that they are more than 546 km long. */
  private static final int ROADS = 559;

  @BeforeEach
  void bothTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void f002_26_modelRoadsAreCountedAndTheirLengthsAddUpToTheMetre() {
    List<String> communes =
        as("auditor")
            .get("/v1/localities?level=COMMUNE&asOf=2024-02-05&limit=10&under=" + id("94"))
            .jsonPath()
            .getList("items.id");
    long metres = 0;
    for (int i = 0; i < ROADS; i++) {
      long length = 910L + i % 157;
      metres += length;
      json(COORDINATOR)
          .body(
              road(
                  communes.get(i % communes.size()),
                  "Tuyến đường mẫu số " + i,
                  BigDecimal.valueOf(length, 3)))
          .post("/v1/model-roads")
          .then()
          .statusCode(201);
    }
    JsonPath total =
        as(COORDINATOR)
            .get("/v1/model-roads/totals?asOf=2024-02-05&under=" + id("94"))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(total.getInt("roads")).isEqualTo(ROADS);
    assertThat(new BigDecimal(total.getString("kilometres")))
        .isEqualByComparingTo(BigDecimal.valueOf(metres, 3))
        .isGreaterThan(new BigDecimal("546"));
    as(COORDINATOR)
        .get("/v1/model-roads/totals?asOf=2023-12-30&under=" + id("94"))
        .then()
        .body("roads", equalTo(0), "kilometres", equalTo(0));
    as(COORDINATOR)
        .get("/v1/model-roads?limit=1000&asOf=2024-02-05")
        .then()
        .body("items", hasSize(ROADS));
  }

  @Test
  void f002_26_aGoalOfModelRoadsIsReachedByTheRoadsThatAreRegistered() {
    Tokens coordinator = at("93@2024-02-05", "coordinator");
    Map<String, Object> document = new HashMap<>();
    document.put("number", "26/KH-UBND");
    document.put("issuedOn", "2024-02-05");
    document.put("title", "Kế hoạch tuyến đường kiểu mẫu");
    document.put("issuer", Map.of("name", "UBND tỉnh Hậu Giang", "kind", "PEOPLES_COMMITTEE"));
    document.put("localityCode", "93");
    document.put("yearFrom", 2024);
    document.put("yearTo", 2024);
    document.put(
        "targets",
        List.of(
            output("DM-01", "MODEL_ROADS", "AT_LEAST", "2", "tuyến"),
            output("DM-02", "MODEL_ROAD_KILOMETRES", "MORE_THAN", "2.5", "km")));
    String plan =
        json(coordinator)
            .body(document)
            .post("/v1/plans/imports")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    assertThat(goals(coordinator, plan, "2024-05-31").getList("state"))
        .containsOnly("UNDETERMINED");
    registered(coordinator, "Đường một", "1.25", "2024-03-01");
    registered(coordinator, "Đường hai", "1.251", "2024-05-02");
    JsonPath one = goals(coordinator, plan, "2024-05-01");
    assertThat(one.getList("state")).containsExactly("NOT_MET", "NOT_MET");
    assertThat(one.getList("actual")).containsExactly(1, 1.25f);
    JsonPath both = goals(coordinator, plan, "2024-05-02");
    assertThat(both.getList("state")).containsExactly("MET", "MET");
    assertThat(both.getList("actual")).containsExactly(2, 2.501f);
    // A road of another province is none of theirs.
    assertThat(goals(coordinator, plan, "2024-02-29").getList("state"))
        .containsOnly("UNDETERMINED");
  }

  private static Map<String, Object> output(
      String code, String measure, String comparator, String declared, String unit) {
    Map<String, Object> target = new HashMap<>();
    target.put("code", code);
    target.put("section", "II");
    target.put("label", "tuyến đường NTM kiểu mẫu");
    target.put("level", "COMMUNE");
    target.put("goalKind", "OUTPUT");
    target.put("comparator", comparator);
    target.put("declared", new BigDecimal(declared));
    target.put("unit", unit);
    target.put("measure", measure);
    return target;
  }

  private static void registered(Tokens who, String name, String kilometres, String day) {
    Map<String, Object> road = road(id("93"), name, new BigDecimal(kilometres));
    road.put("recognisedOn", day);
    json(who).body(road).post("/v1/model-roads").then().statusCode(201);
  }

  private static JsonPath goals(Tokens who, String plan, String day) {
    JsonPath goals = as(who).get(plan + "/progress?asOf=" + day).jsonPath();
    goals.setRootPath("items");
    return goals;
  }

  @Test
  void aRoadIsThereOnceAndItsLengthIsInMetres() {
    Map<String, Object> road = road(id("89"), "Đường hoa", new BigDecimal("1.5"));
    Tokens officer = at(AN_GIANG, "locality-officer");
    json(officer).body(road).post("/v1/model-roads").then().statusCode(201);
    json(officer)
        .body(road)
        .post("/v1/model-roads")
        .then()
        .statusCode(409)
        .body("code", equalTo("MODEL-ROAD-KNOWN"));
    road.put("name", "Đường cờ");
    road.put("kilometres", new BigDecimal("1.5005"));
    json(officer)
        .body(road)
        .post("/v1/model-roads")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("MODEL-ROAD-LENGTH"));
    road.put("kilometres", new BigDecimal("1.5"));
    road.put("recognisedOn", "2024-06-18");
    json(officer)
        .body(road)
        .post("/v1/model-roads")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("REGISTRY-DAY-IN-FUTURE"));
    json(COORDINATOR).body(road).post("/v1/model-roads").then().statusCode(404);
    as(COORDINATOR).get("/v1/model-roads/totals?under=" + id("89")).then().statusCode(404);
  }

  @Test
  void f000_15_aRewardNamesItsPlaceItsDecisionAndItsAmount() {
    Tokens leader = at(AN_GIANG, "leader");
    Map<String, Object> reward = new HashMap<>();
    reward.put("localityId", id("30556"));
    reward.put("title", "Xã đạt chuẩn nông thôn mới");
    reward.put("proposedBy", "Sở Nội vụ");
    reward.put("decisionNumber", "15/QĐ-UBND");
    reward.put("decisionDate", "2024-03-01");
    reward.put("amount", 500_000_000L);
    json(leader)
        .body(reward)
        .post("/v1/rewards")
        .then()
        .statusCode(201)
        .body("amount", equalTo(500_000_000));
    json(leader)
        .body(reward)
        .post("/v1/rewards")
        .then()
        .statusCode(409)
        .body("code", equalTo("REWARD-KNOWN"));
    reward.put("recognitionId", id("30556"));
    json(leader)
        .body(reward)
        .post("/v1/rewards")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("REWARD-RECOGNITION-UNKNOWN"));
    as(leader)
        .get("/v1/rewards?under=" + id("891"))
        .then()
        .body("items", hasSize(1), "items[0].proposedBy", equalTo("Sở Nội vụ"));
    as(COORDINATOR).get("/v1/rewards").then().body("items", hasSize(0));
  }

  private static Map<String, Object> road(String place, String name, BigDecimal kilometres) {
    Map<String, Object> road = new HashMap<>();
    road.put("localityId", place);
    road.put("name", name);
    road.put("kilometres", kilometres);
    road.put("recognisedOn", "2023-12-31");
    return road;
  }
}
