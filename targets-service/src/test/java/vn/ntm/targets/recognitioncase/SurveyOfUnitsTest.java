package vn.ntm.targets.recognitioncase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;
import static vn.ntm.targets.recognitioncase.CaseWorld.post;
import static vn.ntm.targets.recognitioncase.CaseWorld.survey;
import static vn.ntm.targets.recognitioncase.CaseWorld.unit;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;

/** A commune of 2018, in each of whose villages so many households had to be asked. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class SurveyOfUnitsTest {

  private static final String DAY = "2024-02-05";
  private static final CaseWorld BEN_TRE = new CaseWorld("28789", "829", "83", DAY);

  @BeforeEach
  void theTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void f002_24_aShareOfTheHouseholdsOfEachVillageIsAskedAndTheVillageBelowItIsNamed() {
    String location = BEN_TRE.registered("NTM", 2018, "2018-02-01");
    for (String kind : List.of("RESULT_REPORT", "COMMENTS_SYNTHESIS", "SURVEY_REPORT")) {
      BEN_TRE.document(location, kind);
    }
    BEN_TRE.taken(BEN_TRE.officer(), location, "SELF_ASSESSED", "2018-03-01");
    BEN_TRE.taken(BEN_TRE.officer(), location, "CONSULTED", "2018-03-20");
    recorded(location, CaseWorld.survey("2018-04-01", 950));
    refused(location, "CASE-SURVEY-UNITS-UNKNOWN");

    List<String> villages = villages();
    refused(location, "CASE-SURVEY-UNITS-MISSING");
    Map<String, Object> few = new HashMap<>(unit(villages.get(1), 90, 90));
    few.put("householdsTotal", 251);
    recorded(location, survey("2018-04-02", List.of(unit(villages.get(0), 90, 90), few)));
    BEN_TRE
        .step(BEN_TRE.department(), location, "SURVEYED", "2018-04-10")
        .then()
        .statusCode(409)
        .body(
            "errors.code", contains("CASE-SURVEY-UNIT-ASKED-LOW"),
            "errors[0].detail",
                equalTo(
                    "59.76 % of the households of Ấp Bình Thành were asked; 60.00 % are required"
                        + " in each."));
    recorded(
        location,
        survey(
            "2018-04-03", List.of(unit(villages.get(0), 90, 90), unit(villages.get(1), 80, 70))));
    BEN_TRE.taken(BEN_TRE.department(), location, "SURVEYED", "2018-04-10");
    as(BEN_TRE.auditor())
        .get(location)
        .then()
        .statusCode(200)
        .body(
            "papers.surveys[2].survey.units.name", contains("Ấp Bình Công", "Ấp Bình Thành"),
            "papers.surveys[2].survey.units[1].contents[0].satisfied", equalTo(70),
            "papers.surveys[2].survey.contents[0].satisfied", equalTo(160),
            "papers.surveys[0].survey.contents[0].satisfied", equalTo(930));
  }

  @Test
  void unitsAreThoseOfThePlaceAndMakeUpTheWhole() {
    CaseWorld commune = new CaseWorld("28792", "829", "83", DAY);
    String location = commune.registered("NTM", 2024, "2024-02-12");
    String elsewhere = idOf("28795", DAY);
    post(
            commune.department(),
            location + "/surveys",
            survey("2024-03-01", List.of(unit(elsewhere, 90, 90))))
        .then()
        .statusCode(422)
        .body(
            "errors.code", contains("CASE-SURVEY-UNIT-UNFIT"),
            "errors.pointer", contains("/units/0"));
    CaseWorld district = new CaseWorld("829", "829", "83", DAY);
    post(
            district.districtOffice(),
            CaseWorld.CASES,
            Map.of(
                "localityCode", "829",
                "asOf", DAY,
                "standard", "TASK_COMPLETED",
                "year", 2024,
                "on", "2024-02-01"))
        .then()
        .statusCode(201);
    String ofTheCity =
        CaseWorld.CASES
            + "/"
            + as(district.auditor())
                .get(CaseWorld.CASES + "?standard=TASK_COMPLETED&under=" + idOf("829", DAY))
                .jsonPath()
                .getString("items[0].id");
    Map<String, Object> byCode = new HashMap<>(unit(elsewhere, 90, 90));
    byCode.remove("localityId");
    byCode.put("localityCode", "28795");
    Map<String, Object> wrong = new HashMap<>(survey("2024-03-01", List.of(byCode)));
    wrong.put("satisfied", 91);
    wrong.put("notSatisfied", 9);
    post(district.department(), ofTheCity + "/surveys", wrong)
        .then()
        .statusCode(422)
        .body(
            "errors.code", contains("CASE-SURVEY-SUM"),
            "errors.pointer", contains("/satisfied"));
    post(district.department(), ofTheCity + "/surveys", survey("2024-03-01", List.of(byCode)))
        .then()
        .statusCode(201)
        .body("papers.surveys[0].survey.units.name", contains("Xã Nhơn Thạnh"));
  }

  private static void recorded(String location, Map<String, Object> survey) {
    BEN_TRE.paper(BEN_TRE.department(), location, "surveys", survey);
  }

  private static void refused(String location, String code) {
    BEN_TRE
        .step(BEN_TRE.department(), location, "SURVEYED", "2018-04-10")
        .then()
        .statusCode(409)
        .body("errors.code", contains(code));
  }

  private static List<String> villages() {
    String file = "communeCode,name,kind\n28789,Ấp Bình Công,ấp\n28789,Ấp Bình Thành,ấp\n";
    once(as(BEN_TRE.provinceOffice()))
        .multiPart("file", "villages.csv", file.getBytes(UTF_8), "text/csv")
        .post("/v1/villages/imports?source=test&validFrom=2017-01-01")
        .then()
        .statusCode(200);
    return as(BEN_TRE.auditor())
        .get("/v1/localities?level=VILLAGE&underCode=28789&asOf=2018-04-01")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.sort { it.name }.id");
  }
}
