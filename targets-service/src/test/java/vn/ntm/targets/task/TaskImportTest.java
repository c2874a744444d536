package vn.ntm.targets.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.once;
import static vn.ntm.targets.task.TaskWorld.BAC_GIANG;
import static vn.ntm.targets.task.TaskWorld.at;
import static vn.ntm.targets.task.TaskWorld.id;
import static vn.ntm.targets.task.TaskWorld.report;
import static vn.ntm.targets.task.TaskWorld.tell;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.targets.plan.domain.PlanDocuments;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** The works that plan 116/KH-BCĐ of Tân Yên lists for its communes, entered as one table. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class TaskImportTest {

  private static final Path WORKS = Path.of("src/test/resources/tasks/tan-yen-works.csv");
  private static final int LISTED = 51;
  private static final Tokens COORDINATOR = at(BAC_GIANG, "coordinator");
  private static boolean entered;

  @BeforeEach
  void theWorksAreEntered() {
    TargetsWorld.loadTrees();
    if (!entered) {
      upload(COORDINATOR, "asOf=2024-02-05&dryRun=true", WORKS)
          .then()
          .statusCode(200)
          .body("entered", equalTo(LISTED));
      upload(COORDINATOR, "asOf=2024-02-05", WORKS)
          .then()
          .statusCode(201)
          .body("entered", equalTo(LISTED));
      entered = true;
    }
  }

  @Test
  void f003_09_remainingWorksAddUpToWhatThePlanSays() {
    assertThat(total("cứng hóa đường trục xã", "COMPLETE")).containsEntry("quantity", 6.82f);
    assertThat(total("nhà văn hóa thôn", "BUILD")).containsEntry("quantity", 8);
    assertThat(total("nhà văn hóa thôn", "RENOVATE")).containsEntry("quantity", 20);
    assertThat(total("phòng học", "COMPLETE")).containsEntry("quantity", 18);
    assertThat(total("nghĩa trang", "EMBELLISH"))
        .containsEntry("quantity", 21)
        .containsEntry("works", 5)
        .containsEntry("withoutQuantity", 2);
  }

  @Test
  void f003_10_aWorkWithoutANumberInThePlanHasNone() {
    assertThat(total("điểm trung chuyển rác", "BUILD")).containsEntry("quantity", 9);
    assertThat(total("điểm thu gom rác", "RENOVATE"))
        .containsEntry("quantity", 4)
        .containsEntry("works", 2)
        .containsEntry("withoutQuantity", 1);
    Map<String, Object> points =
        works("")
            .getMap(
                "items.find { it.planId == null && it.object == 'điểm thu gom rác'"
                    + " && it.locality.code == '07336' }");
    assertThat(points).containsEntry("quantity", null).containsEntry("note", "của 21 thôn");
  }

  /** The plan says that these communes lack criteria 6 and 17 only. */
  @Test
  void f003_11_aWorkNeedNotBelongToACriterionThatIsLacking() {
    JsonPath markOut = works("&criterion=1");
    assertThat(markOut.getList("items.locality.code"))
        .contains("07330", "07309", "07336", "07345", "07357");
  }

  @Test
  void f003_21_aCommuneHoldsAWorkThatItsDistrictNeeds() {
    JsonPath ofDistrict = works("&standard=DISTRICT_NTM&criterion=7");
    // Works that were taken over from a plan are not those of the table.
    String ofTheTable = "items.findAll { it.planId == null }.locality.";
    assertThat(ofDistrict.getList(ofTheTable + "level")).hasSize(4).containsOnly("COMMUNE");
    assertThat(ofDistrict.getList(ofTheTable + "code"))
        .containsExactlyInAnyOrder("07357", "07321", "07354", "07363");
    assertThat(ofDistrict.getList("items.workKind")).contains("MONITOR");
  }

  @Test
  void worksAreFoundByAgencyAndLateness() {
    String agency = "&agency=Phòng Tài nguyên và Môi trường&late=true&asOf=";
    assertThat(works(agency + "2020-03-31").getList("items")).isEmpty();
    assertThat(works(agency + "2020-04-01").getList("items")).hasSize(4);
  }

  @Test
  void whatIsDoneOfTheSumIsCounted() {
    String rooms =
        works("&under=" + id("07336")).getString("items.find { it.object == 'phòng học' }.id");
    Map<String, Object> half = report("IN_PROGRESS", "2024-06-01");
    half.put("done", 9);
    Response told = tell(rooms, "\"0\"", at(BAC_GIANG, "department"), "progress", half);
    told.then().statusCode(200).body("progress.percent", equalTo(75.0f));
    assertThat(total("phòng học", "COMPLETE"))
        .containsEntry("done", 9)
        .containsEntry("percent", 50.0f);
  }

  @Test
  void aWrongRowNamesItsRowItsColumnAndItsRule() {
    Response refused =
        upload(
            COORDINATOR,
            "asOf=2024-02-05",
            """
            localityCode,kind,workKind,object,quantity,unit,dueDate,duePrecision
            07330,WORK,BUILD,đường,"5,12",km,,
            99998,WORK,BUILD,đường,5,km,,
            07330,WORK,BUILD,đường,5,,2019-12-30,MONTH
            07330,PARTY,BUILD,đường,5,km,,
            """);
    refused
        .then()
        .statusCode(422)
        .body("code", equalTo("TASK-ROWS-REFUSED"), "errorCount", equalTo(5))
        .body(
            "rows.collect { it.row + ' ' + it.column + ' ' + it.code }",
            equalTo(
                List.of(
                    "2 quantity TASK-ROW-VALUE-FORM",
                    "3 localityCode TASK-ROW-LOCALITY-UNKNOWN",
                    "4 unit TASK-QUANTITY-WITHOUT-UNIT",
                    "4 dueDate TASK-DUE-NOT-LAST-DAY",
                    "5 kind TASK-ROW-VALUE-FORM")));
    upload(COORDINATOR, "asOf=2024-02-05", "localityCode,kinds\n07330,WORK\n")
        .then()
        .statusCode(422)
        .body("rows.code", hasItem("TASK-ROW-COLUMN-UNKNOWN"))
        .body("rows.code", hasItem("TASK-ROW-COLUMN-MISSING"));
    upload(COORDINATOR, "asOf=2024-02-05", "localityCode,kind\n")
        .then()
        .statusCode(422)
        .body("rows.code", equalTo(List.of("TASK-ROW-NONE")));
  }

  @Test
  void aRowMayNameTheTargetOfThePlanThatItBringsNearer() {
    String plan =
        once(as("admin"))
            .contentType("application/json")
            .body(PlanDocuments.text("tan-yen-2019").replace("116/KH-BCĐ", "913/KH-BCĐ"))
            .post("/v1/plans/imports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String header = "localityCode,kind,workKind,object,quantity,unit,targetCode\n";
    String row = "07330,WORK,BUILD,đường hoa,5,km,";
    upload(COORDINATOR, "planId=" + plan, header + row + "TY-05\n" + row + "\n")
        .then()
        .statusCode(201)
        .body("entered", equalTo(2));
    assertThat(works("&planId=" + plan).getList("items.targetCode"))
        .containsExactlyInAnyOrder("TY-05", null);
    assertThat(as(COORDINATOR).get("/v1/tasks/export?kind=WORK&planId=" + plan).asString().lines())
        .anyMatch(line -> line.endsWith(",targetCode"))
        .anyMatch(line -> line.endsWith(",TY-05"));
    Response unknown = upload(COORDINATOR, "planId=" + plan, header + row + "TY-99\n");
    unknown
        .then()
        .statusCode(422)
        .body("rows[0].row", equalTo(2), "rows[0].column", equalTo("targetCode"))
        .body("rows[0].code", equalTo("TASK-TARGET-UNKNOWN"));
    // Without a plan there is no target.
    upload(COORDINATOR, "asOf=2024-02-05", header + row + "TY-05\n").then().statusCode(422);
  }

  @Test
  void theTemplateHasAllColumnsAndIsReadAsATableWithoutRows() {
    byte[] template =
        as(COORDINATOR)
            .get("/v1/task-imports/template")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    once(as(COORDINATOR))
        .multiPart("file", "tasks.xlsx", template, "application/octet-stream")
        .post("/v1/task-imports")
        .then()
        .statusCode(422)
        .body("rows.code", equalTo(List.of("TASK-ROW-NONE")));
    as(at(BAC_GIANG, "finance")).get("/v1/task-imports/template").then().statusCode(403);
  }

  @Test
  void aTableOfAnotherSubtreeNamesUnknownPlaces() {
    upload(at(TaskWorld.AN_GIANG, "coordinator"), "asOf=2024-02-05", WORKS)
        .then()
        .statusCode(422)
        .body("errorCount", equalTo(LISTED), "rows", hasSize(LISTED));
  }

  private static Map<String, Object> total(String object, String workKind) {
    return as(COORDINATOR)
        .get("/v1/tasks/totals?limit=1000&kind=WORK&under=" + id("216"))
        .jsonPath()
        .getMap(
            "items.find { it.object == '%s' && it.workKind == '%s' && it.unit != null }"
                .formatted(object, workKind));
  }

  private static JsonPath works(String filter) {
    return as(COORDINATOR)
        .get("/v1/tasks?limit=1000&kind=WORK&under=" + id("216") + filter)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Response upload(Tokens token, String parameters, Path table) {
    return once(as(token))
        .multiPart("file", table.toFile(), "text/csv")
        .post("/v1/task-imports?" + parameters);
  }

  private static Response upload(Tokens token, String parameters, String table) {
    return once(as(token))
        .multiPart("file", "works.csv", table.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post("/v1/task-imports?" + parameters);
  }
}
