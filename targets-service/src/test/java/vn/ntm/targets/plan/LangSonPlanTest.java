package vn.ntm.targets.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.targets.plan.domain.PlanDocuments;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** The plan 136/KH-UBND of Lạng Sơn counts 18 communes and 189 villages and names none of them. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class LangSonPlanTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ISSUE = "2019-08-07";
  private static final String DAY = "2020-12-31";
  private static final String NUMBER = "936/KH-UBND";

  @BeforeEach
  void allTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void f001_01_aPlanThatOnlyCountsItsPlacesIsRunOnceAVersionNamesThem() throws IOException {
    ObjectNode document = (ObjectNode) JSON.readTree(PlanDocuments.text("lang-son-2019"));
    document.put("number", NUMBER);
    Response imported = post("/v1/plans/imports", JSON.writeValueAsString(document));
    assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(201);
    String plan = imported.header("Location");
    assertThat(notNamed(plan)).containsExactly("189", "18");
    JsonPath before = goal(plan, "LS-05");
    assertThat(before.getInt("places")).isEqualTo(18);
    assertThat(before.getInt("known")).isZero();
    assertThat(before.getString("state")).isEqualTo("UNDETERMINED");

    // The paper does not say which communes: whoever runs the plan does, by a decision.
    List<Map<String, String>> communes = communes();
    List<String> villages = List.of("Thôn Nà Thử", "Thôn Bản Thử");
    villages(communes.get(0).get("code"), villages);
    ArrayNode places = (ArrayNode) document.at("/scope/places");
    for (Map<String, String> commune : communes) {
      places.addObject().put("code", commune.get("code")).put("name", commune.get("name"));
    }
    for (String village : villages) {
      places
          .addObject()
          .put("name", village)
          .put("level", "VILLAGE")
          .put("parentCode", communes.get(0).get("code"));
    }
    ObjectNode amendment = JSON.createObjectNode();
    amendment.putObject("decision").put("number", "1500/QĐ-UBND").put("issuedOn", "2019-09-02");
    amendment.set("document", document);
    Response amended =
        once(as(coordinator()))
            .header("If-Match", "\"1\"")
            .contentType("application/json")
            .body(JSON.writeValueAsString(amendment))
            .post(plan + "/amendments");
    assertThat(amended.statusCode()).as(amended.asString()).isEqualTo(200);
    assertThat(notNamed(plan)).containsExactly("189");
    assertThat(
            as(coordinator())
                .get(plan + "/places")
                .jsonPath()
                .getList("items.findAll { it.matched == 'UNMATCHED' }"))
        .isEmpty();

    String weakest = communes.get(17).get("code");
    stated("COMMUNE", "NTM", ids(communes), id -> id.equals(idOf(weakest, ISSUE)) ? 9 : 12);
    JsonPath minimum = goal(plan, "LS-05");
    assertThat(minimum.getInt("known")).isEqualTo(18);
    assertThat(minimum.getInt("reached")).isEqualTo(17);
    assertThat(minimum.getInt("actual")).isEqualTo(9);
    assertThat(minimum.getString("state")).isEqualTo("NOT_MET");

    stated("VILLAGE", "VILLAGE_NTM", villagesOf(communes.get(0)), id -> 11);
    JsonPath average = goal(plan, "LS-02");
    assertThat(average.getInt("places")).isEqualTo(189);
    assertThat(average.getInt("known")).isEqualTo(2);
    assertThat(average.getString("state")).isEqualTo("UNDETERMINED");
  }

  @Test
  void f001_15_ofThe189VillagesThoseWithoutABaselineAreCountedUntilAllHaveOne() throws IOException {
    String plan = planOfAllVillages("937/KH-UBND");
    List<String> villages = named(plan);
    assertThat(villages).hasSize(189);
    assertThat(notNamed(plan)).isEmpty();
    assertThat(goal(plan, "LS-02").getInt("known")).isZero();
    stated("VILLAGE", "VILLAGE_NTM", villages.subList(0, 100), id -> 12);
    JsonPath some = goal(plan, "LS-02");
    assertThat(some.getInt("places")).isEqualTo(189);
    assertThat(some.getInt("known")).isEqualTo(100);
    assertThat(some.getString("state")).isEqualTo("UNDETERMINED");
    stated("VILLAGE", "VILLAGE_NTM", villages.subList(100, 189), id -> 11);
    JsonPath all = goal(plan, "LS-02");
    assertThat(all.getInt("known")).isEqualTo(189);
    // (100 x 12 + 89 x 11) / 189 = 11.529
    assertThat(all.getString("actual")).startsWith("11.5");
    assertThat(all.getString("state")).isEqualTo("MET");
  }

  @Test
  void f001_09_eachOfThe189VillagesTellsWhetherItHasItsModelOfProduction() throws IOException {
    String plan = planOfAllVillages("938/KH-UBND");
    List<String> villages = named(plan);
    assertThat(goal(plan, "LS-11").getInt("places")).isEqualTo(189);
    for (String village : villages.subList(0, 188)) {
      hasItsModel(plan, village);
    }
    JsonPath one = goal(plan, "LS-11");
    assertThat(one.getInt("known")).isEqualTo(188);
    assertThat(one.getString("state")).isNotEqualTo("MET");
    hasItsModel(plan, villages.get(188));
    JsonPath all = goal(plan, "LS-11");
    assertThat(all.getInt("known")).isEqualTo(189);
    assertThat(all.getString("state")).isEqualTo("MET");
    JsonPath rows =
        as(coordinator())
            .get(
                "/v1/goal-figures?limit=1000&targetCode=LS-11&state=APPROVED&planId="
                    + plan.substring("/v1/plans/".length()))
            .jsonPath();
    assertThat(rows.getList("items.localityId")).hasSize(189).doesNotHaveDuplicates();
  }

  private static void hasItsModel(String plan, String village) {
    Response entered =
        once(as(coordinator()))
            .contentType("application/json")
            .body(
                Map.of(
                    "planId",
                    plan.substring("/v1/plans/".length()),
                    "targetCode",
                    "LS-11",
                    "localityId",
                    village,
                    "asOf",
                    "2020-12-01",
                    "value",
                    Map.of("answer", true),
                    "source",
                    "Báo cáo của xã"))
            .post("/v1/goal-figures");
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    once(as(coordinator().another("ls-3")))
        .header("If-Match", "\"1\"")
        .post(entered.header("Location") + "/approval")
        .then()
        .statusCode(200);
  }

  /** The plan as whoever runs it names its communes and villages. */
  private static String planOfAllVillages(String number) throws IOException {
    ObjectNode document = (ObjectNode) JSON.readTree(PlanDocuments.text("lang-son-2019"));
    document.put("number", number);
    ArrayNode places = (ArrayNode) document.at("/scope/places");
    List<Map<String, String>> communes = communes(4);
    List<List<String>> villages = new ArrayList<>();
    communes.forEach(commune -> villages.add(new ArrayList<>()));
    for (int i = 0; i < 189; i++) {
      villages.get(i % 18).add("Thôn " + number.substring(0, 3) + " Số " + (i + 1));
    }
    for (int i = 0; i < 18; i++) {
      String commune = communes.get(i).get("code");
      villages(commune, villages.get(i));
      places.addObject().put("code", commune).put("name", communes.get(i).get("name"));
      for (String village : villages.get(i)) {
        places.addObject().put("name", village).put("level", "VILLAGE").put("parentCode", commune);
      }
    }
    Response imported = post("/v1/plans/imports", JSON.writeValueAsString(document));
    assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(201);
    return imported.header("Location");
  }

  /** The villages that the plan names, found in the tree. */
  private static List<String> named(String plan) {
    String number = as(coordinator()).get(plan).jsonPath().getString("number").substring(0, 3);
    List<String> villages = new ArrayList<>();
    for (Map<String, String> commune : communes(4)) {
      villages.addAll(
          as(coordinator())
              .get(
                  "/v1/localities?level=VILLAGE&limit=1000&asOf="
                      + DAY
                      + "&underCode="
                      + commune.get("code"))
              .jsonPath()
              .<String>getList("items.findAll { it.name.contains(' " + number + " ') }.id"));
    }
    return villages;
  }

  private static List<String> notNamed(String plan) {
    return as(coordinator())
        .get(plan + "/findings?rule=SCOPE_NOT_NAMED")
        .jsonPath()
        .getList("items.printed");
  }

  private static JsonPath goal(String plan, String code) {
    JsonPath progress = as(coordinator()).get(plan + "/progress?asOf=" + DAY).jsonPath();
    progress.setRootPath("items.find { it.code == '" + code + "' }");
    return progress;
  }

  /** Eighteen communes of the five districts that the plan names. */
  private static List<Map<String, String>> communes() {
    return communes(0);
  }

  /**
   * Others of them.
   *
   * @param from how many of each district to leave out
   */
  private static List<Map<String, String>> communes(int from) {
    List<Map<String, String>> communes = new ArrayList<>();
    for (String district : List.of("180", "182", "183", "188", "189")) {
      List<Map<String, String>> all =
          as(coordinator())
              .get(
                  "/v1/localities?level=COMMUNE&limit=100&asOf=" + ISSUE + "&underCode=" + district)
              .jsonPath()
              .getList("items.findAll { it.kind == 'XA' }");
      communes.addAll(all.subList(from, from + 4));
    }
    return communes.subList(0, 18);
  }

  private static List<String> ids(List<Map<String, String>> communes) {
    return communes.stream().map(commune -> commune.get("id")).toList();
  }

  private static void villages(String commune, List<String> names) {
    StringBuilder file = new StringBuilder("communeCode,name,kind\n");
    for (String name : names) {
      file.append(commune).append(',').append(name.substring("Thôn ".length())).append(",thôn\n");
    }
    once(as("admin"))
        .multiPart("file", "villages.csv", file.toString().getBytes(UTF_8), "text/csv")
        .post("/v1/villages/imports?source=test&validFrom=2019-01-01")
        .then()
        .statusCode(200);
  }

  private static List<String> villagesOf(Map<String, String> commune) {
    return as(coordinator())
        .get("/v1/localities?level=VILLAGE&asOf=" + DAY + "&underCode=" + commune.get("code"))
        .jsonPath()
        .getList("items.id");
  }

  private static void stated(
      String level, String standard, List<String> places, ToIntFunction<String> met) {
    Map<String, Object> body = new HashMap<>();
    body.put("localityId", idOf("20", ISSUE));
    body.put(
        "setVersionId",
        as(coordinator())
            .get(
                "/v1/criteria-sets/in-force?level="
                    + level
                    + "&standard="
                    + standard
                    + "&asOf="
                    + DAY
                    + "&localityId="
                    + idOf("20", ISSUE))
            .jsonPath()
            .getString("id"));
    body.put("statedOn", "2020-12-15");
    body.put("source", "LOCALITY_REPORT");
    List<Map<String, Object>> statements = new ArrayList<>();
    for (String place : places) {
      Map<String, Object> statement = new HashMap<>();
      statement.put("localityId", place);
      statement.put("declaredMet", met.applyAsInt(place));
      statement.put("unmet", null);
      statements.add(statement);
    }
    body.put("statements", statements);
    Response entered =
        once(as(coordinator()))
            .contentType("application/json")
            .body(body)
            .post("/v1/assessments/statements");
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    String batch = entered.header("Location");
    Tokens second = coordinator().account("ls-2").person("p-ls-2");
    decided(second, batch + "/verification", "\"1\"");
    decided(Tokens.of("leader").locality("20@" + ISSUE), batch + "/approval", "\"2\"");
  }

  private static void decided(Tokens who, String path, String version) {
    once(as(who)).header("If-Match", version).post(path).then().statusCode(oneOf(200, 202));
  }

  private static Response post(String path, String body) {
    return once(as(coordinator())).contentType("application/json").body(body).post(path);
  }

  private static Tokens coordinator() {
    return Tokens.of("coordinator").account("ls-1").person("p-ls-1").locality("20@" + ISSUE);
  }
}
