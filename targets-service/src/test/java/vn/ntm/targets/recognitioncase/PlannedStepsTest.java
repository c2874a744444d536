package vn.ntm.targets.recognitioncase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.once;
import static vn.ntm.targets.recognitioncase.CaseWorld.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.targets.plan.domain.PlanDocuments;
import vn.ntm.targets.recognitioncase.PlannedSteps.Kind;
import vn.ntm.targets.recognitioncase.PlannedSteps.Step;
import vn.ntm.testing.ServiceResources;

/** The days that plans name are held against the cases of the places they name. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class PlannedStepsTest {

  private static final String DAY = "2024-02-05";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CaseWorld LAN_GIOI = new CaseWorld("07303", "216", "24", DAY);

  @BeforeEach
  void allTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void f003_08_theDaysOfAPlanAreHeldAgainstTheCasesOfItsPlacesAsThePlanIsNow() throws IOException {
    ObjectNode document = tanYen();
    Response imported =
        once(as("admin"))
            .contentType("application/json")
            .body(JSON.writeValueAsString(document))
            .post("/v1/plans/imports");
    assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(201);
    String plan = imported.header("Location");
    String location = LAN_GIOI.registered("NTM", 2023, "2023-02-01");
    JsonPath expected = LAN_GIOI.read(location);
    assertThat(expected.getList("planned.kind")).containsExactly("CRITERIA_DONE", "VERIFIED");
    assertThat(expected.getList("planned.step"))
        .containsExactly("hoàn thành hạng mục", "huyện thẩm tra, đề nghị tỉnh thẩm định");
    assertThat(expected.getList("planned.plan")).containsOnly("931/KH-BCĐ");
    assertThat(expected.getList("milestones.subject")).containsExactly("CRITERIA_DONE", "VERIFIED");
    assertThat(expected.getList("milestones.dueOn")).containsExactly("2023-09-30", "2023-10-31");
    assertThat(expected.getList("milestones.standing")).containsOnly("OVERDUE");
    LAN_GIOI.paper(
        LAN_GIOI.districtOffice(),
        location,
        "completions",
        Map.of("subject", "CRITERIA_DONE", "on", "2023-09-30"));
    LAN_GIOI.voted(location, "2023-10");
    LAN_GIOI.submitted(location, "2023-11-02", "2023-11-10");
    JsonPath done = LAN_GIOI.read(location);
    assertThat(done.getList("milestones.standing")).containsExactly("IN_TIME", "LATE");
    assertThat(done.getList("milestones.days")).containsExactly(0, 2);
    JsonPath steps = stepsOfLanGioi(plan, "2023-11-30");
    assertThat(steps.getList("doneOn")).containsExactly("2023-09-30", "2023-11-02");
    assertThat(steps.getList("daysLate")).containsExactly(0, 2);
    assertThat(stepsOfLanGioi(plan, "2023-10-30").getList("doneOn"))
        .containsExactly("2023-09-30", null);
    // A decision gives the district a week more: what is expected moves with the plan.
    ((ObjectNode) document.at("/milestones/5/due"))
        .put("date", "2023-11-07")
        .put("precision", "DAY");
    ObjectNode amendment = JSON.createObjectNode();
    amendment.putObject("decision").put("number", "93/QĐ-BCĐ").put("issuedOn", "2023-10-20");
    amendment.set("document", document);
    once(as("admin"))
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body(JSON.writeValueAsString(amendment))
        .post(plan + "/amendments")
        .then()
        .statusCode(200);
    assertThat(LAN_GIOI.read(location).getList("milestones.standing")).containsOnly("IN_TIME");
    assertThat(LAN_GIOI.read(location).getList("milestones.contradicted")).containsOnly(false);
    post(
            LAN_GIOI.districtOffice(),
            location + "/completions",
            Map.of("subject", "PRESENTED", "on", "2023-11-10"))
        .then()
        .statusCode(404);
    LAN_GIOI
        .step(
            LAN_GIOI.officer(),
            location,
            Map.of("to", "WITHDRAWN", "on", "2023-12-01", "reason", "Chưa đủ điều kiện"))
        .then()
        .statusCode(201)
        .body("state", equalTo("WITHDRAWN"));
    // A dossier that was withdrawn has not been verified.
    assertThat(stepsOfLanGioi(plan, "2023-12-01").getList("doneOn"))
        .containsExactly("2023-09-30", null);
  }

  @Test
  void aPlaceIsPresentedWhenItsDossierIsSubmittedUnlessThePlanTellsTheTwoApart() {
    UUID plan = UUID.randomUUID();
    Step presented = step(plan, Kind.PRESENTED);
    Step submitted = step(plan, Kind.DOSSIER_SUBMITTED);
    assertThat(presented.subject(List.of(presented))).isEqualTo("SUBMITTED_TO_PROVINCE");
    assertThat(
            presented.subject(List.of(presented, step(UUID.randomUUID(), Kind.DOSSIER_SUBMITTED))))
        .isEqualTo("SUBMITTED_TO_PROVINCE");
    assertThat(presented.subject(List.of(submitted, presented))).isEqualTo("PRESENTED");
    assertThat(submitted.subject(List.of(submitted, presented))).isEqualTo("SUBMITTED_TO_PROVINCE");
    assertThat(step(plan, Kind.OTHER).subject(List.of())).isEqualTo("việc");
  }

  private static Step step(UUID plan, Kind kind) {
    return new Step(plan, "1/KH", kind, "việc", LocalDate.parse("2024-09-30"));
  }

  private static JsonPath stepsOfLanGioi(String plan, String day) {
    JsonPath progress = as("admin").get(plan + "/progress?asOf=" + day).jsonPath();
    progress.setRootPath(
        "items.find { it.code == 'TY-05' }.milestones.findAll { it.localityId == '"
            + TargetsWorld.idOf("07303", DAY)
            + "' }");
    return progress;
  }

  /** The plan of Tân Yên as if it were for 2023, for the clock of tests stands in 2024. */
  private static ObjectNode tanYen() throws IOException {
    String text =
        PlanDocuments.text("tan-yen-2019")
            .replace("\"2019-", "\"2023-")
            .replace("\"2020-02-29", "\"2024-02-29")
            .replace("\"2020-", "\"2024-");
    return ((ObjectNode) JSON.readTree(text))
        .put("number", "931/KH-BCĐ")
        .put("codesAsOf", DAY)
        .put("yearFrom", 2023)
        .put("yearTo", 2024);
  }
}
