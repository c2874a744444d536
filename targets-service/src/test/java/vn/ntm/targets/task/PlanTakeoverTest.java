package vn.ntm.targets.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.once;
import static vn.ntm.targets.task.TaskWorld.AN_GIANG;
import static vn.ntm.targets.task.TaskWorld.BAC_GIANG;
import static vn.ntm.targets.task.TaskWorld.SOC_TRANG;
import static vn.ntm.targets.task.TaskWorld.at;
import static vn.ntm.targets.task.TaskWorld.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.targets.plan.domain.PlanDocuments;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** Works, remedies, pilots and owners of real plans become tasks and owners of criteria. */
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
    JsonPath taken = taken(coordinator, plan, List.of());
    assertThat(taken.getInt("works")).isEqualTo(51);
    assertThat(taken.getInt("known")).isZero();
    // Ten rows of owners, of which one names no criterion; no agency has got a code.
    assertThat(taken.getList("left.reason")).hasSize(10);
    assertThat(taken.getList("left.findAll { it.reason == 'NO_CRITERION' }.text"))
        .containsExactly("bố trí vốn");
    JsonPath again = taken(coordinator, plan, List.of());
    assertThat(again.getInt("works")).isZero();
    assertThat(again.getInt("known")).isEqualTo(51);
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
    JsonPath taken = taken(coordinator, plan, List.of());
    assertThat(taken.getInt("works")).isEqualTo(2);
    assertThat(taken.getList("left.findAll { it.reason == 'PLACE_NOT_MATCHED' }.pointer"))
        .containsExactly("/works/1");
    JsonPath places = as("admin").get("/v1/plans/" + plan + "/places").jsonPath();
    places.setRootPath("items.find { it.name == 'An Dươngg' }");
    as("admin")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body(Map.of("localityId", TaskWorld.id("07321")))
        .post("/v1/plans/" + plan + "/places/" + places.getString("id") + "/confirmation")
        .then()
        .statusCode(200);
    JsonPath again = taken(coordinator, plan, List.of());
    assertThat(again.getInt("works")).isEqualTo(1);
    assertThat(again.getInt("known")).isEqualTo(2);
  }

  @Test
  void f004_11_theTwelveRemediesOfAnnexTwoAreTakenOverWithTheirQuarters() throws IOException {
    Tokens coordinator = at(AN_GIANG, "coordinator");
    String plan = imported("an-giang-2018", one -> one.put("title", "Kế hoạch thử nhận nhiệm vụ"));
    assertThat(taken(coordinator, plan, List.of()).getInt("remedies")).isEqualTo(12);
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
    assertThat(taken(coordinator, plan, List.of()).getInt("pilots")).isEqualTo(4);
    JsonPath pilots = works(coordinator, plan, "PILOT");
    assertThat(pilots.getList("items.yearFrom")).containsOnly(2024);
    assertThat(pilots.getList("items.yearTo")).containsOnly(2025);
    assertThat(pilots.getList("items.locality.code"))
        .containsExactlyInAnyOrder("943", "31717", "31618", "31552");
    assertThat(pilots.getList("items.leads.flatten()")).contains("Sở Thông tin và Truyền thông");
  }

  @Test
  void f000_12_ownersThatAPlanNamesAreNamedInTheOneBookOfOwners() throws IOException {
    Tokens coordinator = at(TRA_VINH, "coordinator");
    String plan = imported("tra-vinh-2020", one -> one.put("title", "Kế hoạch thử phụ trách"));
    List<Map<String, String>> trade = List.of(Map.of("name", "Sở Công Thương", "code", "TV_SCT"));
    JsonPath taken = taken(coordinator, plan, trade);
    assertThat(taken.getInt("owners")).isEqualTo(2);
    assertThat(taken.getList("left.reason")).contains("AGENCY_WITHOUT_CODE");
    JsonPath again = taken(coordinator, plan, trade);
    assertThat(again.getInt("owners")).isZero();
    assertThat(again.getInt("known")).isEqualTo(2);
    String province = TaskWorld.id("84");
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
  }

  @Test
  void aPlanIsTakenOverByACoordinatorOfItsPlaceOnly() throws IOException {
    String plan = imported("soc-trang-2024", one -> one.put("number", "909/KH-UBND"));
    String body = "{\"agencies\": []}";
    json(at(SOC_TRANG, "finance")).body(body).post(path(plan)).then().statusCode(403);
    json(at(AN_GIANG, "coordinator")).body(body).post(path(plan)).then().statusCode(404);
    json(at(SOC_TRANG, "coordinator"))
        .body("{\"agencies\": [{\"name\": \"Sở Y tế\", \"code\": \"a b\"}]}")
        .post(path(plan))
        .then()
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/agencies/0/code")));
    as(at(SOC_TRANG, "coordinator"))
        .contentType("application/json")
        .body(body)
        .post(path(plan))
        .then()
        .statusCode(400);
  }

  private static JsonPath taken(Tokens who, String plan, List<Map<String, String>> agencies) {
    Response answer = json(who).body(Map.of("agencies", agencies)).post(path(plan));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  private static String path(String plan) {
    return "/v1/plans/" + plan + "/task-takeover";
  }

  private static JsonPath works(Tokens who, String plan, String kind) {
    return as(who).get("/v1/tasks?limit=100&kind=" + kind + "&planId=" + plan).jsonPath();
  }

  private static String imported(String name, Consumer<ObjectNode> change) throws IOException {
    ObjectNode document = (ObjectNode) JSON.readTree(PlanDocuments.text(name));
    change.accept(document);
    Response taken =
        once(as("admin"))
            .contentType("application/json")
            .body(JSON.writeValueAsString(document))
            .post("/v1/plans/imports");
    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
    return taken.header("Location").substring("/v1/plans/".length());
  }
}
