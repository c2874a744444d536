package vn.ntm.targets.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.finishedJob;
import static vn.ntm.targets.TargetsWorld.once;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import vn.ntm.testing.Tokens;

/** What the tests of measurements do again and again, all of it over HTTP. */
final class AssessmentWorld {

  private AssessmentWorld() {}

  /** Someone of the province with this code; each role is another person. */
  static Tokens of(String role, String province) {
    return Tokens.of(role).locality(province + "@2024-02-05");
  }

  /** A second coordinator, who did not enter what the first one did. */
  static Tokens otherCoordinator(String province) {
    return of("coordinator", province).account("coordinator-2").person("person-coordinator-2");
  }

  static Response decide(Tokens who, String batch, String decision, Object body, String version) {
    RequestSpecification request = once(as(who)).header("If-Match", version);
    if (body != null) {
      request.contentType("application/json").body(body);
    }
    return request.post(batch + "/" + decision);
  }

  /** Verifies and approves, each by somebody else; the version counts up from 1. */
  static void approve(String batch, String province) {
    ok(decide(otherCoordinator(province), batch, "verification", null, "\"1\""));
    Response approved = decide(of("leader", province), batch, "approval", null, "\"2\"");
    if (approved.statusCode() == 202) {
      // It counts already; only others are still being told.
      finishedJob(approved);
    } else {
      ok(approved);
    }
  }

  private static void ok(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  static Response enter(Tokens who, Map<String, Object> measurement) {
    return once(as(who)).contentType("application/json").body(measurement).post("/v1/measurements");
  }

  /** Enters a measurement that must be taken; answers its batch. */
  static String entered(Tokens who, Map<String, Object> measurement) {
    Response answer = enter(who, measurement);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return "/v1/measurement-batches/" + answer.jsonPath().getString("batchId");
  }

  static Map<String, Object> measurement(
      String place, String set, String indicator, String day, Map<String, Object> value) {
    Map<String, Object> body = new HashMap<>();
    body.put("localityId", place);
    body.put("setVersionId", set);
    body.put("indicator", indicator);
    body.put("measuredOn", day);
    body.put("value", value);
    body.put("source", "LOCALITY_REPORT");
    body.put("sourceReportId", "12/BC-UBND");
    return body;
  }

  static JsonPath get(Tokens who, String path) {
    Response answer = as(who).get(path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }
}
