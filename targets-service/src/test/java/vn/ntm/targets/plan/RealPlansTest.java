package vn.ntm.targets.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.once;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.targets.plan.domain.PlanDocuments;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** The five real plans, run on the service. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class RealPlansTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> IMPORTED = new HashMap<>();

  @BeforeEach
  void allTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @ParameterizedTest
  @FieldSource("vn.ntm.targets.plan.domain.PlanDocuments#REAL")
  void whatWasImportedIsGivenBackByteForByte(String name) throws Exception {
    String exported = as("admin").get(imported(name) + "/document").asString();
    assertThat(exported).isEqualTo(canonical(JSON.readTree(PlanDocuments.text(name))));
  }

  @Test
  void f000_01_aPlanWithoutNumberIsUsedAndGetsItsNumberLater() {
    String plan = variant("tra-vinh-2020", document -> document.put("title", "Kế hoạch thử 1"));
    as("admin")
        .get(plan)
        .then()
        .body("status", equalTo("UNNUMBERED"))
        .body("number", equalTo(null));
    as("admin").get(plan + "/targets").then().body("items[1].counts.listed", equalTo(13));
    change(plan, "1", "/issuance", "{\"number\": \"901/KH-UBND\", \"issuedOn\": \"2020-05-14\"}")
        .then()
        .statusCode(200)
        .body("version", equalTo(2));
    as("admin")
        .get(plan)
        .then()
        .body("status", equalTo("ISSUED"), "number", equalTo("901/KH-UBND"), "version", equalTo(2));
    as("admin").get(plan + "/document").then().body("issuedOn", equalTo("2020-05-14"));
    as("admin").get(plan + "/document?version=1").then().body("number", equalTo(null));
    change(plan, "2", "/issuance", "{\"number\": \"902/KH-UBND\", \"issuedOn\": \"2020-05-14\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("PLAN-ISSUED"));
    change(plan, "1", "/issuance", "{\"number\": \"902/KH-UBND\", \"issuedOn\": \"2020-05-14\"}")
        .then()
        .statusCode(412);
  }

  @Test
  void f000_02_taskCompletedIsForTownsAndTheDistrictStandardForDistricts() {
    JsonPath units = as("admin").get(imported("tra-vinh-2020") + "/targets").jsonPath();
    assertThat(units.getList("items[0].localities.standard"))
        .containsExactly("DISTRICT_NTM", "TASK_COMPLETED");
    post(
            "tra-vinh-2020",
            document -> {
              document.put("title", "Kế hoạch thử 2");
              document.withObject("/targets/0/localities/0").put("standard", "TASK_COMPLETED");
              document.withObject("/targets/0/localities/1").put("standard", "DISTRICT_NTM");
            })
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            equalTo(List.of("/targets/0/localities/0", "/targets/0/localities/1")))
        .body("errors.code", equalTo(List.of("PLAN-STANDARD-UNFIT", "PLAN-STANDARD-UNFIT")));
  }

  @Test
  void f000_07_eachOfNineDistrictUnitsIsListedWithOneModelCommune() {
    JsonPath progress = progress("tra-vinh-2020", "TV-12");
    assertThat(progress.getInt("coverage.units")).isEqualTo(9);
    assertThat(progress.getInt("coverage.listed")).isEqualTo(9);
    assertThat(progress.getString("state")).isEqualTo("NOT_SHOWN");
  }

  @Test
  void f000_08_communesWithoutAListedModelVillageAreNotShownAndNotAFault() throws Exception {
    JsonPath progress = progress("tra-vinh-2020", "TV-08b");
    assertThat(progress.getInt("coverage.units")).isEqualTo(85);
    assertThat(progress.getString("state")).isEqualTo("NOT_SHOWN");
    Map<String, List<String>> listed = new HashMap<>();
    JsonNode plan = JSON.readTree(PlanDocuments.text("tra-vinh-2020"));
    List<String> withVillage =
        plan.at("/targets").findValuesAsText("parentCode").stream()
            .filter(code -> code.length() == 5)
            .toList();
    for (JsonNode target : plan.path("targets")) {
      listed.put(target.path("code").asText(), target.path("localities").findValuesAsText("code"));
    }
    assertThat(listed.get("TV-10").stream().filter(code -> !withVillage.contains(code)))
        .containsExactly("29491");
    assertThat(listed.get("TV-09").stream().filter(withVillage::contains)).hasSize(13);
    assertThat(listed.get("TV-02").stream().filter(withVillage::contains))
        .containsExactlyInAnyOrder("29530", "29506");
  }

  @Test
  void f000_19_theBoardTellsWhichDistrictsHaveIssuedTheirPlan() {
    String parent = variant("tra-vinh-2020", document -> document.put("title", "Kế hoạch thử 3"));
    String child =
        variant(
            "tan-yen-2019",
            document -> {
              document.removeAll();
              document.put("number", "77/KH-UBND").put("issuedOn", "2020-06-01");
              document.put("title", "Kế hoạch huyện Càng Long").put("localityCode", "844");
              document.put("yearFrom", 2020).put("yearTo", 2020);
              document
                  .putObject("issuer")
                  .put("name", "UBND huyện Càng Long")
                  .put("kind", "PEOPLES_COMMITTEE");
              ArrayNode targets = document.putArray("targets");
              targets
                  .addObject()
                  .put("code", "1")
                  .put("section", "I")
                  .put("label", "xã đạt chuẩn")
                  .put("level", "COMMUNE")
                  .put("standard", "NTM")
                  .put("goalKind", "RECOGNISED")
                  .put("comparator", "EXACTLY")
                  .put("declared", 3)
                  .put("unit", "xã");
            });
    change(
            child,
            "1",
            "/parent",
            "{\"planId\": \"" + parent.substring("/v1/plans/".length()) + "\"}")
        .then()
        .statusCode(200);
    JsonPath board = as("admin").get(parent + "/child-plans").jsonPath();
    assertThat(board.getInt("items[1].expected")).isEqualTo(9);
    assertThat(board.getInt("items[1].issued")).isEqualTo(1);
    assertThat(board.getList("items[1].plans.findAll { it.planId != null }.name"))
        .isEqualTo(List.of("Huyện Càng Long"));
    JsonPath cascade = as("admin").get(parent + "/cascade").jsonPath();
    cascade.setRootPath("items.find { it.code == 'TV-02' }");
    assertThat(cascade.getInt("declared")).isEqualTo(13);
    assertThat(cascade.getInt("childrenDeclared")).isEqualTo(3);
    assertThat(cascade.getInt("difference")).isEqualTo(-10);
    change(
            parent,
            "1",
            "/parent",
            "{\"planId\": \"" + parent.substring("/v1/plans/".length()) + "\"}")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("PLAN-PARENT-CIRCLE"));
  }

  @Test
  void f000_20_aMisprintedCommuneIsListedAsUnmatchedUntilSomebodyConfirmsIt() {
    String plan =
        variant(
            "tra-vinh-2020",
            document -> {
              document.put("title", "Kế hoạch thử 4");
              ObjectNode commune = document.withObject("/targets/1/localities/0");
              commune.remove(List.of("code", "printed"));
              commune.put("name", "Huyện Hội");
            });
    JsonPath places = as("admin").get(plan + "/places").jsonPath();
    places.setRootPath("items.find { it.name == 'Huyện Hội' }");
    assertThat(places.getString("matched")).isEqualTo("UNMATCHED");
    assertThat(places.getString("suggestions[0].name")).isEqualTo("Xã Huyền Hội");
    assertThat(places.getList("suggestions.level")).doesNotContain("DISTRICT");
    as("admin")
        .get(plan + "/targets")
        .then()
        .body("items[1].counts.listed", equalTo(13))
        .body("items[1].localities[0].locality", equalTo(null));
    String unit = places.getString("suggestions[0].id");
    String confirmation = "/places/" + places.getString("id") + "/confirmation";
    change(plan, "1", confirmation, "{\"localityId\": \"" + unit + "\"}").then().statusCode(200);
    as("admin")
        .get(plan + "/targets")
        .then()
        .body("items[1].localities[0].locality.name", equalTo("Xã Huyền Hội"))
        .body("items[1].localities[0].printedName", equalTo("Huyện Hội"));
    change(plan, "2", confirmation, "{\"localityId\": \"" + unit + "\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("PLAN-PLACE-MATCHED"));
  }

  @Test
  void aWorkbookIsImportedAsThePlanThatItHolds() throws Exception {
    String text = PlanDocuments.text("soc-trang-2024").replace("23/KH-UBND", "902/KH-UBND");
    Response taken =
        once(as("admin"))
            .multiPart(
                "file",
                "plan.xlsx",
                WritePlanWorkbook.of(PlanDocuments.parsed(text)),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .post("/v1/plans/imports/workbook");
    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
    assertThat(as("admin").get(taken.header("Location") + "/document").asString())
        .isEqualTo(canonical(JSON.readTree(text)));
  }

  @Test
  void theDutiesOfAYearAreListed() {
    as("admin")
        .get(imported("tra-vinh-2020") + "/obligations?year=2020")
        .then()
        .statusCode(200)
        .body("items.size()", greaterThan(0));
  }

  @Test
  void onlyACommuneThatNoTreeHasIsListedAsUnmatched() {
    // A name that no other test enters, so that what is matched depends on nothing else.
    Response taken =
        once(as("admin"))
            .contentType("application/json")
            .body(
                PlanDocuments.text("tan-yen-2019")
                    .replace("116/KH-BCĐ", "907/KH-BCĐ")
                    .replace("\"Nhã Nam\"", "\"Nhã Nam Thượng\""))
            .post("/v1/plans/imports");
    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
    JsonPath places = as("admin").get(taken.header("Location") + "/places").jsonPath();
    assertThat(places.getList("items.findAll { it.matched == 'UNMATCHED' }.name.unique()"))
        .containsExactly("Nhã Nam Thượng");
    assertThat(
            places.getList(
                "items.findAll { it.matched == 'UNMATCHED' }.locality.findAll { it != null }"))
        .isEmpty();
  }

  @Test
  void f001_18_aPlanWhoseSectionsSkipANumberIsImportedWithTheLabelsThatItPrints() {
    JsonPath plan = as("admin").get(imported("lang-son-2019") + "/document").jsonPath();
    assertThat(plan.getList("numberings[0].labels"))
        .containsExactly("1", "2", "3", "4", "5", "7", "8");
  }

  @Test
  void f003_22_labelsThatJumpAreKeptAsFreeText() {
    JsonPath plan = as("admin").get(imported("tan-yen-2019") + "/document").jsonPath();
    assertThat(plan.getList("tasks.section.unique()")).contains("IV.2.7", "IV.8");
    assertThat(plan.getList("tasks.section.unique()")).doesNotContain("IV.3");
  }

  @Test
  void f002_01_aDossierIsReachedByHandingItInAndNotByRecognition() {
    JsonPath progress = progress("soc-trang-2024", "PL-I.V");
    assertThat(progress.getString("goalKind")).isEqualTo("DOSSIER_COMPLETE");
    // The district has not handed in its dossier of the standard: that is known, and not enough.
    assertThat(progress.getString("state")).isEqualTo("NOT_MET");
    assertThat(progress.getInt("actual")).isZero();
  }

  @Test
  void f002_02_theListsOfAnnexOneAreAsLongAsTheGoals() {
    JsonPath targets = as("admin").get(imported("soc-trang-2024") + "/targets").jsonPath();
    assertThat(targets.getList("items[0..4].counts.listed")).isEqualTo(List.of(5, 9, 1, 2, 1));
    assertThat(targets.getList("items[0..4].counts.declaredIsListed")).containsOnly(true);
  }

  @Test
  void f002_03_theYearOfTheRecognitionStandsBesideTheYearOfThePlan() {
    JsonPath targets = as("admin").get(imported("soc-trang-2024") + "/targets").jsonPath();
    assertThat(targets.getInt("items[3].recognisedYear")).isEqualTo(2023);
    assertThat(targets.getString("items[3].due.date")).isEqualTo("2024-12-31");
  }

  @Test
  void f003_19_twentyTwoCommunesOweAPlanByTheEndOfSeptember() {
    TargetsWorld.loadCommunesOfTanYen();
    String parent = variant("tan-yen-2019", document -> document.put("number", "919/KH-BCĐ"));
    issueCommunePlan(parent, "07354", "2019-09-20");
    issueCommunePlan(parent, "07324", "2019-10-01");
    JsonPath board = as("admin").get(parent + "/child-plans").jsonPath();
    assertThat(board.getInt("items[0].declared")).isEqualTo(22);
    assertThat(board.getInt("items[0].expected")).isEqualTo(22);
    assertThat(board.getInt("items[0].issued")).isEqualTo(2);
    assertThat(board.getString("items[0].due.date")).isEqualTo("2019-09-30");
    List<String> communes =
        as("admin")
            .get("/v1/populations/rural?underCode=216&asOf=2019-08-05")
            .jsonPath()
            .getList("items.locality.name");
    assertThat(board.<String>getList("items[0].plans.name"))
        .containsExactlyInAnyOrderElementsOf(communes)
        .contains("Xã Nhã Nam", "Xã Cao Thượng")
        .doesNotContain("Thị trấn Nhã Nam");
    assertThat(board.getList("items[0].plans.findAll { !it.late }.name"))
        .isEqualTo(List.of("Xã Việt Lập"));
  }

  private static void issueCommunePlan(String parent, String commune, String issuedOn) {
    String child =
        variant(
            "tan-yen-2019",
            document -> {
              document.removeAll();
              document.put("number", commune + "/KH-UBND").put("issuedOn", issuedOn);
              document.put("title", "Kế hoạch xã năm 2020").put("localityCode", commune);
              document.put("yearFrom", 2020).put("yearTo", 2020);
              document
                  .putObject("issuer")
                  .put("name", "UBND xã " + commune)
                  .put("kind", "PEOPLES_COMMITTEE");
              document
                  .putArray("targets")
                  .addObject()
                  .put("code", "1")
                  .put("section", "I")
                  .put("label", "xã đạt chuẩn")
                  .put("level", "COMMUNE")
                  .put("standard", "NTM")
                  .put("goalKind", "RECOGNISED")
                  .put("comparator", "EXACTLY")
                  .put("declared", 1)
                  .put("unit", "xã");
            });
    String planId = parent.substring("/v1/plans/".length());
    change(child, "1", "/parent", "{\"planId\": \"" + planId + "\"}").then().statusCode(200);
  }

  @Test
  void unitsThatAPlanOnlyCountsAreNotTakenFromTheTree() {
    JsonPath board = as("admin").get(imported("lang-son-2019") + "/child-plans").jsonPath();
    assertThat(board.getList("items.expected")).isEqualTo(List.of(5, 18));
    assertThat(board.getList("items[0].plans.name"))
        .isEqualTo(
            List.of(
                "Huyện Tràng Định",
                "Huyện Văn Lãng",
                "Huyện Cao Lộc",
                "Huyện Lộc Bình",
                "Huyện Đình Lập"));
    assertThat(board.getList("items[1].plans")).isEmpty();
  }

  @Test
  void f004_18_aWorkStatesItsNeedItsSourceItsTimeAndItsOwner() {
    post(
            "an-giang-2018",
            document -> {
              document.put("title", "Kế hoạch xã thử");
              document
                  .putArray("items")
                  .addObject()
                  .put("section", "II")
                  .put("text", "sửa nhà văn hóa ấp");
            })
        .then()
        .statusCode(422)
        .body(
            "errors.pointer.toSorted()",
            equalTo(
                List.of(
                    "/items/0/due", "/items/0/needMillion", "/items/0/owner", "/items/0/source")));
  }

  @Test
  void aDecisionAmendsAPlanAndWhatItSaidBeforeStays() throws Exception {
    String plan = variant("lang-son-2019", document -> document.put("number", "906/KH-UBND"));
    ObjectNode amended = (ObjectNode) JSON.readTree(PlanDocuments.text("lang-son-2019"));
    amended.put("number", "906/KH-UBND");
    amended.withObject("/targets/0").put("declared", 110);
    ObjectNode body = JSON.createObjectNode();
    body.putObject("decision").put("number", "55/QĐ-UBND").put("issuedOn", "2020-01-10");
    body.set("document", amended);
    change(plan, "1", "/amendments", JSON.writeValueAsString(body)).then().statusCode(200);
    as("admin").get(plan + "/targets").then().body("items[0].counts.declared", equalTo(110));
    as("admin").get(plan + "/document").then().body("targets[0].declared", equalTo(110));
    as("admin").get(plan + "/document?version=1").then().body("targets[0].declared", equalTo(100));
    as("admin")
        .get(plan + "/versions")
        .then()
        .body("items.change", equalTo(List.of("IMPORTED", "AMENDED")))
        .body("items[1].decision.number", equalTo("55/QĐ-UBND"));
    amended.put("number", "907/KH-UBND");
    change(plan, "2", "/amendments", JSON.writeValueAsString(body))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("PLAN-NUMBER-CHANGED"));
  }

  @Test
  void whoServesAnotherProvinceNeitherReadsNorChangesThePlan() {
    String plan = imported("tra-vinh-2020");
    Tokens other = Tokens.of("coordinator").account("st").locality("94@2024-02-05");
    for (String part :
        List.of(
            "/document",
            "/versions",
            "/places",
            "/progress",
            "/child-plans",
            "/cascade",
            "/obligations")) {
      as(other).get(plan + part).then().statusCode(404);
    }
    String issuance = "{\"number\": \"1/KH-UBND\", \"issuedOn\": \"2020-05-14\"}";
    once(as(other))
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body(issuance)
        .post(plan + "/issuance")
        .then()
        .statusCode(404);
    once(as(Tokens.of("finance").account("tv").locality("84@2020-12-31")))
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body(issuance)
        .post(plan + "/issuance")
        .then()
        .statusCode(403);
    once(as("admin"))
        .contentType("application/json")
        .body(issuance)
        .post(plan + "/issuance")
        .then()
        .statusCode(428);
  }

  private static JsonPath progress(String name, String code) {
    JsonPath progress = as("admin").get(imported(name) + "/progress").jsonPath();
    progress.setRootPath("items.find { it.code == '" + code + "' }");
    return progress;
  }

  /** The plan as its file says, imported once for all tests. */
  static synchronized String imported(String name) {
    return IMPORTED.computeIfAbsent(name, key -> variant(key, document -> {}));
  }

  private static String variant(String name, Consumer<ObjectNode> change) {
    Response answer = post(name, change);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.header("Location");
  }

  private static Response post(String name, Consumer<ObjectNode> change) {
    try {
      ObjectNode document = (ObjectNode) JSON.readTree(PlanDocuments.text(name));
      change.accept(document);
      return once(as("admin"))
          .contentType("application/json")
          .body(JSON.writeValueAsString(document))
          .post("/v1/plans/imports");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Response change(String plan, String version, String path, String body) {
    return as("admin")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("If-Match", '"' + version + '"')
        .contentType("application/json")
        .body(body)
        .post(plan + path);
  }

  /** Members by name, nothing that is absent, no spaces: written without the service's own code. */
  private static String canonical(JsonNode node) {
    if (node.isObject()) {
      TreeMap<String, String> members = new TreeMap<>();
      node.properties()
          .forEach(
              member -> {
                boolean isAbsent =
                    member.getValue().isNull()
                        || (member.getValue().isContainerNode() && member.getValue().isEmpty());
                if (!isAbsent) {
                  members.put(member.getKey(), canonical(member.getValue()));
                }
              });
      return members.entrySet().stream()
          .map(member -> '"' + member.getKey() + "\":" + member.getValue())
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(RealPlansTest::canonical)
          .collect(Collectors.joining(",", "[", "]"));
    }
    return node.toString();
  }
}
