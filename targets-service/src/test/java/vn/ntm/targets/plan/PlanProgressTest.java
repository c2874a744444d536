package vn.ntm.targets.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.once;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.targets.plan.domain.PlanDocuments;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** How far the plan of Trà Vinh of 2020 is, by what is reported of its 85 communes. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class PlanProgressTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DAY = "2020-12-31";

  /** Huyền Hội, Bình Phú and Nhị Long of Càng Long. */
  private static final String HUYEN_HOI = "29278";

  private static final String BINH_PHU = "29287";
  private static final String NHI_LONG = "29302";

  private static String plan;
  private static String set;

  @BeforeEach
  void whatIsKnownOfTheCommunesIsEnteredOnce() throws IOException {
    TargetsWorld.loadTrees();
    if (plan != null) {
      return;
    }
    List<String> communes =
        as(coordinator())
            .get("/v1/localities?level=COMMUNE&limit=200&asOf=" + DAY + "&underCode=84")
            .jsonPath()
            .getList("items.findAll { it.kind == 'XA' }.code");
    assertThat(communes).hasSize(85);
    set =
        as(coordinator())
            .get(
                "/v1/criteria-sets/in-force?level=COMMUNE&standard=NTM&asOf="
                    + DAY
                    + "&localityId="
                    + TargetsWorld.idOf("84", DAY))
            .jsonPath()
            .getString("id");
    // At the end of 2019 each commune met 16, Huyền Hội 18; in June 2020 Huyền Hội met all, Bình
    // Phú
    // 14, the others 18; in December Bình Phú met 18 as well.
    report("2019-12-31", communes, code -> code.equals(HUYEN_HOI) ? 18 : 16, code -> null);
    measured(NHI_LONG, "2015-12-31", 20);
    measured(NHI_LONG, "2020-06-15", 33);
    report("2020-06-30", communes, code -> null, PlanProgressTest::unmetInJune);
    report("2020-12-15", List.of(BINH_PHU), code -> null, code -> "17");
    plan = imported();
  }

  private static String unmetInJune(String code) {
    return switch (code) {
      case HUYEN_HOI -> "";
      case BINH_PHU -> "1; 2; 3; 4; 5";
      default -> "17";
    };
  }

  @Test
  void f000_09_averageAndLowestNumberAreComputedFromTheAssessmentsOfTheDay() {
    JsonPath average = goal("TV-03", "2020-06-30");
    assertThat(average.getInt("declared")).isEqualTo(17);
    // 19 + 14 + 83 times 18 is 1527 of 85.
    assertThat(average.getString("actual")).isEqualTo("17.96");
    // The plan names 17 itself: more is reached, and is not what it says.
    assertThat(average.getString("state")).isEqualTo("ABOVE");
    JsonPath minimum = goal("TV-04", "2020-06-30");
    assertThat(minimum.getInt("declared")).isEqualTo(15);
    assertThat(minimum.getInt("actual")).isEqualTo(14);
    assertThat(minimum.getInt("reached")).isEqualTo(84);
    assertThat(minimum.getString("state")).isEqualTo("NOT_MET");
    assertThat(goal("TV-04", DAY).getString("state")).isEqualTo("MET");
    assertThat(goal("TV-03", "2019-12-30").getString("state")).isEqualTo("UNDETERMINED");
    // Of one commune the income of 2015 is measured, and nothing else.
    assertThat(goal("TV-03", "2019-12-30").getInt("known")).isEqualTo(1);
    assertThat(goal("TV-04", "2019-12-30").getString("state")).isEqualTo("UNDETERMINED");
    assertThat(goal("TV-03", "2015-12-30").getString("actual")).isNull();
  }

  @Test
  void f000_10_aCommuneAtEighteenOfTheYearBeforeGainsEnoughWithOne() {
    JsonPath inJune = goal("TV-05", "2020-06-30");
    assertThat(inJune.getString("state")).isEqualTo("NOT_MET");
    assertThat(inJune.getInt("actual")).isEqualTo(-2);
    assertThat(inJune.getInt("known")).isEqualTo(85);
    assertThat(inJune.getInt("reached")).isEqualTo(84);
    JsonPath inDecember = goal("TV-05", DAY);
    assertThat(inDecember.getString("state")).isEqualTo("MET");
    assertThat(inDecember.getInt("actual")).isEqualTo(1);
  }

  @Test
  void f000_11_aShareIsComputedWhereCriteriaTellItAndElseNotShown() {
    JsonPath share = goal("THU-02", "2020-06-30");
    assertThat(share.getString("actual")).isEqualTo("2.35");
    assertThat(share.getInt("reached")).isEqualTo(2);
    assertThat(share.getString("state")).isEqualTo("NOT_MET");
    assertThat(goal("TV-06", DAY).getString("state")).isEqualTo("NOT_SHOWN");
    assertThat(goal("TV-06", DAY).getInt("declared")).isEqualTo(85);
  }

  @Test
  void f001_04_communesThatMeetACriterionAreCountedAgainstTheirBaseline() {
    JsonPath count = goal("THU-01", "2020-06-30");
    assertThat(count.getInt("actual")).isEqualTo(2);
    assertThat(count.getDouble("added")).isEqualTo(1.0);
    assertThat(count.getInt("places")).isEqualTo(85);
    assertThat(count.getString("state")).isEqualTo("MET");
    // Bare totals of 2019 do not tell which criteria are met.
    assertThat(goal("THU-01", "2019-12-31").getString("state")).isEqualTo("UNDETERMINED");
  }

  @Test
  void f001_05_aQuantityIsWhatItsWorksHaveBuiltByTheDay() {
    assertThat(goal("THU-03", DAY).getString("state")).isEqualTo("UNDETERMINED");
    Map<String, Object> work = new HashMap<>();
    work.put("kind", "WORK");
    work.put("planId", plan.substring("/v1/plans/".length()));
    work.put("targetCode", "THU-03");
    work.put("localityCode", NHI_LONG);
    work.put("asOf", DAY);
    work.put("workKind", "BUILD");
    work.put("object", "đường trục thôn");
    work.put("quantity", 10);
    work.put("unit", "km");
    Response entered =
        once(as(coordinator())).contentType("application/json").body(work).post("/v1/tasks");
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    once(as(coordinator()))
        .header("If-Match", entered.header("ETag"))
        .contentType("application/json")
        .body(Map.of("state", "IN_PROGRESS", "on", "2020-06-30", "done", 4.5))
        .post("/v1/tasks/" + entered.path("id") + "/progress")
        .then()
        .statusCode(200);
    assertThat(goal("THU-03", "2020-06-29").getString("state")).isEqualTo("UNDETERMINED");
    JsonPath roads = goal("THU-03", "2020-06-30");
    assertThat(roads.getString("actual")).isEqualTo("4.5");
    assertThat(roads.getString("state")).isEqualTo("NOT_MET");
  }

  @Test
  void f001_07_incomeIsComparedWithTheBaseYearOfThePlace() {
    JsonPath income = goal("THU-04", DAY);
    assertThat(income.getString("actual")).isEqualTo("1.65");
    assertThat(income.getString("state")).isEqualTo("MET");
    assertThat(goal("THU-04", "2020-06-14").getDouble("actual")).isEqualTo(1.0);
  }

  @Test
  void anotherProvinceSeesNoProgressAndADayThatIsNoneIsRefused() {
    as(Tokens.of("coordinator").locality("94@2024-02-05"))
        .get(plan + "/progress?asOf=" + DAY)
        .then()
        .statusCode(404);
    as(coordinator()).get(plan + "/progress?asOf=2020").then().statusCode(400);
  }

  private static JsonPath goal(String code, String day) {
    Response answer = as(coordinator()).get(plan + "/progress?asOf=" + day);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    JsonPath progress = answer.jsonPath();
    progress.setRootPath("items.find { it.code == '" + code + "' }");
    return progress;
  }

  private static Tokens coordinator() {
    return Tokens.of("coordinator").account("tv").person("p-tv").locality("84@2024-02-05");
  }

  /** The plan with four targets more, of kinds that it does not have itself. */
  private static String imported() throws IOException {
    ObjectNode document = (ObjectNode) JSON.readTree(PlanDocuments.text("tra-vinh-2020"));
    document.put("title", "Kế hoạch thử tiến độ");
    ArrayNode targets = document.withArray("/targets");
    target(targets, "THU-01", "COMMUNE", "CRITERION_TARGET", 2)
        .put("added", 1)
        .putArray("criteria")
        .add("17");
    target(targets, "THU-02", "COMMUNE", "RATIO", 85)
        .put("numerator", "xã đạt tiêu chí 17")
        .put("denominator", "xã")
        .putArray("criteria")
        .add("17");
    target(targets, "THU-03", "COMMUNE", "OUTPUT", 60).put("unit", "km");
    ObjectNode income = target(targets, "THU-04", "COMMUNE", "RATIO_TO_BASE_YEAR", 1.6);
    income.put("baseYear", 2015).put("measure", "INCOME_PER_HEAD");
    income.putArray("localities").addObject().put("code", NHI_LONG).put("name", "Nhị Long");
    Response taken =
        once(as(coordinator()))
            .contentType("application/json")
            .body(JSON.writeValueAsString(document))
            .post("/v1/plans/imports");
    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
    return taken.header("Location");
  }

  private static ObjectNode target(
      ArrayNode targets, String code, String level, String goal, double declared) {
    return targets
        .addObject()
        .put("code", code)
        .put("section", "Thử")
        .put("label", "chỉ tiêu thử " + code)
        .put("level", level)
        .put("goalKind", goal)
        .put("comparator", "AT_LEAST")
        .put("declared", declared)
        .put("unit", "xã");
  }

  private static void report(
      String day,
      List<String> communes,
      java.util.function.Function<String, Integer> met,
      java.util.function.Function<String, String> unmet) {
    Map<String, Object> body = new HashMap<>();
    body.put("localityId", TargetsWorld.idOf("84", DAY));
    body.put("setVersionId", set);
    body.put("statedOn", day);
    body.put("source", "LOCALITY_REPORT");
    body.put(
        "statements",
        communes.stream()
            .map(
                code -> {
                  Map<String, Object> statement = new HashMap<>();
                  statement.put("localityId", TargetsWorld.idOf(code, DAY));
                  statement.put("declaredMet", met.apply(code));
                  statement.put("unmet", unmet.apply(code));
                  return statement;
                })
            .toList());
    Response entered = post(coordinator(), "/v1/assessments/statements", body);
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    approve(entered.header("Location"));
  }

  private static void measured(String code, String day, int income) {
    Map<String, Object> body = new HashMap<>();
    body.put("localityId", TargetsWorld.idOf(code, DAY));
    body.put("setVersionId", set);
    body.put("indicator", "10");
    body.put("measuredOn", day);
    body.put("value", Map.of("amount", income));
    body.put("source", "STATISTICS");
    Response entered = post(coordinator(), "/v1/measurements", body);
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    approve("/v1/measurement-batches/" + entered.jsonPath().getString("batchId"));
  }

  private static void approve(String batch) {
    decide(coordinator().account("tv-2").person("p-tv-2"), batch + "/verification", "\"1\"");
    decide(Tokens.of("leader").locality("84@2024-02-05"), batch + "/approval", "\"2\"");
  }

  private static void decide(Tokens who, String path, String version) {
    once(as(who)).header("If-Match", version).post(path).then().statusCode(oneOf(200, 202));
  }

  private static Response post(Tokens who, String path, Map<String, Object> body) {
    return as(who)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .body(body)
        .post(path);
  }
}
