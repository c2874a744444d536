package vn.ntm.targets.recognitioncase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.recognitioncase.CaseWorld.command;
import static vn.ntm.targets.recognitioncase.CaseWorld.post;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.RecognitionHistory;
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
class RevocationAuthorityTest {

  private static final String DAY = "2024-02-05";
  private static final CaseWorld COMMUNE = new CaseWorld("28438", "820", "82", DAY);
  private static final Tokens LEADER_OF_COMMUNE = leader("28438");
  private static final Tokens LEADER_OF_DISTRICT = leader("820");

  @BeforeEach
  void bothTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void f002_18_aCommuneAndADistrictProposeAndExplainAndTheProvinceDecides() {
    String location = proposed("28438", "NTM", List.of("2", "5", "10", "13", "14", "18"));
    refused(LEADER_OF_COMMUNE, location, body("DROPPED"));
    refused(LEADER_OF_DISTRICT, location, body("DROPPED"));
    taken(COMMUNE.districtOffice(), location, body("NOTIFIED"));
    taken(COMMUNE.officer(), location, body("EXPLAINED"));
    refused(COMMUNE.districtOffice(), location, vote());
    taken(COMMUNE.provinceOffice(), location, vote());
    refused(LEADER_OF_COMMUNE, location, decision(null));
    refused(LEADER_OF_DISTRICT, location, decision(null));
    step(COMMUNE.leader(), location, decision("PRIME_MINISTER"))
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("CASE-AUTHORITY-NOT-COMPETENT")));
    taken(COMMUNE.leader(), location, decision(null));
    refused(LEADER_OF_COMMUNE, location, body("PUBLISHED"));
    taken(COMMUNE.leader(), location, body("PUBLISHED"));
    as(COMMUNE.auditor())
        .get(location)
        .then()
        .body("steps.find { it.state == 'REVOKED' }.authority", equalTo("PROVINCIAL_CHAIRMAN"));
  }

  @Test
  void aDistrictThatThePrimeMinisterRecognisedLosesItOnlyByADecisionInHisName() {
    String location = proposed("820", "DISTRICT_NTM", List.of("1", "2", "3", "5", "6"));
    taken(COMMUNE.provinceOffice(), location, body("NOTIFIED"));
    taken(COMMUNE.provinceOfficer(), location, body("EXPLAINED"));
    taken(COMMUNE.provinceOffice(), location, vote());
    refused(LEADER_OF_DISTRICT, location, decision("PRIME_MINISTER"));
    for (String named : new String[] {null, "PROVINCIAL_CHAIRMAN"}) {
      step(COMMUNE.leader(), location, decision(named))
          .then()
          .statusCode(422)
          .body("errors.pointer", equalTo(List.of("/authority")));
    }
    taken(COMMUNE.leader(), location, decision("PRIME_MINISTER"));
  }

  private static Tokens leader(String unit) {
    return Tokens.of("leader").account("leader-" + unit).locality(unit + "@" + DAY);
  }

  private static String proposed(String code, String standard, List<String> unmet) {
    String recognition =
        RecognitionHistory.recorded(
            COMMUNE.leader(),
            Map.of(
                "localityCode",
                code,
                "asOf",
                DAY,
                "standard",
                standard,
                "decisionNumber",
                "96-" + code + "/QĐ",
                "decisionDate",
                "2024-03-01",
                "recognisedYear",
                2023,
                "authority",
                "Người có thẩm quyền"));
    Response proposal =
        post(
            COMMUNE.department(),
            "/v1/revocations",
            Map.of(
                "recognitionId",
                recognition,
                "criteria",
                unmet.size() > 5 ? 19 : 9,
                "unmet",
                unmet,
                "assessedOn",
                "2024-05-31",
                "on",
                "2024-06-03",
                "statement",
                "Kèm theo báo cáo rà soát"));
    assertThat(proposal.statusCode()).as(proposal.asString()).isEqualTo(201);
    return proposal.header("Location");
  }

  private static void refused(Tokens who, String location, Map<String, Object> body) {
    step(who, location, body).then().statusCode(403).body("code", equalTo("CASE-STEP-NOT-YOURS"));
  }

  private static void taken(Tokens who, String location, Map<String, Object> body) {
    Response answer = step(who, location, body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
  }

  private static Response step(Tokens who, String location, Map<String, Object> body) {
    int version = as(COMMUNE.auditor()).get(location).jsonPath().getInt("version");
    return command(who)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post(location + "/steps");
  }

  private static Map<String, Object> body(String to) {
    Map<String, Object> body = new HashMap<>();
    body.put("to", to);
    body.put("on", "2024-06-12");
    body.put("statement", "Văn bản kèm theo");
    return body;
  }

  private static Map<String, Object> vote() {
    Map<String, Object> body = body("COUNCIL_VOTED");
    body.put("present", 11);
    body.put("inFavour", 10);
    return body;
  }

  private static Map<String, Object> decision(String authority) {
    Map<String, Object> body = body("REVOKED");
    body.put("decisionNumber", "99/QĐ");
    if (authority != null) {
      body.put("authority", authority);
    }
    return body;
  }
}
