package vn.ntm.targets.recognitioncase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.once;
import static vn.ntm.targets.recognitioncase.CaseWorld.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.RecognitionHistory;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.targets.plan.domain.PlanDocuments;
import vn.ntm.testing.ServiceResources;

/**
 * What the plan of Tân Yên of 2019 asks of fourteen recognised communes, in the district beside it:
 * the recognitions of Tân Yên itself are looked at by other tests.
 */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class ReviewOfRecognisedCommunesTest {

  private static final String DAY = "2019-08-05";
  private static final CaseWorld LANG_GIANG = new CaseWorld("-", "217", "24", DAY);

  @BeforeEach
  void allTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void f003_12_fourteenCommunesAreReviewedKeepTheirStandardAndChooseAModelVillageEach()
      throws IOException {
    List<Map<String, String>> communes = communes();
    String plan = plan();
    for (Map<String, String> commune : communes) {
      recognised(commune.get("id"), "NTM", "2018-12-20", "491/QĐ-TTg", "PROVINCIAL_CHAIRMAN");
    }
    assertThat(goal(plan, "TY-08").getInt("actual")).isEqualTo(14);
    assertThat(goal(plan, "TY-08").getString("state")).isEqualTo("MET");

    Response opened =
        post(
            LANG_GIANG.provinceOffice(),
            "/v1/reassessments",
            Map.of(
                "localityCode", "217",
                "asOf", DAY,
                "standard", "NTM",
                "criteriaSet", "1980/QĐ-TTg",
                "criteria", 19,
                "dueOn", "2019-10-31"));
    assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
    String members = opened.header("Location");
    assertThat(reviews(members, "NOT_REVIEWED")).hasSize(14);
    List<String> recognitions = reviews(members, "NOT_REVIEWED");
    for (int i = 0; i < 14; i++) {
      Response review =
          post(
              LANG_GIANG.department(),
              members.replace("/members", "/reviews"),
              Map.of(
                  "recognitionId",
                  recognitions.get(i),
                  "reviewedOn",
                  "2019-10-20",
                  "unmet",
                  i == 0 ? List.of("17") : List.of()));
      assertThat(review.statusCode()).as(review.asString()).isEqualTo(201);
    }
    assertThat(reviews(members, "NOT_REVIEWED")).isEmpty();
    assertThat(reviews(members, "MET")).hasSize(13);
    assertThat(reviews(members, "FELL_BELOW")).containsExactly(recognitions.get(0));

    List<String> villages = communes.stream().map(commune -> village(commune)).toList();
    for (String village : villages.subList(0, 13)) {
      recognised(village, "MODEL_VILLAGE", "2019-12-10", null, "DISTRICT_CHAIRMAN");
    }
    assertThat(goal(plan, "TY-09").getString("state")).isEqualTo("NOT_SHOWN");
    recognised(villages.get(13), "MODEL_VILLAGE", "2019-12-20", null, "DISTRICT_CHAIRMAN");
    assertThat(goal(plan, "TY-09").getString("state")).isEqualTo("MET");
  }

  private static List<Map<String, String>> communes() {
    List<Map<String, String>> communes =
        as(LANG_GIANG.auditor())
            .get("/v1/localities?level=COMMUNE&limit=100&underCode=217&asOf=" + DAY)
            .jsonPath()
            .getList("items.findAll { it.kind == 'XA' }");
    return communes.subList(0, 14);
  }

  private static void recognised(
      String place, String standard, String on, String criteriaSet, String decidedBy) {
    Map<String, Object> body = new HashMap<>();
    body.put("localityId", place);
    body.put("standard", standard);
    body.put("decisionNumber", "217/QĐ-UBND");
    body.put("decisionDate", on);
    body.put("recognisedYear", Integer.parseInt(on.substring(0, 4)));
    body.put("authority", "Cấp có thẩm quyền");
    body.put("decidedBy", decidedBy);
    body.put("criteriaSet", criteriaSet);
    RecognitionHistory.recorded(LANG_GIANG.leader(), body);
  }

  private static String village(Map<String, String> commune) {
    once(as("admin"))
        .multiPart(
            "file",
            "villages.csv",
            ("communeCode,name,kind\n" + commune.get("code") + ",Kiểu Mẫu 217,thôn\n")
                .getBytes(UTF_8),
            "text/csv")
        .post("/v1/villages/imports?source=test&validFrom=2019-01-01")
        .then()
        .statusCode(200);
    return as(LANG_GIANG.auditor())
        .get("/v1/localities?level=VILLAGE&asOf=" + DAY + "&underCode=" + commune.get("code"))
        .jsonPath()
        .getString("items.find { it.name.contains('Kiểu Mẫu 217') }.id");
  }

  /** The goals of the plan about recognised communes, for the district beside. */
  private static String plan() throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode real = (ObjectNode) json.readTree(PlanDocuments.text("tan-yen-2019"));
    ObjectNode plan = json.createObjectNode();
    for (String member : List.of("issuedOn", "issuer", "title", "yearFrom", "yearTo")) {
      plan.set(member, real.get(member));
    }
    plan.put("number", "217/KH-BCĐ").put("localityCode", "217");
    ArrayNode targets = plan.putArray("targets");
    real.get("targets")
        .forEach(
            target -> {
              if (List.of("TY-07", "TY-08", "TY-09").contains(target.get("code").asText())) {
                targets.add(target);
              }
            });
    Response imported = post(LANG_GIANG.provinceOffice(), "/v1/plans/imports", plan.toString());
    assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(201);
    return imported.header("Location");
  }

  private static JsonPath goal(String plan, String code) {
    return as(LANG_GIANG.auditor())
        .get(plan + "/progress?asOf=2019-12-31")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .setRootPath("items.find { it.code == '" + code + "' }");
  }

  private static List<String> reviews(String members, String standing) {
    return as(LANG_GIANG.auditor())
        .get(members + "?limit=100&standing=" + standing)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.recognitionId");
  }
}
