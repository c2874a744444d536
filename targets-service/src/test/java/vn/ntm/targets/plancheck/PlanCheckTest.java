package vn.ntm.targets.plancheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.targets.plan.domain.PlanDocuments;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class PlanCheckTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> READERS =
      List.of("coordinator", "department", "locality-officer", "leader", "auditor", "admin");

  @BeforeEach
  void theTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void anImportTellsWhatItFoundAndKeepsThePlanAsItIs() {
    Response imported = imported("101/KH-UBND");
    imported
        .then()
        .statusCode(201)
        .body("findings.rule", hasItems("DUE_BEFORE_ISSUE", "NAME_MISMATCH"))
        .body(
            "findings.find { it.rule == 'NAME_MISMATCH' }.suggestions[0].name",
            equalTo("Xã An Thạnh 1"));
    JsonPath document = as("auditor").get(imported.header("Location") + "/document").jsonPath();
    assertThat(document.getString("pilots[2].place.printed")).isEqualTo("An Thành 1");
    assertThat(document.getString("tasks[0].due.date")).isEqualTo("2024-01-31");
  }

  @Test
  void theFindingsOfAStoredPlanAreThoseOfItsImport() {
    Response imported = imported("102/KH-UBND");
    JsonPath findings = findings(imported).jsonPath();
    assertThat(findings.getList("items")).isEqualTo(imported.jsonPath().getList("findings"));
    assertThat(findings.getInt("counts.errors")).isZero();
    assertThat(findings.getInt("counts.warnings")).isEqualTo(3);
    assertThat(findings.getString("items[0].message.vi")).contains("quá hạn ngay từ đầu");
    assertThat(findings.getString("items[0].message.en")).contains("late from the start");
  }

  @Test
  void findingsAreAskedForByRuleAndSeverity() {
    String plan = imported("103/KH-UBND").header("Location") + "/findings";
    as("auditor")
        .get(plan + "?rule=NAME_MISMATCH")
        .then()
        .statusCode(200)
        .body("items.rule", everyItem(equalTo("NAME_MISMATCH")))
        .body("counts.warnings", equalTo(1));
    as("auditor")
        .get(plan + "?severity=INFORMATION")
        .then()
        .statusCode(200)
        .body("items.rule", everyItem(equalTo("DUE_OUTSIDE_YEARS")));
    as("auditor").get(plan + "?rule=GUESS").then().statusCode(400);
    as("auditor").get(plan + "?mood=GRAVE").then().statusCode(400);
  }

  @Test
  void aChangedTotalIsFoundBeforeAnybodyImportsThePlan() {
    checked(
            "coordinator",
            document ->
                ((ObjectNode) document.withArray("capitalLines").get(0))
                    .put("amountMillion", 103_601))
        .then()
        .statusCode(200)
        .body("items.rule", hasItem("SUM_CHECK"))
        .body("counts.errors", equalTo(1));
    as("admin")
        .get("/v1/plans?limit=1000")
        .then()
        .body("items.findAll { it.number == 'checked only' }.size()", equalTo(0));
  }

  @Test
  void aDocumentThatIsNoPlanIsRefusedWithWhatIsMissing() {
    checked("coordinator", document -> document.remove("title"))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/title"));
    checked("coordinator", document -> document.put("remark", "x"))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("UNKNOWN-FIELD"));
    as("coordinator").contentType(ContentType.JSON).post("/v1/plan-checks").then().statusCode(400);
  }

  @Test
  void onlyWhoWorksWithPlansReadsFindings() {
    String plan = imported("104/KH-UBND").header("Location") + "/findings";
    for (String role : READERS) {
      assertThat(as(role).get(plan).statusCode()).as(role).isEqualTo(200);
    }
    for (String role : List.of("finance", "treasury", "investor", "partner")) {
      assertThat(as(role).get(plan).statusCode()).as(role).isEqualTo(403);
      assertThat(checked(role, document -> {}).statusCode()).as(role).isEqualTo(403);
    }
  }

  @Test
  void outsideOfTheSubtreeThereIsNoPlanToCheck() {
    String plan = imported("105/KH-UBND").header("Location") + "/findings";
    Tokens elsewhere = Tokens.of("coordinator").locality("89@2024-02-05");
    as(elsewhere).get(plan).then().statusCode(404);
    as(elsewhere)
        .contentType(ContentType.JSON)
        .body(document(document -> {}))
        .post("/v1/plan-checks")
        .then()
        .statusCode(404);
    as("auditor").get("/v1/plans/" + UUID.randomUUID() + "/findings").then().statusCode(404);
  }

  private static Response findings(Response imported) {
    return as("auditor").get(imported.header("Location") + "/findings");
  }

  private static Response imported(String number) {
    return once(as("coordinator"))
        .contentType(ContentType.JSON)
        .body(document(document -> document.put("number", number)))
        .post("/v1/plans/imports");
  }

  private static Response checked(String role, Consumer<ObjectNode> change) {
    return as(role)
        .contentType(ContentType.JSON)
        .body(document(change.andThen(document -> document.put("number", "checked only"))))
        .post("/v1/plan-checks");
  }

  private static String document(Consumer<ObjectNode> change) {
    try {
      ObjectNode document = (ObjectNode) JSON.readTree(PlanDocuments.text("soc-trang-2024"));
      change.accept(document);
      return JSON.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
