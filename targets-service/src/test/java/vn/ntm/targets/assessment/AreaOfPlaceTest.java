package vn.ntm.targets.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;
import static vn.ntm.targets.assessment.AssessmentWorld.approve;
import static vn.ntm.targets.assessment.AssessmentWorld.entered;
import static vn.ntm.targets.assessment.AssessmentWorld.get;
import static vn.ntm.targets.assessment.AssessmentWorld.measurement;
import static vn.ntm.targets.assessment.AssessmentWorld.of;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.targets.criteria.CriteriaSets;
import vn.ntm.testing.ServiceResources;

/** 14.2 asks 85 % in general, 70 in the Northern Midlands and 80 in the Mekong Delta. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class AreaOfPlaceTest {

  @Inject CriteriaSets sets;
  @Inject CriteriaBook book;

  private String setOf2016;

  @BeforeEach
  void setsAndRegionsAreThere() {
    TargetsWorld.loadRegions();
    setOf2016 = sets.byCode("COMMUNE_2016").orElseThrow().versionId().toString();
  }

  @Test
  void aCommuneIsMeasuredByTheThresholdOfTheRegionOfItsProvince() {
    String inTheMidlands = idOf("07303", "2019-08-05");
    String inTheDelta = idOf("31630", "2024-02-05");
    measured(inTheMidlands, "24", "2019-06-30", 75);
    measured(inTheDelta, "94", "2019-06-30", 75);
    assertThat(verdict(inTheMidlands, "24", "2019-08-05")).isEqualTo("MET");
    assertThat(verdict(inTheDelta, "94", "2019-08-05")).isEqualTo("NOT_MET");
    measured(inTheDelta, "94", "2019-09-30", 80);
    assertThat(verdict(inTheDelta, "94", "2019-10-01")).isEqualTo("MET");
  }

  @Test
  void aRegionThatIsRecordedOfTheCommuneItselfCountsWhileItHolds() {
    String commune = idOf("31633", "2024-02-05");
    measured(commune, "94", "2017-06-30", 75);
    enter(commune, "REGION", "NM", "2018-01-01");
    assertThat(verdict(commune, "94", "2017-12-31")).isEqualTo("NOT_MET");
    assertThat(verdict(commune, "94", "2018-01-01")).isEqualTo("MET");
  }

  @Test
  void anExtremelyDifficultCommuneHasTheAreaOfTheMidlandsOnTheDaysOfItsGradingOnly() {
    String commune = idOf("31636", "2024-02-05");
    String id = enter(commune, "EXTREMELY_DIFFICULT", "YES", "2022-01-01");
    once(as("coordinator"))
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body(Map.of("validTo", "2023-12-31"))
        .post("/v1/locality-attributes/" + id + "/end")
        .then()
        .statusCode(200);
    assertThat(area("COMMUNE_2021", commune, "2023-12-31")).isEqualTo("NM");
    assertThat(area("COMMUNE_2021", commune, "2024-01-01")).isEqualTo("MD");
    assertThat(area("COMMUNE_2016", commune, "2023-12-31")).isEqualTo("MD");
  }

  @Test
  void aSetOfCommuneGroupsLooksAtTheGroupAndOneWithoutAreasAtNothing() {
    String commune = idOf("31630", "2024-02-05");
    enter(commune, "COMMUNE_GROUP", "3", "2024-01-01");
    assertThat(area("COMMUNE_2026", commune, "2024-02-05")).isEqualTo("3");
    assertThat(area("COMMUNE_MODEL_2021", commune, "2024-02-05")).isNull();
  }

  private String area(String set, String place, String day) {
    return book.areas(
            sets.byCode(set).orElseThrow(), List.of(UUID.fromString(place)), LocalDate.parse(day))
        .get(UUID.fromString(place));
  }

  private void measured(String place, String province, String day, int percent) {
    approve(
        entered(
            of("locality-officer", province),
            measurement(
                place, setOf2016, "14.2", day, Map.of("numerator", percent, "denominator", 100))),
        province);
  }

  private String verdict(String place, String province, String day) {
    return get(
            of("auditor", province),
            "/v1/assessments?localityId=" + place + "&setVersionId=" + setOf2016 + "&asOf=" + day)
        .getString(
            "verdicts.find { it.code == '14' }.indicators.find { it.code == '14.2' }.verdict");
  }

  private static String enter(String place, String key, String value, String validFrom) {
    Response answer =
        once(as("coordinator"))
            .contentType("application/json")
            .body(
                Map.of(
                    "localityId", place,
                    "key", key,
                    "value", value,
                    "validFrom", validFrom,
                    "basisNumber", "582/QĐ-TTg"))
            .post("/v1/locality-attributes");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.jsonPath().getString("id");
  }
}
