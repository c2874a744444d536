package vn.ntm.targets.task;

import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import vn.ntm.testing.Tokens;

/** What the tests of tasks do again and again, all of it over HTTP. */
final class TaskWorld {

  static final String DAY = "2024-02-05";
  static final String BAC_GIANG = "24@" + DAY;
  static final String AN_GIANG = "89@" + DAY;
  static final String LANG_SON = "20@" + DAY;
  static final String SOC_TRANG = "94@" + DAY;

  private TaskWorld() {}

  /** Someone with this role who serves a province. */
  static Tokens at(String province, String role) {
    return Tokens.of(role).locality(province);
  }

  static RequestSpecification json(Tokens token) {
    return once(as(token)).contentType("application/json");
  }

  static String id(String code) {
    return idOf(code, DAY);
  }

  /** Enters a task; the map's values replace those of a work in Hợp Đức. */
  static Response enter(Tokens token, Map<String, Object> values) {
    return json(token).body(values).post("/v1/tasks");
  }

  /** A work in a place. */
  static Map<String, Object> work(String code, String object) {
    Map<String, Object> work = new HashMap<>();
    work.put("kind", "WORK");
    work.put("localityCode", code);
    work.put("asOf", DAY);
    work.put("workKind", "BUILD");
    work.put("object", object);
    return work;
  }

  /** Tells something of a task as it was last answered. */
  static Response tell(Response task, Tokens token, String step, Map<String, Object> body) {
    return tell(task.path("id"), task.header("ETag"), token, step, body);
  }

  static Response tell(String id, String tag, Tokens token, String step, Map<String, Object> body) {
    return json(token).header("If-Match", tag).body(body).post("/v1/tasks/" + id + "/" + step);
  }

  static Map<String, Object> report(String state, String on) {
    Map<String, Object> report = new HashMap<>();
    report.put("state", state);
    report.put("on", on);
    return report;
  }
}
