package vn.ntm.targets.village;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.once;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
class VillageTest {

  private static final String HEADER = "communeCode,name,kind\n";
  private static boolean traVinhIsLoaded;

  @BeforeEach
  void allTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void the35VillagesOfTraVinhBecomePlacesBelowTheirCommunes() {
    loadTraVinh();
    List<String> names =
        as("auditor")
            .get("/v1/localities?level=VILLAGE&underCode=84&asOf=2020-04-01&limit=100")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items.fullName");
    assertThat(names)
        .hasSize(35)
        .doesNotHaveDuplicates()
        .contains("Ấp Chợ, Xã Hiệp Thạnh, Thị xã Duyên Hải, Tỉnh Trà Vinh")
        .contains("Ấp Chợ, Xã Tân Hùng, Huyện Tiểu Cần, Tỉnh Trà Vinh");
    List<String> codes =
        as("auditor")
            .get("/v1/localities?level=VILLAGE&underCode=84&asOf=2020-04-01&limit=100")
            .jsonPath()
            .getList("items.code");
    assertThat(new HashSet<>(codes))
        .hasSize(35)
        .allSatisfy(code -> assertThat(code).startsWith("V"));
  }

  @Test
  void theVillagesOfACommuneThatWhollyWentToAnotherBelongToThatOne() {
    loadTraVinh();
    JsonPath before = villages("29347", "2025-06-30");
    assertThat(before.getList("items")).isNotEmpty();
    String id = before.getString("items[0].id");
    JsonPath after = as("auditor").get("/v1/localities/" + id + "?asOf=2025-07-01").jsonPath();
    assertThat(after.getString("parents[0].id"))
        .isNotEqualTo(before.getString("items[0].parents[0].id"));
    assertThat(after.getString("fullName")).endsWith("Tỉnh Vĩnh Long");
    assertThat(after.getList("history.parents.validTo")).containsExactly("2025-06-30", null);
  }

  @Test
  void villagesOfADividedCommuneWaitToBePlaced() {
    // Xã Long Đức of Trà Vinh's city and its like: find a commune of two successors.
    JsonPath divided = dividedCommune();
    String code = divided.getString("code");
    take(as("admin"), "2024-01-01", HEADER + code + ",Thử Nghiệm,ấp\n").then().statusCode(200);
    List<String> waiting = new java.util.ArrayList<>();
    String next = "";
    while (next != null) {
      JsonPath page =
          as("admin")
              .get(
                  "/v1/villages/unplaced?asOf=2025-07-01&limit=1000"
                      + (next.isEmpty() ? "" : "&cursor=" + next))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      waiting.addAll(page.getList("items.name"));
      next = page.getString("next");
    }
    assertThat(waiting).contains("Ấp Thử Nghiệm");
    as("finance").get("/v1/villages/unplaced").then().statusCode(403);
  }

