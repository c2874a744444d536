package vn.ntm.targets.recognitioncase;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;

import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.ntm.testing.Tokens;

/**
 * A set of a province for its communes, in force since 2024: the national one does not say how much
 * income it asks for, so that nobody can be shown to meet it.
 */
final class CommuneSet {

  static final List<String> CRITERIA = List.of("10", "17", "19");

  /** The agency that leads all of them. */
  static final String LEAD = "H01.05";

  private static final Set<String> ENTERED = new HashSet<>();

  private CommuneSet() {}

  static synchronized void enteredOnce(String province, String day) {
    String validFrom = day.compareTo("2025-07-01") < 0 ? "2024-01-01" : "2025-07-01";
    if (!ENTERED.add(province + "@" + validFrom)) {
      return;
    }
    Response entered =
        once(as(of("coordinator", province, day)))
            .contentType("application/json")
            .body(draft(province, day, validFrom))
            .post("/v1/criteria-sets");
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    String set = entered.header("Location");
    decided(of("coordinator", province, day), set + "/proposal", 1);
    decided(of("leader", province, day), set + "/approval", 2);
    for (String criterion : CRITERIA) {
      Response named =
          once(as(of("coordinator", province, day)))
              .contentType("application/json")
              .body(owner(criterion, idOf(province, day), validFrom))
              .post(set + "/owners");
      assertThat(named.statusCode()).as(named.asString()).isEqualTo(201);
    }
  }

  static Map<String, Object> owner(String item, String localityId, String validFrom) {
    return Map.of(
        "localityId", localityId,
        "item", item,
        "agency", LEAD,
        "agencyName", "Sở Nông nghiệp và Phát triển nông thôn",
        "role", "LEAD",
        "validFrom", validFrom);
  }

  private static Tokens of(String role, String province, String day) {
    return Tokens.of(role).locality(province + "@" + day);
  }

  private static void decided(Tokens who, String path, int version) {
    Response answer = once(as(who)).header("If-Match", "\"" + version + "\"").post(path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  private static String draft(String province, String day, String validFrom) {
    return """
    {"code": "COMMUNE_OF_%s_%s", "name": "Bộ tiêu chí xã của tỉnh", "level": "COMMUNE",
     "standard": "NTM", "authority": "PROVINCIAL", "localityCode": "%s", "localityAsOf": "%s",
     "legalBasis": {"number": "1/QĐ-UBND", "issuedOn": "%s", "issuer": "UBND tỉnh"},
     "validFrom": "%s", "declaredIndicators": 4,
     "areas": {"dimension": "NONE"},
     "criteria": [
       {"code": "10", "name": "Thu nhập", "complete": true, "indicators": [
         {"code": "10", "name": "Thu nhập bình quân", "kind": "BOOLEAN", "ifAny": false}]},
       {"code": "17", "name": "Môi trường và an toàn thực phẩm", "complete": true, "indicators": [
         {"code": "17.1", "name": "Nước sạch", "kind": "BOOLEAN", "ifAny": false},
         {"code": "17.2", "name": "Chất thải", "kind": "BOOLEAN", "ifAny": false}]},
       {"code": "19", "name": "Quốc phòng và an ninh", "complete": true, "indicators": [
         {"code": "19", "name": "An ninh trật tự", "kind": "BOOLEAN", "ifAny": false}]}],
     "thresholds": [],
     "provenance": {"mark": "SOURCED", "source": "1/QĐ-UBND"}}"""
        .formatted(province, validFrom.substring(0, 4), province, day, validFrom, validFrom);
  }
}
