package vn.ntm.targets.recognitioncase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;
import static vn.ntm.targets.recognitioncase.CaseWorld.post;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.RecognitionHistory;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** What sets ask for beside their criteria, in Bến Tre: the national one, and its own. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class ConditionsOfSetsTest {

  private static final String DAY = "2024-02-05";
  private static final String ON = "2024-06-12";

  /** Ten communes and a township. */
  private static final CaseWorld CHO_LACH = new CaseWorld("832", "832", "83", DAY);

  /** Twelve communes and a township. */
  private static final CaseWorld MO_CAY_BAC = new CaseWorld("838", "838", "83", DAY);

  @BeforeEach
  void theTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void aDistrictWaitsUntilAsManyOfItsCommunesAreAdvancedAsTheSetOfItsProvinceAsks() {
    String location = registered(CHO_LACH);
    List<String> communes = new ArrayList<>(communes(CHO_LACH));
    assertThat(communes).hasSize(10);
    // The national set alone: every commune, and a tenth of them advanced.
    assertThat(conditions(CHO_LACH, location, "APPRAISED"))
        .containsExactly(
            "0 of 10 communes hold NTM or a higher standard; 100.00 % are required.",
            "0 of 10 communes hold ADVANCED or a higher standard; 10.00 % are required.",
            "0 of 1 townships are civilised urban areas; at least 100.00 % are required.");
    entered(
        "DISTRICT",
        "DISTRICT_NTM",
        """
        {"kind": "SHARE_OF_COMMUNES", "name": "Xã nâng cao", "standard": "ADVANCED",
         "comparison": "AT_LEAST", "value": 90, "provenance": %s},
        {"kind": "SHARE_OF_COMMUNES", "name": "Xã đạt chuẩn", "standard": "NTM",
         "comparison": "AT_LEAST", "value": 100, "provenance": %s},
        {"kind": "SATISFACTION_EACH", "name": "Hài lòng từng xã, từng nội dung", "standard": null,
         "comparison": "AT_LEAST", "value": 85, "provenance": %s}\
        """);
    recognised(communes.get(9), "NTM");
    communes.subList(0, 8).forEach(commune -> recognised(commune, "ADVANCED"));
    assertThat(conditions(CHO_LACH, location, "APPRAISED"))
        .containsExactly(
            // What the country and the province both ask is told once.
            "9 of 10 communes hold NTM or a higher standard; 100.00 % are required.",
            "8 of 10 communes hold ADVANCED or a higher standard; 90.00 % are required.",
            "0 of 1 townships are civilised urban areas; at least 100.00 % are required.");
    recognised(communes.get(8), "ADVANCED");
    civilised("28870");
    assertThat(conditions(CHO_LACH, location, "APPRAISED")).isEmpty();
    satisfiedInEachCommune(location);
  }

  /** Four of five are enough for the country; the province asks for 85 %. */
  private static void satisfiedInEachCommune(String location) {
    for (String kind : List.of("RESULT_REPORT", "COMMENTS_SYNTHESIS", "SURVEY_REPORT")) {
      CHO_LACH.document(location, kind);
    }
    CHO_LACH.taken(CHO_LACH.districtOffice(), location, "SELF_ASSESSED", "2024-03-01");
    CHO_LACH.taken(CHO_LACH.districtOffice(), location, "CONSULTED", "2024-03-20");
    surveyed(CHO_LACH, location, "2024-03-25", 84);
    for (Map.Entry<String, String> said :
        Map.of(
                "en",
                "84.00 % are satisfied with \"Nước sạch\" in Thị trấn Chợ Lách; 85.00 % are"
                    + " required of each content in each unit.",
                "vi",
                "Tỷ lệ hài lòng về \"Nước sạch\" tại Thị trấn Chợ Lách là 84.00 %; từng nội dung"
                    + " ở từng đơn vị phải đạt 85.00 %.")
            .entrySet()) {
      CaseWorld.command(CHO_LACH.department())
          .header("If-Match", "\"" + CHO_LACH.read(location).getLong("version") + "\"")
          .header("Accept-Language", said.getKey())
          .body(Map.of("to", "SURVEYED", "on", "2024-03-28"))
          .post(location + "/steps")
          .then()
          .statusCode(409)
          .body(
              "errors.code", contains("CASE-SURVEY-UNIT-CONTENT-LOW"),
              "errors[0].detail", equalTo(said.getValue()));
    }
    surveyed(CHO_LACH, location, "2024-03-26", 85);
    CHO_LACH.taken(CHO_LACH.department(), location, "SURVEYED", "2024-03-28");
  }

  @Test
  void f002_24_inADistrictOf2024OneCommuneBelowEightyPercentWithOneContentHoldsTheCase() {
    String location = registered(MO_CAY_BAC);
    for (String kind : List.of("RESULT_REPORT", "COMMENTS_SYNTHESIS", "SURVEY_REPORT")) {
      MO_CAY_BAC.document(location, kind);
    }
    MO_CAY_BAC.taken(MO_CAY_BAC.districtOffice(), location, "SELF_ASSESSED", "2024-03-01");
    MO_CAY_BAC.taken(MO_CAY_BAC.districtOffice(), location, "CONSULTED", "2024-03-20");
    surveyed(MO_CAY_BAC, location, "2024-03-25", 79);
    Response refused = MO_CAY_BAC.step(MO_CAY_BAC.department(), location, "SURVEYED", "2024-03-28");
    refused
        .then()
        .statusCode(409)
        .body("errors.findAll { it.detail.contains('80.00 %') }.size()", equalTo(1));
    assertThat(refused.jsonPath().<String>getList("errors.code"))
        .containsOnly("CASE-SURVEY-UNIT-CONTENT-LOW");
  }

  @Test
  void aStandardThatTheSetBuildsOnIsHeldBeforeTheDecision() {
    CaseWorld world = new CaseWorld("28909", "838", "83", DAY);
    String modern = world.registered("MODERN", 2024, "2024-02-12");
    assertThat(codes(world, modern, decision())).doesNotContain("CASE-PREREQUISITE-MISSING");
    entered(
        "COMMUNE",
        "MODERN",
        """
        {"kind": "PREREQUISITE_STANDARD", "name": "Xã kiểu mẫu", "standard": "MODEL",
         "comparison": null, "value": null, "provenance": %s},
        {"kind": "SHARE_OF_TOWNSHIPS", "name": "Thị trấn văn minh", "standard": null,
         "comparison": "AT_LEAST", "value": 100, "provenance": %s}\
        """);
    assertThat(codes(world, modern, decision()))
        // A commune has no townships, so nothing can be said of them.
        .contains("CASE-PREREQUISITE-MISSING", "CASE-CONDITION-UNDECIDED");
    recognised(idOf("28909", DAY), "MODEL");
    assertThat(codes(world, modern, decision()))
        .doesNotContain("CASE-PREREQUISITE-MISSING")
        .contains("CASE-CONDITION-UNDECIDED");
  }

  @Test
  void aSetOfAProvinceTakesNothingAwayFromWhatTheCountryAsks() {
    CaseWorld world = new CaseWorld("28912", "838", "83", DAY);
    String advanced = world.registered("ADVANCED", 2024, "2024-02-12");
    entered("COMMUNE", "ADVANCED", "");
    assertThat(codes(world, advanced, decision())).contains("CASE-PREREQUISITE-MISSING");
    recognised(idOf("28912", DAY), "NTM");
    assertThat(codes(world, advanced, decision())).doesNotContain("CASE-PREREQUISITE-MISSING");
  }

  @Test
  void whoWasRecognisedUnderAnEarlierSetMeetsThePresentOneBeforeAHigherStandard() {
    CommuneSet.enteredOnce("83", DAY);
    CaseWorld world = new CaseWorld("28918", "838", "83", DAY);
    String advanced = world.registered("ADVANCED", 2024, "2024-02-12");
    recognised(idOf("28918", DAY), "NTM", "2019-10-01");
    assertThat(codes(world, advanced, decision()))
        .contains("CASE-PREREQUISITE-EARLIER")
        .doesNotContain("CASE-PREREQUISITE-MISSING");
    world.meetsTheSet("2024-06-01");
    assertThat(codes(world, advanced, decision())).doesNotContain("CASE-PREREQUISITE-EARLIER");
  }

  private static Map<String, Object> decision() {
    return CaseWorld.decision(ON, "PROVINCIAL_CHAIRMAN");
  }

  private static List<String> codes(CaseWorld world, String location, Map<String, Object> step) {
    Response refused = world.step(world.leader(), location, step);
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
    return refused.jsonPath().getList("errors.code");
  }

  /** What the step lacks of communes and townships, beside the steps and papers before it. */
  private static List<String> conditions(CaseWorld world, String location, String to) {
    Response refused = world.step(world.provinceOffice(), location, to, ON);
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
    return refused
        .jsonPath()
        .getList(
            "errors.findAll { it.code in ['CASE-COMMUNES-LOW', 'CASE-TOWNSHIPS-LOW'] }.detail");
  }

  private static List<String> communes(CaseWorld district) {
    return as(district.auditor())
        .get("/v1/localities?level=COMMUNE&underCode=" + district.district() + "&asOf=" + ON)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.findAll { it.kind == 'XA' }.id");
  }

  /** All units answer well, the first one so many of a hundred with the water. */
  private static void surveyed(CaseWorld district, String location, String on, int withWater) {
    List<Map<String, Object>> units = new ArrayList<>();
    for (String unit : district.communesOf(district.district())) {
      units.add(CaseWorld.unit(unit, 95, isTownship(unit) ? withWater : 90));
    }
    district.paper(district.department(), location, "surveys", CaseWorld.survey(on, units));
  }

  private static boolean isTownship(String unit) {
    return as("auditor")
        .get("/v1/localities/" + unit + "?asOf=" + ON)
        .jsonPath()
        .getString("kind")
        .equals("THI_TRAN");
  }

  private static String registered(CaseWorld district) {
    post(
            district.districtOffice(),
            CaseWorld.CASES,
            Map.of(
                "localityCode",
                district.district(),
                "asOf",
                DAY,
                "standard",
                "DISTRICT_NTM",
                "year",
                2024,
                "on",
                "2024-02-12"))
        .then()
        .statusCode(201);
    return CaseWorld.CASES
        + "/"
        + as(district.auditor())
            .get(CaseWorld.CASES + "?standard=DISTRICT_NTM&under=" + idOf(district.district(), DAY))
            .jsonPath()
            .getString("items[0].id");
  }

  private static void recognised(String commune, String standard) {
    recognised(commune, standard, "2024-01-10");
  }

  private static void recognised(String commune, String standard, String on) {
    RecognitionHistory.recorded(
        CHO_LACH.leader(),
        Map.of(
            "localityId",
            commune,
            "standard",
            standard,
            "decisionNumber",
            "83/QĐ-UBND",
            "decisionDate",
            on,
            "recognisedYear",
            Integer.parseInt(on.substring(0, 4)),
            "authority",
            "Chủ tịch UBND tỉnh Bến Tre"));
  }

  private static void civilised(String township) {
    post(
            CHO_LACH.provinceOffice(),
            "/v1/locality-attributes",
            Map.of(
                "localityId", idOf(township, DAY),
                "key", "CIVILISED_URBAN",
                "value", "YES",
                "validFrom", "2024-01-01",
                "basisNumber", "12/QĐ-UBND"))
        .then()
        .statusCode(201);
  }

  /** Enters a set of the province with these conditions, which another person approves. */
  private static void entered(String level, String standard, String conditions) {
    String provenance = "{\"mark\": \"SOURCED\", \"source\": \"1/QĐ-UBND\"}";
    Response entered =
        once(as(CHO_LACH.provinceOffice()))
            .contentType("application/json")
            .body(
                """
                {"code": "BEN_TRE_%s_2024", "name": "Bộ tiêu chí của tỉnh Bến Tre",
                 "level": "%s", "standard": "%s", "authority": "PROVINCIAL",
                 "localityCode": "83", "localityAsOf": "2024-02-05",
                 "legalBasis": {"number": "1/QĐ-UBND", "issuer": "UBND tỉnh Bến Tre"},
                 "validFrom": "2024-01-01", "areas": {"dimension": "NONE"},
                 "conditions": [%s],
                 "criteria": [
                   {"code": "1", "name": "Sản xuất", "complete": true, "indicators": [
                     {"code": "1", "name": "Hợp tác xã", "kind": "BOOLEAN", "ifAny": false}]}],
                 "thresholds": [],
                 "provenance": %s}\
                """
                    .formatted(
                        standard,
                        level,
                        standard,
                        conditions.replace("%s", provenance),
                        provenance))
            .post("/v1/criteria-sets");
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    decided(CHO_LACH.provinceOffice(), entered.header("Location") + "/proposal", 1);
    decided(CHO_LACH.leader(), entered.header("Location") + "/approval", 2);
  }

  private static void decided(Tokens who, String path, int version) {
    Response answer = once(as(who)).header("If-Match", "\"" + version + "\"").post(path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }
}
