package vn.ntm.targets.recognitioncase;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.RecognitionHistory;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;
import vn.ntm.testing.Tokens;

/** A recognition that has ended keeps what it was before, in every answer that asks for a day. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class RecognitionsOfADayTest {

  private static final String DAY = "2024-02-05";
  private static final String REVOKED = "30361";
  private static final String SUPERSEDED = "30364";
  private static final String MERGED = "30343";
  private static final Tokens LEADER = new CaseWorld(REVOKED, "886", "89", DAY).leader();

  @Inject TestClock clock;

  @BeforeEach
  void allTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @AfterEach
  void theClockGoesBack() {
    clock.reset();
  }

  @Test
  void whatAPlanReachedStaysReachedAfterRevocationSupersedingAndMerger() {
    String revoked = recognised(REVOKED);
    String superseded = recognised(SUPERSEDED);
    String merged = recognised(MERGED);
    String plan = imported("2020-KH/AG", "2020-02-05", 2020);
    String upkeep = imported("2024-KH/AG", DAY, 2025);
    assertThat(reached(plan, "R", "2020-09-30")).isEqualTo("0 NOT_MET");
    saysTheSame(plan);

    revoke(revoked, "2024-06-12");
    recogniseAgain("2024-06-14");
    clock.set(LocalDate.of(2025, 12, 22));
    acknowledge(merged, "2025-12-20");

    for (String id : List.of(revoked, superseded, merged)) {
      assertThat((String) as(LEADER).get("/v1/recognitions/" + id).path("endedOn")).isNotNull();
    }
    saysTheSame(plan);
    // Asked today it is still the plan of 2020.
    assertThat(reached(plan, "R", "2025-12-22")).isEqualTo("3 MET");
    assertThat(reached(plan, "M", "2025-12-22")).isEqualTo("3 MET");
    // What is kept up in 2025 has become less: the superseded one is held anew.
    assertThat(reached(upkeep, "M", "2024-06-11")).isEqualTo("3 MET");
    assertThat(reached(upkeep, "M", "2024-06-12")).isEqualTo("2 NOT_MET");
    assertThat(reached(upkeep, "M", "2025-12-19")).isEqualTo("2 NOT_MET");
    assertThat(reached(upkeep, "M", "2025-12-20")).isEqualTo("1 NOT_MET");

    assertThat(standing("asOf=2020-09-30")).isEmpty();
    assertThat(standing("asOf=2024-06-11")).containsExactlyInAnyOrder(revoked, superseded, merged);
    assertThat(standing("asOf=2024-06-12")).containsExactlyInAnyOrder(superseded, merged);
    assertThat(standing("asOf=2025-12-20")).hasSize(1).doesNotContain(superseded);
    // On the evening of 2024-06-17 nobody knew of the merger, the day before of nothing at all.
    assertThat(standing("asOf=2025-12-21&knownAt=2024-06-18T00:00:00Z"))
        .hasSize(2)
        .contains(merged);
    assertThat(standing("asOf=2025-12-21&knownAt=2024-06-01T00:00:00Z")).isEmpty();
    as(LEADER).get("/v1/recognitions?knownAt=2024-06-18").then().statusCode(400);
    String standings =
        "/v1/recognition-standings?limit=1000&standard=NTM&under=" + idOf("886", DAY);
    assertThat(ids(standings + "&asOf=2024-06-11", "recognitionId")).contains(revoked);
    assertThat(ids(standings + "&asOf=2024-06-12", "recognitionId")).doesNotContain(revoked);
  }

  private static void saysTheSame(String plan) {
    assertThat(reached(plan, "R", "2020-12-31")).isEqualTo("3 MET");
    assertThat(reached(plan, "M", "2020-12-31")).isEqualTo("3 MET");
    JsonPath target = as(LEADER).get(plan + "/targets?asOf=2020-12-31").then().extract().jsonPath();
    assertThat(target.getInt("items[0].counts.reached")).isEqualTo(3);
  }

  private static String reached(String plan, String target, String day) {
    JsonPath progress =
        as(LEADER)
            .get(plan + "/progress?asOf=" + day)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .setRootPath("items.find { it.code == '" + target + "' }");
    return progress.getInt("actual") + " " + progress.getString("state");
  }

  private static List<String> standing(String query) {
    return ids(
        "/v1/recognitions?limit=1000&standard=NTM&under=" + idOf("886", DAY) + "&" + query, "id");
  }

  private static List<String> ids(String list, String member) {
    return as(LEADER)
        .get(list)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList(
            "items.findAll { it.locality.code in ['%s', '%s', '%s'] }.%s"
                .formatted(REVOKED, SUPERSEDED, MERGED, member));
  }

  private static String imported(String number, String issuedOn, int lastYear) {
    String places =
        "[{\"code\":\"%s\",\"name\":\"Vĩnh Lộc\"},{\"code\":\"%s\",\"name\":\"Vĩnh Hậu\"},"
            + "{\"code\":\"%s\",\"name\":\"Khánh Bình\"}]";
    String target =
        """
        {"code": "%s", "section": "I", "label": "xã đạt chuẩn", "level": "COMMUNE",
         "standard": "NTM", "goalKind": "%s", "comparator": "AT_LEAST", "declared": 3,
         "unit": "xã", "localities": %s}""";
    String named = places.formatted(REVOKED, SUPERSEDED, MERGED);
    Response taken =
        CaseWorld.post(
            new CaseWorld(REVOKED, "886", "89", DAY).provinceOffice(),
            "/v1/plans/imports",
            """
            {"number": "%s", "issuedOn": "%s", "title": "Kế hoạch xã An Phú",
             "issuer": {"name": "UBND tỉnh An Giang", "kind": "PEOPLES_COMMITTEE"},
             "localityCode": "89", "yearFrom": %s, "yearTo": %d, "targets": [%s, %s]}"""
                .formatted(
                    number,
                    issuedOn,
                    issuedOn.substring(0, 4),
                    lastYear,
                    target.formatted("R", "RECOGNISED", named),
                    target.formatted("M", "MAINTAIN", named)));
    assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
    return taken.header("Location");
  }

  private static String recognised(String commune) {
    Map<String, Object> body = new HashMap<>();
    body.put("localityCode", commune);
    body.put("asOf", DAY);
    body.put("standard", "NTM");
    body.put("decisionNumber", "2020-" + commune + "/QĐ-UBND");
    body.put("decisionDate", "2020-10-01");
    body.put("recognisedYear", 2020);
    body.put("authority", "Chủ tịch UBND tỉnh An Giang");
    body.put("criteriaSet", "1980/QĐ-TTg");
    return RecognitionHistory.recorded(LEADER, body);
  }

  private static void revoke(String recognition, String on) {
    CaseWorld world = new CaseWorld(REVOKED, "886", "89", DAY);
    Response proposed =
        CaseWorld.post(
            world.department(),
            "/v1/revocations",
            Map.of(
                "recognitionId",
                recognition,
                "criteria",
                19,
                "unmet",
                List.of("2", "5", "10", "13", "14", "18"),
                "assessedOn",
                "2023-12-31",
                "on",
                "2024-06-03",
                "statement",
                "Không còn đạt"));
    assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(201);
    String location = proposed.header("Location");
    revocation(world.provinceOffice(), location, 1, on, Map.of("to", "NOTIFIED"));
    revocation(world.provinceOfficer(), location, 2, on, Map.of("to", "EXPLAINED"));
    revocation(
        world.provinceOffice(),
        location,
        3,
        on,
        Map.of("to", "COUNCIL_VOTED", "present", 11, "inFavour", 10));
    revocation(
        LEADER, location, 4, on, Map.of("to", "REVOKED", "decisionNumber", "2024-30361/QĐ-UBND"));
  }

  private static void revocation(
      Tokens who, String location, int version, String on, Map<String, Object> step) {
    Map<String, Object> body = new HashMap<>(step);
    body.put("on", on);
    body.put("statement", "Văn bản kèm theo");
    once(as(who))
        .header("If-Match", "\"" + version + "\"")
        .contentType("application/json")
        .body(body)
        .post(location + "/steps")
        .then()
        .statusCode(201);
  }

  /** A case under the set of 2024, whose decision takes the place of that of 2020. */
  private static void recogniseAgain(String on) {
    CaseWorld world = new CaseWorld(SUPERSEDED, "886", "89", DAY);
    world.meetsTheSet("2024-01-20");
    String location = world.registered("NTM", 2024, "2024-02-01");
    world.voted(location, "2024-02");
    world.submitted(location, "2024-03-15", "2024-03-20");
    world.appraised(location, "2024-05-10");
    world.councilVoted(location, "2024-05-12");
    world
        .step(world.leader(), location, CaseWorld.decision(on, "PROVINCIAL_CHAIRMAN"))
        .then()
        .statusCode(201);
  }

  private static void acknowledge(String recognition, String on) {
    String successor =
        as(LEADER)
            .get("/v1/localities/" + idOf(MERGED, DAY) + "/lineage")
            .path("successors[0].locality.id");
    RecognitionHistory.recorded(
        new CaseWorld("-", "-", "91", "2025-07-10").leader(),
        Map.of(
            "localityId",
            successor,
            "standard",
            "NTM",
            "decisionNumber",
            "2025-30343/QĐ-UBND",
            "decisionDate",
            on,
            "recognisedYear",
            2025,
            "authority",
            "Chủ tịch UBND tỉnh An Giang",
            "acknowledges",
            List.of(recognition)));
  }
}
