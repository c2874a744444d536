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
  private static final CaseWorld TAN_HUNG = new CaseWorld("31660", "946", "94", DAY);

  @BeforeEach
  void allTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void f003_08_theDaysOfAPlanAreHeldAgainstTheCasesOfItsPlacesAsThePlanIsNow() throws IOException {
    ObjectNode document = socTrang();
    Response imported =
        once(as("admin"))
            .contentType("application/json")
            .body(JSON.writeValueAsString(document))
            .post("/v1/plans/imports");
    assertThat(imported.statusCode()).as(imported.asString()).isEqualTo(201);
    String plan = imported.header("Location");
    String location = TAN_HUNG.registered("NTM", 2023, "2023-02-01");
    JsonPath expected = TAN_HUNG.read(location);
    assertThat(expected.getList("planned.kind")).containsExactly("CRITERIA_DONE", "VERIFIED");
    assertThat(expected.getList("planned.step"))
        .containsExactly("hoàn thành hạng mục", "huyện thẩm tra, đề nghị tỉnh thẩm định");
    assertThat(expected.getList("planned.plan")).containsOnly("931/KH-UBND");
    assertThat(expected.getList("milestones.subject")).containsExactly("CRITERIA_DONE", "VERIFIED");
    assertThat(expected.getList("milestones.dueOn")).containsExactly("2023-09-30", "2023-10-31");
    assertThat(expected.getList("milestones.standing")).containsOnly("OVERDUE");
    TAN_HUNG.paper(
        TAN_HUNG.districtOffice(),
        location,
        "completions",
        Map.of("subject", "CRITERIA_DONE", "on", "2023-09-30"));
    TAN_HUNG.voted(location, "2023-10");
    TAN_HUNG.submitted(location, "2023-11-02", "2023-11-10");
    JsonPath done = TAN_HUNG.read(location);
    assertThat(done.getList("milestones.standing")).containsExactly("IN_TIME", "LATE");
    assertThat(done.getList("milestones.days")).containsExactly(0, 2);
    JsonPath steps = stepsOfTanHung(plan, "2023-11-30");
    assertThat(steps.getList("doneOn")).containsExactly("2023-09-30", "2023-11-02");
    assertThat(steps.getList("daysLate")).containsExactly(0, 2);
    assertThat(stepsOfTanHung(plan, "2023-10-30").getList("doneOn"))
        .containsExactly("2023-09-30", null);
    // A decision gives the district a week more: what is expected moves with the plan.
    ((ObjectNode) document.at("/milestones/8/due"))
        .put("date", "2023-11-07")
        .put("precision", "DAY");
    ObjectNode amendment = JSON.createObjectNode();
    amendment.putObject("decision").put("number", "93/QĐ-UBND").put("issuedOn", "2023-10-20");
    amendment.set("document", document);
    once(as("admin"))
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body(JSON.writeValueAsString(amendment))
        .post(plan + "/amendments")
        .then()
        .statusCode(200);
    assertThat(TAN_HUNG.read(location).getList("milestones.standing")).containsOnly("IN_TIME");
    assertThat(TAN_HUNG.read(location).getList("milestones.contradicted")).containsOnly(false);
    post(
            TAN_HUNG.districtOffice(),
            location + "/completions",
            Map.of("subject", "PRESENTED", "on", "2023-11-10"))
        .then()
        .statusCode(404);
    TAN_HUNG
        .step(
            TAN_HUNG.officer(),
            location,
            Map.of("to", "WITHDRAWN", "on", "2023-12-01", "reason", "Chưa đủ điều kiện"))
        .then()
        .statusCode(201)
        .body("state", equalTo("WITHDRAWN"));
    // A dossier that was withdrawn has not been verified.
    assertThat(stepsOfTanHung(plan, "2023-12-01").getList("doneOn"))
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

  private static JsonPath stepsOfTanHung(String plan, String day) {
    JsonPath progress = as("admin").get(plan + "/progress?asOf=" + day).jsonPath();
    progress.setRootPath(
        "items.find { it.code == 'PL-I.I' }.milestones.findAll { it.localityId == '"
            + TargetsWorld.idOf("31660", DAY)
            + "' }");
    return progress;
  }

  /**
   * The plan of Sóc Trăng as if it were for 2023, for the clock of tests stands in 2024, with two
   * steps of a commune in the words of Tân Yên, which names no target beside them.
   */
  private static ObjectNode socTrang() throws IOException {
    String text = PlanDocuments.text("soc-trang-2024").replace("\"2024-", "\"2023-");
    ObjectNode document = (ObjectNode) JSON.readTree(text);
    document.put("number", "931/KH-UBND").put("codesAsOf", DAY);
    document.put("yearFrom", 2023).put("yearTo", 2023);
    add(document, "hoàn thành hạng mục", "CRITERIA_DONE", "2023-09-30");
    add(document, "huyện thẩm tra, đề nghị tỉnh thẩm định", "VERIFIED", "2023-10-31");
    return document;
  }

  private static void add(ObjectNode document, String words, String kind, String due) {
    ObjectNode step = document.withArray("/milestones").addObject();
    step.put("section", "I").put("step", words).put("kind", kind);
    step.set("place", document.at("/targets/0/localities/4"));
    step.putObject("due").put("date", due).put("precision", "MONTH");
  }
}
