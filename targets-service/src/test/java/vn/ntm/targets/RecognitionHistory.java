package vn.ntm.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.once;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.testing.Tokens;

/** Recognitions that tests need to be there, entered by one person and approved by another. */
public final class RecognitionHistory {

  public static final String ENTRIES = "/v1/recognition-entries";

  private RecognitionHistory() {}

  /**
   * Enters one recognition and has it approved.
   *
   * @param recognition what the list says of it; who decided is added where it is not said
   * @return its id
   */
  public static String recorded(Tokens who, Map<String, Object> recognition) {
    Response entered = entered(who, recognition);
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    Response approved = approve(second(who), entered);
    assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
    return approved.path("items[0].recognitionId");
  }

  public static Response entered(Tokens who, Map<String, Object> recognition) {
    Map<String, Object> item = new HashMap<>(recognition);
    item.computeIfAbsent("decidedBy", key -> competent((String) recognition.get("standard")));
    return enter(who, List.of(item));
  }

  public static Response enter(Tokens who, List<Map<String, Object>> items) {
    return once(as(who))
        .contentType("application/json")
        .body(Map.of("source", "Danh sách kèm báo cáo của Văn phòng điều phối", "items", items))
        .post(ENTRIES);
  }

  public static Response approve(Tokens who, Response entered) {
    return once(as(who))
        .header("If-Match", entered.header("ETag"))
        .post(entered.header("Location") + "/approval");
  }

  /** Another person of the same role and place. */
  public static Tokens second(Tokens who) {
    return who.another("history-second");
  }

  /** Who recognises for a standard by the rules of 2024. */
  public static String competent(String standard) {
    return switch (Standard.valueOf(standard).level()) {
      case "COMMUNE" -> "PROVINCIAL_CHAIRMAN";
      case "VILLAGE" -> "DISTRICT_CHAIRMAN";
      default -> "PRIME_MINISTER";
    };
  }
}
