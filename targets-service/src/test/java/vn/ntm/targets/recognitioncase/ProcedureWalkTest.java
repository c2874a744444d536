package vn.ntm.targets.recognitioncase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;
import vn.ntm.testing.Tokens;

/** A case takes every step of its procedure, and at each of them no other one. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class ProcedureWalkTest {

  private static final String DAY = "2024-02-05";

  @Inject TestClock clock;

  @BeforeEach
  void theTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @AfterEach
  void theClockGoesBack() {
    clock.reset();
  }

  @Test
  void aCaseWalksThroughTheWholeProcedureOf2022AndNoOtherWay() {
    clock.set(LocalDate.of(2024, 12, 30));
    CaseWorld world = new CaseWorld("29284", "844", "84", DAY);
    for (String cutOff : List.of("2024-10-01", "2024-12-01")) {
      round(world, cutOff);
    }
    String location = world.registered("NTM", 2024, "2024-07-01");
    Map<String, Runnable> way = untilTheVote(world, location);
    way.put(
        "SUBMITTED_TO_DISTRICT",
        () -> {
          world.document(location, "SUBMISSION");
          world.taken(world.officer(), location, "SUBMITTED_TO_DISTRICT", "2024-09-10");
        });
    way.put(
        "VERIFIED",
        () -> {
          world.document(location, "VERIFICATION_REPORT");
          world.taken(world.districtOffice(), location, "VERIFIED", "2024-09-20");
        });
    way.put(
        "SUBMITTED_TO_PROVINCE",
        () -> {
          world.taken(world.districtOffice(), location, "SUBMITTED_TO_PROVINCE", "2024-10-02");
          // One day late for the round of October.
          assertThat(world.read(location).getString("round.cutOff")).isEqualTo("2024-12-01");
        });
    way.put("APPRAISED", () -> appraisedAfterArrears(world, location));
    way.putAll(afterTheAppraisal(world, location, "2024-12"));
    walk(world, location, way);
    assertThat(world.read(location).getList("steps.procedure")).containsOnly("QD18-2022");
  }

  @Test
  void aCaseWalksThroughTheProcedureOfAWorldWithoutDistrictsAndNoOtherWay() {
    clock.set(LocalDate.of(2025, 12, 30));
    CaseWorld world = new CaseWorld("31237", "92", "92", "2025-07-10");
    String location = world.registered("NTM", 2025, "2025-07-10");
    Map<String, Runnable> way = untilTheVote(world, location);
    way.put(
        "SUBMITTED_TO_PROVINCE",
        () -> {
          world.document(location, "SUBMISSION");
          world.taken(world.officer(), location, "SUBMITTED_TO_PROVINCE", "2025-10-01");
        });
    way.put("APPRAISED", () -> world.appraised(location, "2025-11-10"));
    way.putAll(afterTheAppraisal(world, location, "2025-12"));
    for (String ofDistricts : List.of("SUBMITTED_TO_DISTRICT", "VERIFIED")) {
      world
          .step(everybody(world), location, Map.of("to", ofDistricts, "on", "2025-07-10"))
          .then()
          .statusCode(409)
          .body("errors.code", org.hamcrest.Matchers.hasItem("CASE-STEP-NOT-IN-PROCEDURE"));
    }
    walk(world, location, way);
    assertThat(world.read(location).getList("steps.procedure")).containsOnly("QD18-2022-TWO-TIERS");
  }

  /** Before each step every later one is refused with the names of the steps left out. */
  private static void walk(CaseWorld world, String location, Map<String, Runnable> way) {
    List<String> states = new ArrayList<>(way.keySet());
    for (int next = 0; next < states.size(); next++) {
      for (int to = next + 1; to < states.size(); to++) {
        refused(world, location, states.get(to), states.subList(next, to));
      }
      way.get(states.get(next)).run();
      assertThat(world.read(location).getString("state")).isEqualTo(states.get(next));
    }
    assertThat(world.read(location).<Object>get("next")).isNull();
  }

  private static void refused(CaseWorld world, String location, String to, List<String> leftOut) {
    String on = world.read(location).getString("steps[-1].on");
    Response refused =
        world.step(
            everybody(world),
            location,
            to.equals("RECOGNIZED")
                ? CaseWorld.decision(on, "PROVINCIAL_CHAIRMAN")
                : Map.of("to", to, "on", on));
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
    List<String> missing =
        refused.jsonPath().getList("errors.findAll { it.code == 'CASE-STEP-MISSING' }.detail");
    assertThat(missing).as(to).hasSameSizeAs(leftOut);
    for (int i = 0; i < leftOut.size(); i++) {
      assertThat(missing.get(i)).contains(leftOut.get(i));
    }
  }

  /** Somebody who may take any step, but has taken none. */
  private static Tokens everybody(CaseWorld world) {
    return Tokens.of("coordinator", "department", "leader", "locality-officer")
        .account("everybody-" + world.province())
        .person("p-everybody")
        .locality(world.province() + "@" + world.day());
  }

  private static Map<String, Runnable> untilTheVote(CaseWorld world, String location) {
    String year = world.read(location).getString("year");
    Map<String, Runnable> way = new LinkedHashMap<>();
    way.put(
        "SELF_ASSESSED",
        () -> {
          world.document(location, "RESULT_REPORT");
          world.taken(world.officer(), location, "SELF_ASSESSED", year + "-08-01");
        });
    way.put(
        "CONSULTED",
        () -> {
          world.document(location, "COMMENTS_SYNTHESIS");
          world.taken(world.officer(), location, "CONSULTED", year + "-08-16");
        });
    way.put(
        "SURVEYED",
        () -> {
          world.paper(
              world.department(), location, "surveys", CaseWorld.survey(year + "-08-20", 950));
          world.document(location, "SURVEY_REPORT");
          world.taken(world.department(), location, "SURVEYED", year + "-08-20");
        });
    way.put(
        "COMMUNE_VOTED",
        () -> {
          world.paper(
              world.officer(),
              location,
              "votes",
              CaseWorld.vote("COMMUNE_MEETING", year + "-08-25", 50, 48));
          world.document(location, "MEETING_MINUTES");
          world.taken(world.officer(), location, "COMMUNE_VOTED", year + "-08-25");
        });
    return way;
  }

  private static Map<String, Runnable> afterTheAppraisal(
      CaseWorld world, String location, String month) {
    Map<String, Runnable> way = new LinkedHashMap<>();
    way.put("COUNCIL_VOTED", () -> world.councilVoted(location, month + "-05"));
    way.put(
        "RECOGNIZED",
        () ->
            world
                .step(
                    world.leader(),
                    location,
                    CaseWorld.decision(month + "-20", "PROVINCIAL_CHAIRMAN"))
                .then()
                .statusCode(201));
    way.put("ANNOUNCED", () -> world.taken(world.leader(), location, "ANNOUNCED", month + "-28"));
    return way;
  }

  /** What funding tells of accepted work that is not paid holds the appraisal until it is paid. */
  private static void appraisedAfterArrears(CaseWorld world, String location) {
    world.opinions(location, "MET", "2024-11-05");
    world.document(location, "APPRAISAL_REPORT");
    world.meetsTheSet("2024-11-05");
    UUID project = UUID.randomUUID();
    String commune = idOf(world.commune(), DAY);
    CaseWorld.tellArrears(project, 1, commune, 450_000_000);
    world.awaitMissing(location, List.of("CASE-ARREARS"));
    world
        .step(world.provinceOffice(), location, "APPRAISED", "2024-11-10")
        .then()
        .statusCode(409)
        .body("errors.code", equalTo(List.of("CASE-ARREARS")));
    CaseWorld.tellArrears(project, 2, commune, 0);
    world.awaitMissing(location, List.of());
    world.taken(world.provinceOffice(), location, "APPRAISED", "2024-11-10");
  }

  private static void round(CaseWorld world, String cutOff) {
    world.round(cutOff).then().statusCode(201);
    assertThat(
            as(world.auditor())
                .get("/v1/review-rounds?year=2024")
                .jsonPath()
                .getList("items.cutOff"))
        .contains(cutOff);
  }
}
