package vn.ntm.targets.recognitioncase;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;
import static vn.ntm.targets.recognitioncase.CaseWorld.post;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/**
 * Advanced communes of 2018 to 2020 are judged by a set of their province, and so are model ones
 * while the indicators of the national set are not known: until the province has entered its set, a
 * case says that it is missing.
 */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class SetsOfAProvinceTest {

  private static final String DAY = "2024-02-05";
  private static final String APPRAISED_ON = "2020-12-01";

  @BeforeEach
  void theTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @ParameterizedTest
  @CsvSource({
    "ADVANCED, 29272, CASE-CRITERIA-SET-MISSING",
    "MODEL, 29275, CASE-CRITERIA-UNDETERMINED"
  })
  void f000_04_aCommuneOfTraVinhMeetsTheSetThatItsProvinceEntered(
      String standard, String commune, String before) {
    CaseWorld world = new CaseWorld(commune, "844", "84", DAY);
    String location = world.registered(standard, 2020, "2020-01-15");
    assertThat(criteriaMissing(world, location)).containsExactly(before);

    String set = entered(world, standard);
    assertThat(criteriaMissing(world, location)).containsExactly("CASE-CRITERIA-UNDETERMINED");
    reported(world, set);

    assertThat(criteriaMissing(world, location)).isEmpty();
  }

  /** What the appraisal lacks of the criteria, beside the steps and papers that come before it. */
  private static List<String> criteriaMissing(CaseWorld world, String location) {
    Response refused = world.step(world.provinceOffice(), location, "APPRAISED", APPRAISED_ON);
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
    List<String> codes = refused.jsonPath().getList("errors.code");
    assertThat(codes).contains("CASE-STEP-MISSING");
    return codes.stream().filter(code -> code.startsWith("CASE-CRITERIA")).toList();
  }

  /** Enters the set of the province, which another person approves. */
  private static String entered(CaseWorld world, String standard) {
    Response entered =
        once(as(world.provinceOffice()))
            .contentType("application/json")
            .body(
                """
                {"code": "TRA_VINH_COMMUNE_%s_2018", "name": "Bộ tiêu chí của tỉnh Trà Vinh",
                 "level": "COMMUNE", "standard": "%s", "authority": "PROVINCIAL",
                 "localityCode": "84", "localityAsOf": "2024-02-05",
                 "legalBasis": {"number": "1/QĐ-UBND", "issuer": "UBND tỉnh Trà Vinh"},
                 "validFrom": "2018-07-01", "validTo": "2022-03-07",
                 "areas": {"dimension": "NONE"},
                 "criteria": [
                   {"code": "1", "name": "Sản xuất", "complete": true, "indicators": [
                     {"code": "1.1", "name": "Hợp tác xã", "kind": "BOOLEAN", "ifAny": false},
                     {"code": "1.2", "name": "Liên kết", "kind": "BOOLEAN", "ifAny": false}]},
                   {"code": "2", "name": "Môi trường", "complete": true, "indicators": [
                     {"code": "2", "name": "Cảnh quan", "kind": "BOOLEAN", "ifAny": false}]}],
                 "thresholds": [],
                 "provenance": {"mark": "SOURCED", "source": "1/QĐ-UBND"}}\
                """
                    .formatted(standard, standard))
            .post("/v1/criteria-sets");
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    decided(world.provinceOffice(), entered.header("Location") + "/proposal", 1);
    decided(world.leader(), entered.header("Location") + "/approval", 2);
    return entered.jsonPath().getString("id");
  }

  private static void reported(CaseWorld world, String set) {
    String place = idOf(world.commune(), DAY);
    Response entered =
        post(
            world.officer(),
            "/v1/assessments/statements",
            Map.of(
                "localityId",
                place,
                "setVersionId",
                set,
                "statedOn",
                "2020-11-15",
                "source",
                "LOCALITY_REPORT",
                "statements",
                List.of(Map.of("localityId", place, "unmet", ""))));
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    String batch = "/v1/measurement-batches/" + entered.jsonPath().getString("id");
    decided(world.provinceOffice(), batch + "/verification", 1);
    decided(world.leader(), batch + "/approval", 2);
  }

  private static void decided(Tokens who, String path, int version) {
    Response answer = once(as(who)).header("If-Match", "\"" + version + "\"").post(path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }
}
