package vn.ntm.targets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import vn.ntm.testing.Tokens;
import vn.ntm.testing.openapi.ExampleRecorder;
import vn.ntm.testing.openapi.SubtreeProbe;

/** What the tests of this service do again and again, all of it over HTTP. */
public final class TargetsWorld {

  public static final String DATABASE = "targets";
  public static final String TOPICS =
      "targets.locality.v1,targets.plan.v1,targets.recognition.v1,targets.criteria.v1,"
          + "targets.attribute.v1,targets.assessment.v1,targets.task.v1,targets.case.v1,"
          + "targets.goal-figure.v1,"
          + "funding.project.v1";

  /** The subtree of those who act in these tests when nothing else is said. */
  public static final String SOC_TRANG = "94@2024-02-05";

  /** A province in which no test does anything. */
  public static final String ELSEWHERE = "96@2024-02-05";

  /** The data that a first start loads, seen from the module's folder. */
  public static final Path DATA = Path.of("..", "deploy", "data");

  public static final Path UNITS_UNTIL_JUNE_2025 = DATA.resolve("localities/units-2025h1.csv");
  public static final Path UNITS_SINCE_JULY_2025 = DATA.resolve("localities/units-2025.csv");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> OPEN = Set.of("QUEUED", "RUNNING");
  private static boolean treesAreLoaded;
  private static boolean regionsAreLoaded;
  private static boolean communesOfTanYenAreLoaded;

  static {
    ExampleRecorder.recordInto(Path.of("src/main/resources/openapi-examples.json"));
    SubtreeProbe.probe(
        ELSEWHERE,
        Set.of(
            // The tree is the same for everybody.
            "GET /v1/localities",
            "GET /v1/localities/{id}",
            "GET /v1/localities/{id}/lineage",
            "GET /v1/localities/counts",
            "GET /v1/localities/changes",
            "GET /v1/locality-attributes/values",
            "GET /v1/populations/rural",
            // So are the sets that are in force and the procedures; drafts are looked at in
            // CriteriaSetTest.
            "GET /v1/criteria-sets",
            "GET /v1/criteria-sets/{id}",
            "GET /v1/criteria-sets/{id}/table",
            "GET /v1/criteria-sets/{id}/comparison",
            "GET /v1/criteria-sets/{id}/owners",
            "GET /v1/criteria-sets/in-force",
            "GET /v1/criteria-sets/template",
            "GET /v1/recognition-procedures",
            "GET /v1/public-holidays",
            // Those of the country are in it; RulesOfRecognitionTest looks at the others.
            "GET /v1/recognition-procedure-documents",
            "GET /v1/plans/template",
            "GET /v1/task-imports/template",
            // No list, but numbers of nothing: RecognitionCaseTest looks at them.
            "GET /v1/recognition-cases/counts",
            // What is checked is in the request; nothing is stored.
            "POST /v1/plan-checks",
            // No list, but lines of text: TaskTest looks into them.
            "GET /v1/tasks/export"));
  }

  private TargetsWorld() {}

  /** A request of someone with this role who serves the whole country or, else, Sóc Trăng. */
  public static RequestSpecification as(String role) {
    Tokens token = Tokens.of(role);
    return as(role.equals("admin") ? token : token.locality(SOC_TRANG));
  }

  public static RequestSpecification as(Tokens token) {
    return given().auth().oauth2(token.sign());
  }

  /** The same with a fresh idempotency key. */
  public static RequestSpecification once(RequestSpecification request) {
    return request.header("Idempotency-Key", UUID.randomUUID().toString());
  }

  /**
   * Loads all real trees in the order of a first start, once for all tests of this process: from
   * 2021-02-03, before that from 2011-01-01, then from 2024-01-01, 2025-07-01 and 2026-04-30.
   */
  public static synchronized void loadTrees() {
    if (treesAreLoaded) {
      return;
    }
    JsonPath first = loadTree("2021-02-03", "QD124", "units-2020.csv");
    assertThat(first.getInt("counts.written")).isEqualTo(11_371);
    loadTree("2011-01-01", "QD124", "units-2020-02.csv", "successions-2020-02.csv");
    loadTree("2024-01-01", "QD124", "units-2025h1.csv");
    JsonPath reform =
        loadTree(
            "2025-07-01",
            "QD19",
            "units-2025.csv",
            "successions-2025.csv",
            "successions-provinces-2025.csv");
    assertThat(reform.getInt("result.units")).isEqualTo(3_355);
    loadTree("2026-04-30", "QD19", "units-2026-07.csv", "successions-2026-07.csv");
    treesAreLoaded = true;
  }

  /** Loads the regions of the provinces as a first start does, once for all tests. */
  public static synchronized void loadRegions() {
    loadTrees();
    if (!regionsAreLoaded) {
      JsonPath taken =
          once(as("admin"))
              .multiPart(
                  "file", DATA.resolve("localities/attributes-region.csv").toFile(), "text/csv")
              .post("/v1/locality-attributes/imports?asOf=2024-01-01")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      assertThat(taken.getInt("attributes")).isEqualTo(63);
      regionsAreLoaded = true;
    }
  }

  /**
   * Loads the two communes of Tân Yên that no list names any more, once for all tests: with them
   * the district has its 22 communes of 2019.
   */
  public static synchronized void loadCommunesOfTanYen() {
    loadTrees();
    if (!communesOfTanYenAreLoaded) {
      JsonPath taken =
          once(as("admin"))
              .contentType("application/json")
              .body(data("changes-tan-yen-2020.json"))
              .post("/v1/locality-changes/imports")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      assertThat(taken.getList("items.state")).hasSize(4).containsOnly("IMPORTED");
      communesOfTanYenAreLoaded = true;
    }
  }

  private static JsonPath loadTree(
      String validFrom, String scheme, String units, String... successions) {
    RequestSpecification request = once(as("admin")).multiPart("units", data(units), "text/csv");
    for (String table : successions) {
      request.multiPart("successions", data(table), "text/csv");
    }
    JsonPath job = finishedJob(request.post(importsOf(validFrom, scheme)));
    assertThat(job.getString("state")).as(job.prettify()).isEqualTo("DONE");
    return job;
  }

  /** The id of the unit that had the code on the day. */
  public static String idOf(String code, String day) {
    Response found = as("auditor").get("/v1/localities?code=" + code + "&asOf=" + day);
    assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
    return tree(found).at("/items/0/id").asText(null);
  }

  public static String importsOf(String validFrom, String scheme) {
    return "/v1/localities/imports?source=GSO&validFrom=" + validFrom + "&scheme=" + scheme;
  }

  /** Waits for the job that an answer names. */
  public static JsonPath finishedJob(Response accepted) {
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    String location = accepted.header("Location");
    return await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> as("admin").get(location), job -> !OPEN.contains(state(job)))
        .jsonPath();
  }

  private static String state(Response job) {
    return tree(job).path("state").asText();
  }

  /** Without the paths of the HTTP client: their scripts cost more than a small answer. */
  private static JsonNode tree(Response answer) {
    try {
      return JSON.readTree(answer.asByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static File data(String name) {
    return DATA.resolve("localities").resolve(name).toFile();
  }
}
