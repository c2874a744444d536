package vn.ntm.targets.task;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.task.TaskWorld.AN_GIANG;
import static vn.ntm.targets.task.TaskWorld.BAC_GIANG;
import static vn.ntm.targets.task.TaskWorld.LANG_SON;
import static vn.ntm.targets.task.TaskWorld.at;
import static vn.ntm.targets.task.TaskWorld.id;
import static vn.ntm.targets.task.TaskWorld.json;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
class AssignmentTest {

  private static final Tokens COORDINATOR = at(BAC_GIANG, "coordinator");

  @BeforeEach
  void bothTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void f001_16_membersOfTheSteeringCommitteeFollowPlacesForATime() {
    Tokens langSon = at(LANG_SON, "coordinator");
    Map<String, Object> values = assignment("FOLLOW", null, districtsOfLangSon());
    values.put("assigneeKind", "PERSON");
    values.put("assignee", "Ủy viên BCĐ tỉnh");
    values.put("validTo", "2020-12-31");
    Response entered = assign(langSon, values);
    entered.then().statusCode(201).header("ETag", "\"1\"").body("localityIds", hasSize(2));
    String follows = "/v1/assignments?purpose=FOLLOW&under=" + districtsOfLangSon().get(1);
    as(langSon).get(follows + "&asOf=2020-12-31").then().body("items", hasSize(1));
    as(langSon).get(follows + "&asOf=2021-01-01").then().body("items", hasSize(0));
    as(langSon)
        .get(entered.header("Location"))
        .then()
        .statusCode(200)
        .body("assigneeKind", equalTo("PERSON"));
  }

  @Test
  void f003_20_eachMemberRaisesOneCriterionAtTwoOrThreeCommunes() {
    assign(COORDINATOR, assignment("RAISE", "17", ids("07330", "07309", "07336")))
        .then()
        .statusCode(201)
        .body("criterion", equalTo("17"), "localityIds", hasSize(3));
    assign(COORDINATOR, assignment("RAISE", "17.8", ids("07330")))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("ASSIGNMENT-PLACES-TO-RAISE"));
    assign(COORDINATOR, assignment("RAISE", "17.8", ids("07330", "07309", "07336", "07345")))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("ASSIGNMENT-PLACES-TO-RAISE"));
    assign(COORDINATOR, assignment("RAISE", null, ids("07330", "07309")))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("ASSIGNMENT-CRITERION-MISSING"));
  }

  @Test
  void anAssignmentEndsOnceAndWithAReason() {
    Map<String, Object> values = assignment("FOLLOW", null, ids("07345"));
    values.put("assignee", "Phòng Y tế");
    Response entered = assign(COORDINATOR, values);
    Map<String, Object> end = Map.of("lastDay", "2024-05-31", "reason", "Nghỉ hưu");
    json(COORDINATOR).body(end).post(endOf(entered)).then().statusCode(428);
    end(entered, COORDINATOR, end)
        .then()
        .statusCode(200)
        .body("validTo", equalTo("2024-05-31"), "endReason", equalTo("Nghỉ hưu"));
    end(entered, COORDINATOR, end).then().statusCode(412);
    json(COORDINATOR)
        .header("If-Match", "\"2\"")
        .body(end)
        .post(endOf(entered))
        .then()
        .statusCode(409)
        .body("code", equalTo("ASSIGNMENT-ENDED"));
    as(COORDINATOR)
        .get("/v1/assignments?asOf=2024-06-01&under=" + id("07345"))
        .then()
        .body("items.assignee", not(hasItem("Phòng Y tế")));
  }

  @Test
  void anAssignmentIsNotThereForAnotherSubtree() {
    Response entered = assign(COORDINATOR, assignment("FOLLOW", null, ids("07357")));
    Tokens stranger = at(AN_GIANG, "coordinator");
    as(stranger).get(entered.header("Location")).then().statusCode(404);
    end(entered, stranger, Map.of("lastDay", "2024-05-31", "reason", "Hết hạn"))
        .then()
        .statusCode(404);
    assign(stranger, assignment("FOLLOW", null, ids("07357"))).then().statusCode(404);
  }

  private static List<String> districtsOfLangSon() {
    return as("auditor")
        .get("/v1/localities?level=DISTRICT&asOf=2024-02-05&limit=2&under=" + id("20"))
        .jsonPath()
        .getList("items.id");
  }

  private static List<String> ids(String... codes) {
    return Stream.of(codes).map(TaskWorld::id).toList();
  }

  private static Map<String, Object> assignment(
      String purpose, String criterion, List<String> places) {
    Map<String, Object> values = new HashMap<>();
    values.put("purpose", purpose);
    values.put("assigneeKind", "UNIT");
    values.put("assignee", "Phòng NN&PTNT");
    values.put("criterion", criterion);
    values.put("standard", criterion == null ? null : "NTM");
    values.put("localityIds", places);
    values.put("validFrom", "2019-08-05");
    return values;
  }

  private static Response assign(Tokens token, Map<String, Object> values) {
    return json(token).body(values).post("/v1/assignments");
  }

  private static Response end(Response entered, Tokens token, Map<String, Object> end) {
    return json(token).header("If-Match", entered.header("ETag")).body(end).post(endOf(entered));
  }

  private static String endOf(Response entered) {
    return entered.header("Location") + "/end";
  }
}
