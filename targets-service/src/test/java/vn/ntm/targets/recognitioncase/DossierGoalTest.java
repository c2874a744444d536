package vn.ntm.targets.recognitioncase;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.TargetsWorld.as;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;

/** A plan's target of a whole dossier follows the case of the place. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class DossierGoalTest {

  private static final String DAY = "2024-02-05";
  private static final CaseWorld COMMUNE = new CaseWorld("30613", "892", "89", DAY);

  @BeforeEach
  void allTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void f002_01_aDossierTargetIsReachedByTheSubmissionToTheProvince() {
    String plan = imported();
    CommuneSet.enteredOnce("89", DAY);
    assertThat(dossier(plan, "2024-06-10")).isEqualTo("0 NOT_MET CASES");
    String location = COMMUNE.registered("NTM", 2024, "2024-02-01");
    COMMUNE.voted(location, "2024-02");
    assertThat(dossier(plan, "2024-06-10")).isEqualTo("0 NOT_MET CASES");

    COMMUNE.submitted(location, "2024-03-15", "2024-03-20");
    assertThat(dossier(plan, "2024-03-19")).isEqualTo("0 NOT_MET CASES");
    assertThat(dossier(plan, "2024-03-20")).isEqualTo("1 MET CASES");

    ended(location, "RETURNED", "2024-04-02");
    assertThat(dossier(plan, "2024-04-01")).isEqualTo("1 MET CASES");
    assertThat(dossier(plan, "2024-04-02")).isEqualTo("0 NOT_MET CASES");

    COMMUNE.taken(COMMUNE.districtOffice(), location, "SUBMITTED_TO_PROVINCE", "2024-04-10");
    assertThat(dossier(plan, "2024-04-10")).isEqualTo("1 MET CASES");
    ended(location, "WITHDRAWN", "2024-04-20");
    assertThat(dossier(plan, "2024-04-20")).isEqualTo("0 NOT_MET CASES");
    assertThat(dossier(plan, "2024-04-19")).isEqualTo("1 MET CASES");
  }

  private static void ended(String location, String state, String on) {
    Response answer =
        COMMUNE.step(
            state.equals("RETURNED") ? COMMUNE.provinceOffice() : COMMUNE.officer(),
            location,
            Map.of("to", state, "on", on, "reason", "Thiếu số liệu"));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
  }

  private static String dossier(String plan, String day) {
    JsonPath goal =
        as(COMMUNE.auditor())
            .get(plan + "/progress?asOf=" + day)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .setRootPath("items[0]");
    return goal.getInt("actual") + " " + goal.getString("state") + " " + goal.getString("toldBy");
  }

  private static String imported() {
    Response taken =
        CaseWorld.post(
            COMMUNE.provinceOffice(),
            "/v1/plans/imports",
            """
            {"number": "2024-HS/KH", "issuedOn": "2024-02-05", "title": "Kế hoạch hồ sơ",
             "issuer": {"name": "UBND tỉnh An Giang", "kind": "PEOPLES_COMMITTEE"},
             "localityCode": "89", "yearFrom": 2024, "yearTo": 2024,
             "targets": [{"code": "HS", "section": "I", "label": "xã hoàn chỉnh hồ sơ",
               "level": "COMMUNE", "standard": "NTM", "goalKind": "DOSSIER_COMPLETE",
               "comparator": "EXACTLY", "declared": 1, "unit": "xã",
               "localities": [{"code": "30613", "name": "Hòa Bình Thạnh"}]}]}""");
    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
    return taken.header("Location");
  }
}
