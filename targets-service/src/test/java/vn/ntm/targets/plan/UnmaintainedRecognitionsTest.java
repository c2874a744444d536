package vn.ntm.targets.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.RecognitionHistory;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** What is recognised is to be maintained by a target of each year. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class UnmaintainedRecognitionsTest {

  private static final String DAY = "2024-02-05";
  private static final String KE_SACH = "943";
  private static final Tokens OFFICE = Tokens.of("coordinator").locality("94@" + DAY);

  @BeforeEach
  void allTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void f002_17_everyRecognisedPlaceWithoutATargetToMaintainInTheYearIsListed() {
    for (String commune : List.of("31537", "31540", "31543")) {
      recognised(commune, "2021-06-01", 2021);
    }
    recognised("31549", "2022-03-01", 2021);
    assertThat(unmaintained(2022)).containsExactlyInAnyOrder("31537", "31540", "31543");
    assertThat(unmaintained(2023)).containsExactlyInAnyOrder("31537", "31540", "31543", "31549");
    plan(
        "934/KH-UBND",
        maintain -> {
          ArrayNode listed = maintain.withArray("/localities");
          listed.removeAll();
          listed.addObject().put("code", "31537").put("name", "Phong Nẫm");
          listed.addObject().put("code", "31540").put("name", "An Lạc Tây");
          maintain.put("declared", 2);
        });
    assertThat(unmaintained(2022)).containsExactly("31543");
    // A recognition of another standard is not what the target maintains.
    plan("935/KH-UBND", maintain -> all(maintain).put("standard", "ADVANCED"));
    assertThat(unmaintained(2022)).containsExactly("31543");
    plan("936/KH-UBND", UnmaintainedRecognitionsTest::all);
    assertThat(unmaintained(2022)).isEmpty();
    assertThat(unmaintained(2023)).hasSize(4);
    as(Tokens.of("auditor").locality("89@" + DAY))
        .get(path(2023))
        .then()
        .statusCode(200)
        .body("items", empty());
    as(Tokens.of("finance").locality("94@" + DAY)).get(path(2023)).then().statusCode(403);
    as(OFFICE).get(path(2023).replace("NTM", "NONE")).then().statusCode(400);
    Response first = as(OFFICE).get(path(2023) + "&limit=3");
    assertThat(first.jsonPath().getList("items")).hasSize(3);
    assertThat(
            as(OFFICE)
                .get(path(2023) + "&limit=3&cursor=" + first.path("next"))
                .jsonPath()
                .getList("items"))
        .hasSize(1);
  }

  private static List<String> unmaintained(int year) {
    return as(OFFICE).get(path(year)).jsonPath().getList("items.locality.code");
  }

  private static String path(int year) {
    return "/v1/plans/unmaintained-recognitions?standard=NTM&year="
        + year
        + "&under="
        + idOf(KE_SACH, DAY);
  }

  private static void recognised(String commune, String decided, int year) {
    RecognitionHistory.recorded(
        Tokens.of("leader").account("leader-94").locality("94@" + DAY),
        Map.of(
            "localityCode", commune,
            "asOf", DAY,
            "standard", "NTM",
            "decisionNumber", "94/QĐ-UBND",
            "decisionDate", decided,
            "recognisedYear", year,
            "authority", "Chủ tịch UBND tỉnh Sóc Trăng"));
  }

  /** Makes a target one for all recognised communes of the province. */
  private static ObjectNode all(ObjectNode maintain) {
    maintain.remove("localities");
    return maintain.put("placeScope", "RECOGNISED");
  }

  /** The plan of Sóc Trăng as if it were for 2022, with a target to maintain. */
  private static void plan(String number, Consumer<ObjectNode> change) {
    String text =
        SocTrangPlan.with(
            document -> {
              document.put("number", number).put("codesAsOf", DAY).put("issuedOn", "2022-02-05");
              document.put("yearFrom", 2022).put("yearTo", 2022);
              document.withObject("/targets/3").put("recognisedYear", 2021);
              ObjectNode maintain = document.withObject("/targets/0").deepCopy();
              maintain.put("code", "GV").put("goalKind", "MAINTAIN").remove(List.of("due"));
              change.accept(maintain);
              document.withArray("/targets").add(maintain);
            });
    Response taken =
        once(as("admin")).contentType("application/json").body(text).post("/v1/plans/imports");
    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
  }
}
