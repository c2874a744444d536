package vn.ntm.targets.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class RuralPopulationTest {

  private static final String RURAL = "/v1/populations/rural?";
  private static boolean successionsAreLoaded;

  @BeforeEach
  void allTreesAreLoaded() {
    TargetsWorld.loadTrees();
    loadSuccessions();
  }

  @Test
  void anGiangOf2017IsShownAsThenAndInTheBoundariesOfToday() {
    JsonPath then = population("underCode=89&asOf=2017-12-31");
    assertThat(then.getInt("count")).isEqualTo(119);
    assertThat(then.getList("items.locality.kind")).containsOnly("XA");
    JsonPath later =
        population("underCode=89&asOf=2017-12-31&lineage=successors&boundariesOf=2025-07-01");
    assertThat(later.getInt("count")).isEqualTo(119);
    assertThat(later.getInt("later.withoutSuccessor")).isZero();
    assertThat(later.getInt("later.count")).isEqualTo(50);
    assertThat(later.getInt("later.rural")).isEqualTo(44);
    assertThat(later.getInt("later.kinds.PHUONG")).isEqualTo(6);
    List<String> provinces =
        later.getList("items.collectMany { it.later.collect { it.locality.parents[0].name } }");
    assertThat(new HashSet<>(provinces)).containsExactly("Tỉnh An Giang");
    List<String> heirs = later.getList("items.collectMany { it.later.collect { it.locality.id } }");
    assertThat(new HashSet<>(heirs)).hasSize(later.getInt("later.count"));
  }

  @Test
  void socTrangOf2024IsShownAsThenAndInTheBoundariesOfToday() {
    JsonPath then = population("underCode=94&asOf=2024-02-05");
    assertThat(then.getInt("count")).isEqualTo(80);
    JsonPath later =
        population("underCode=94&asOf=2024-02-05&lineage=successors&boundariesOf=2025-07-01");
    assertThat(later.getInt("later.withoutSuccessor")).isZero();
    assertThat(later.getInt("later.count")).isEqualTo(41);
    assertThat(later.getInt("later.rural")).isEqualTo(35);
    Set<String> provinces =
        new HashSet<>(
            later.<String>getList(
                "items.collectMany { it.later.collect { it.locality.parents[0].name } }"));
    assertThat(provinces).containsExactly("Thành phố Cần Thơ");
  }

  @Test
  void aCommuneThatBecomesAWardLeavesThePopulationAndStaysOnRecord() {
    String commune = idOf("25270", "2026-04-29");
    assertThat(ids("id=" + commune + "&asOf=2026-04-29")).containsExactly(commune);
    assertThat(ids("id=" + commune + "&asOf=2026-04-30")).isEmpty();
    as("auditor")
        .get("/v1/localities/" + commune + "?asOf=2026-04-30")
        .then()
        .statusCode(200)
        .body("kind", equalTo("PHUONG"), "validTo", equalTo(null));
  }

  @Test
  void namedLocalitiesAreAPopulationToo() {
    String xa = idOf("31669", "2024-02-05");
    String township = idOf("31639", "2024-02-05");
    assertThat(ids("id=" + xa + "&id=" + township + "&asOf=2024-02-05")).containsExactly(xa);
  }

  @Test
  void aMisspelledQuestionIsRefused() {
    as("auditor").get(RURAL + "asOf=2024-02-05").then().statusCode(400);
    as("auditor").get(RURAL + "underCode=94&lineage=parents").then().statusCode(400);
    as("auditor").get(RURAL + "underCode=94&boundariesOf=2025-07-01").then().statusCode(400);
    as("auditor").get(RURAL + "underCode=99&asOf=2024-02-05").then().statusCode(404);
    io.restassured.RestAssured.given().get(RURAL + "underCode=94").then().statusCode(401);
  }

  @Test
  void ofCommunesThatEndedBetweenTwoListsItIsKnownWhatBecameOfThem() {
    String ended = idOf("00010", "2021-02-03");
    JsonPath lineage = as("auditor").get("/v1/localities/" + ended + "/lineage").jsonPath();
    assertThat(lineage.getList("successors.locality.code")).containsExactly("00004");
    once(as("admin"))
        .multiPart(
            "file",
            "again.csv",
            "oldCode,newCode,relation\n00010,00004,whole\n31669,31639,whole\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8),
            "text/csv")
        .post("/v1/locality-successions/imports?oldDay=2021-02-03&newDay=2025-07-01&source=x")
        .then()
        .statusCode(422)
        .body("errors.code", org.hamcrest.Matchers.hasItem("SUCCESSION-KNOWN"));
    once(as("coordinator"))
        .multiPart("file", "x.csv", new byte[0], "text/csv")
        .post("/v1/locality-successions/imports?oldDay=2021-02-03&newDay=2025-07-01&source=x")
        .then()
        .statusCode(403);
  }

  private static List<String> ids(String query) {
    return population(query).getList("items.locality.id");
  }

  private static JsonPath population(String query) {
    Response answer = as("auditor").get(RURAL + query);
    return answer.then().statusCode(200).extract().jsonPath();
  }

  private static synchronized void loadSuccessions() {
    if (!successionsAreLoaded) {
      once(as("admin"))
          .multiPart(
              "file",
              TargetsWorld.DATA.resolve("localities/successions-2021-2025.csv").toFile(),
              "text/csv")
          .post(
              "/v1/locality-successions/imports?oldDay=2021-02-03&newDay=2025-07-01&source=derived")
          .then()
          .statusCode(200)
          .body("successions", equalTo(570), "predecessors", equalTo(523));
      successionsAreLoaded = true;
    }
  }
}
