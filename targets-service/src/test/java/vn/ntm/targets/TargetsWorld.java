package vn.ntm.targets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import vn.ntm.testing.Tokens;

/** What the tests of this service do again and again, all of it over HTTP. */
public final class TargetsWorld {

  public static final String DATABASE = "targets";
  public static final String TOPICS =
      "targets.locality.v1,targets.plan.v1,targets.recognition.v1,targets.case.v1,"
          + "funding.project.v1";

  /** The data that a first start loads, seen from the module's folder. */
  public static final Path DATA = Path.of("..", "deploy", "data");

  public static final Path UNITS_UNTIL_JUNE_2025 = DATA.resolve("localities/units-2025h1.csv");
  public static final Path UNITS_SINCE_JULY_2025 = DATA.resolve("localities/units-2025.csv");

  private static final Set<String> OPEN = Set.of("QUEUED", "RUNNING");
  private static boolean treesAreLoaded;

  private TargetsWorld() {}

  /** A request of someone with this role who serves the whole country or, else, Sóc Trăng. */
  public static RequestSpecification as(String role) {
    Tokens token = Tokens.of(role);
    return as(role.equals("admin") ? token : token.locality("94@2024-02-05"));
  }

  public static RequestSpecification as(Tokens token) {
    return given().header("Authorization", "Bearer " + token.sign());
  }

  /** The same with a fresh idempotency key. */
  public static RequestSpecification once(RequestSpecification request) {
    return request.header("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** Loads both real trees, once for all tests of this process. */
  public static synchronized void loadTrees() {
    if (treesAreLoaded) {
      return;
    }
    JsonPath first =
        finishedJob(
            once(as("admin"))
                .multiPart("units", UNITS_UNTIL_JUNE_2025.toFile(), "text/csv")
                .post(importsOf("2024-01-01", "QD124")));
    assertThat(first.getString("state")).as(first.prettify()).isEqualTo("DONE");
    assertThat(first.getInt("counts.written")).isEqualTo(10_794);
    JsonPath second =
        finishedJob(
            once(as("admin"))
                .multiPart("units", UNITS_SINCE_JULY_2025.toFile(), "text/csv")
                .multiPart("successions", data("successions-2025.csv"), "text/csv")
                .multiPart("successions", data("successions-provinces-2025.csv"), "text/csv")
                .post(importsOf("2025-07-01", "QD19")));
    assertThat(second.getString("state")).as(second.prettify()).isEqualTo("DONE");
    assertThat(second.getInt("result.units")).isEqualTo(3_355);
    treesAreLoaded = true;
  }

  /** The id of the unit that had the code on the day. */
  public static String idOf(String code, String day) {
    return as("auditor")
        .get("/v1/localities?code=" + code + "&asOf=" + day)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getString("items[0].id");
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
        .until(() -> as("admin").get(location).jsonPath(), job -> !OPEN.contains(state(job)));
  }

  private static String state(JsonPath job) {
    return job.getString("state");
  }

  private static File data(String name) {
    return DATA.resolve("localities").resolve(name).toFile();
  }
}