  @Test
  void f001_01_the189VillagesOf18CommunesAreAnExplicitScopeOfPlaces() {
    // The plan names only their number, so they are named by numbers here.
    List<String> communes = communesOfTheFiveDistricts();
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 189; i++) {
      file.append(communes.get(i % 18)).append(",Thôn ").append(i + 1).append(",thôn\n");
    }
    take(as(Tokens.of("coordinator").locality("20@2019-08-07")), "2019-08-07", file.toString())
        .then()
        .statusCode(200)
        .body("villages", equalTo(189), "communes", equalTo(18));
    Set<String> parents = new HashSet<>();
    Set<String> places = new HashSet<>();
    String next = "";
    while (next != null) {
      JsonPath page =
          as("auditor")
              .get(
                  "/v1/localities?level=VILLAGE&underCode=20&asOf=2019-08-07&limit=100"
                      + (next.isEmpty() ? "" : "&cursor=" + next))
              .jsonPath();
      // Another test names villages of its own here, with names and not with numbers.
      String own = "items.findAll { it.name ==~ /Thôn \\d+/ }";
      places.addAll(page.getList(own + ".id"));
      parents.addAll(page.getList(own + ".collect { it.parents[0].id }"));
      next = page.getString("next");
    }
    assertThat(places).hasSize(189);
    assertThat(parents).hasSize(18);
  }

  @Test
  void badRowsAreNamedAndNothingIsTakenOver() {
    Response refused =
        take(
            as("coordinator"),
            "2024-02-05",
            HEADER
                + "31669,Một,ấp\n"
                + "31669,Ấp Một,ấp\n"
                + "946,Hai,ấp\n"
                + "29278,Ba,ấp\n"
                + "31669,,ấp\n"
                + "31669,Bốn,phố\n");
    refused
        .then()
        .statusCode(422)
        .body("code", equalTo("TABLE-ROWS-REFUSED"), "errorCount", equalTo(5));
    assertThat(refused.jsonPath().<String>getList("errors.pointer"))
        .containsExactly(
            "/rows/3/name",
            "/rows/4/communeCode",
            "/rows/5/communeCode",
            "/rows/6/name",
            "/rows/7/kind");
    assertThat(refused.jsonPath().<String>getList("errors.code"))
        .containsExactly(
            "VILLAGE-KNOWN",
            "VILLAGE-COMMUNE-LEVEL",
            "TABLE-UNIT-UNKNOWN",
            "VILLAGE-NAME-FORM",
            "VILLAGE-KIND-UNKNOWN");
    assertThat(villages("31669", "2024-02-05").getList("items")).isEmpty();
  }

  @Test
  void aDryRunKeepsNothingAndOnlyOfficialsImport() {
    once(as("coordinator"))
        .multiPart("file", "v.csv", (HEADER + "31669,Một,ấp\n").getBytes(UTF_8), "text/csv")
        .post("/v1/villages/imports?validFrom=2024-02-05&source=x&dryRun=true")
        .then()
        .statusCode(200)
        .body("villages", equalTo(1));
    assertThat(villages("31669", "2024-02-05").getList("items")).isEmpty();
    take(as("treasury"), "2024-02-05", HEADER + "31669,Một,ấp\n").then().statusCode(403);
  }

  private static List<String> communesOfTheFiveDistricts() {
    List<String> codes = new java.util.ArrayList<>();
    for (String district : List.of("180", "182", "183", "188", "189")) {
      List<String> found =
          as("auditor")
              .get(
                  "/v1/localities?level=COMMUNE&underCode=" + district + "&asOf=2019-08-07&limit=4")
              .jsonPath()
              .getList("items.code");
      codes.addAll(found);
    }
    return codes.subList(0, 18);
  }

  private static JsonPath dividedCommune() {
    JsonPath communes =
        as("auditor").get("/v1/localities?level=COMMUNE&asOf=2025-06-30&code=00634").jsonPath();
    assertThat(communes.getList("items")).hasSize(1);
    return as("auditor")
        .get("/v1/localities/" + communes.getString("items[0].id") + "?asOf=2025-06-30")
        .jsonPath();
  }

  private static JsonPath villages(String commune, String day) {
    return as("auditor")
        .get("/v1/localities?level=VILLAGE&underCode=" + commune + "&asOf=" + day)
        .jsonPath();
  }

  private static synchronized void loadTraVinh() {
    if (!traVinhIsLoaded) {
      once(as("admin"))
          .multiPart(
              "file",
              TargetsWorld.DATA.resolve("localities/villages-tra-vinh-2020.csv").toFile(),
              "text/csv")
          .post("/v1/villages/imports?validFrom=2020-01-01&source=plan")
          .then()
          .statusCode(200)
          .body("villages", equalTo(35), "communes", equalTo(28));
      traVinhIsLoaded = true;
    }
  }

  private static Response take(RequestSpecification who, String validFrom, String file) {
    return once(who)
        .multiPart("file", "villages.csv", file.getBytes(UTF_8), "text/csv")
        .post("/v1/villages/imports?source=test&validFrom=" + validFrom);
  }
}
