package vn.ntm.targets.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.once;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.RecognitionHistory;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** Decisions reach the goals of plans by the year and the standard that they are for. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class GoalsReachedByRecognitionTest {

  private static final String DAY = "2024-02-05";

  @BeforeEach
  void allTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void f003_13_theGoalIsReachedWhenEitherOfTheTwoCommunesIsRecognised() {
    String plan =
        imported(
            "24",
            "2019-08-05",
            2020,
            """
            {"code": "E", "section": "II.2", "label": "xã nâng cao hoặc kiểu mẫu",
             "level": "COMMUNE", "goalKind": "ALTERNATIVES", "comparator": "AT_LEAST",
             "declared": 1, "unit": "xã", "localities": [
               {"code": "07354", "name": "Việt Lập", "standard": "ADVANCED"},
               {"code": "07324", "name": "Phúc Hòa", "standard": "MODEL"}]}""");
    assertThat(reached("24", plan, "E", "2020-12-31")).isEqualTo("0 NOT_MET");
    // The standard of the other commune reaches nothing.
    recognised("24", "07324", "ADVANCED", "2020-05-20", 2020);
    assertThat(reached("24", plan, "E", "2020-12-31")).isEqualTo("0 NOT_MET");
    recognised("24", "07324", "MODEL", "2020-06-15", 2020);
    assertThat(reached("24", plan, "E", "2020-06-14")).isEqualTo("0 NOT_MET");
    assertThat(reached("24", plan, "E", "2020-06-15")).isEqualTo("1 MET");
  }

  @Test
  void f002_03_aDistrictOf2023ThatIsDecidedIn2024ReachesTheGoalOf2023() {
    String target =
        """
        {"code": "%s", "section": "I", "label": "huyện đạt chuẩn năm 2023", "level": "DISTRICT",
         "standard": "DISTRICT_NTM", "goalKind": "RECOGNISED", "recognisedYear": 2023,
         "comparator": "AT_LEAST", "declared": 1, "unit": "huyện",
         "localities": [{"code": "%s", "name": "%s"}]}""";
    String plan =
        imported(
            "94",
            DAY,
            2024,
            target.formatted("KS", "943", "Kế Sách")
                + ","
                + target.formatted("CLD", "945", "Cù Lao Dung"));
    recognised("94", "943", "DISTRICT_NTM", "2024-05-06", 2023);
    recognised("94", "945", "DISTRICT_NTM", "2024-05-06", 2024);
    assertThat(reached("94", plan, "KS", "2024-05-05")).isEqualTo("0 NOT_MET");
    assertThat(reached("94", plan, "KS", "2024-05-06")).isEqualTo("1 MET");
    // Decided on the same day, for another year.
    assertThat(reached("94", plan, "CLD", "2024-05-06")).isEqualTo("0 NOT_MET");
  }

  private static String imported(String province, String issuedOn, int lastYear, String targets) {
    Response taken =
        once(as(who("coordinator", province)))
            .contentType("application/json")
            .body(
                """
                {"number": "911-%s/KH-UBND", "issuedOn": "%s", "title": "Kế hoạch",
                 "issuer": {"name": "UBND tỉnh", "kind": "PEOPLES_COMMITTEE"},
                 "localityCode": "%s", "yearFrom": %s, "yearTo": %d, "targets": [%s]}"""
                    .formatted(
                        province, issuedOn, province, issuedOn.substring(0, 4), lastYear, targets))
            .post("/v1/plans/imports");
    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
    return taken.header("Location");
  }

  private static void recognised(
      String province, String code, String standard, String decided, int year) {
    RecognitionHistory.recorded(
        who("leader", province),
        Map.of(
            "localityCode", code,
            "asOf", DAY,
            "standard", standard,
            "decisionNumber", "11-" + code + "/QĐ",
            "decisionDate", decided,
            "recognisedYear", year,
            "authority", "Chủ tịch UBND tỉnh"));
  }

  private static String reached(String province, String plan, String target, String day) {
    JsonPath progress =
        as(who("auditor", province))
            .get(plan + "/progress?asOf=" + day)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .setRootPath("items.find { it.code == '" + target + "' }");
    return progress.getInt("actual") + " " + progress.getString("state");
  }

  private static Tokens who(String role, String province) {
    return Tokens.of(role).account(role + "-" + province).locality(province + "@" + DAY);
  }
}
