package vn.ntm.targets.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.targets.EventContract;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.CriterionOwner;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class CriteriaSetTest {

  private static final String SETS = "/v1/criteria-sets";
  private static final String THEN = "2024-02-05";
  private static final String HA_NOI = "01@2024-02-05";

  @Inject DataSource dataSource;
  @Inject CriteriaSets criteriaSets;
  @Inject CriterionOwners criterionOwners;

  @BeforeEach
  void bothTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void f004_01_theSetOfAnGiangIsInForceFrom2017AndRestsOnTheNationalOne() {
    as("auditor")
        .get(SETS + "?level=COMMUNE&standard=NTM&asOf=2018-06-01&localityId=" + anGiang())
        .then()
        .statusCode(200)
        .body("items.code", containsInAnyOrder("COMMUNE_2016", "AN_GIANG_COMMUNE_2017"))
        .body("items.indicators", everyOne(49));
    JsonPath set = as("auditor").get(inForce("COMMUNE", "NTM", anGiang(), "2017-12-31")).jsonPath();
    assertThat(set.getString("set.header.code")).isEqualTo("AN_GIANG_COMMUNE_2017");
    assertThat(set.getString("set.header.validFrom")).isEqualTo("2017-01-01");
    assertThat(set.getString("set.header.guidance.number")).isEqualTo("948/QĐ-UBND");
    assertThat(set.getString("set.header.basedOn"))
        .isEqualTo(
            as("auditor").get(SETS + "?code=COMMUNE_2016").jsonPath().getString("items[0].id"));
  }

  private static org.hamcrest.Matcher<Iterable<? extends Integer>> everyOne(int count) {
    return contains(count, count);
  }

  @ParameterizedTest
  @CsvSource({
    "89, 2016-06-30, COMMUNE, NTM, AN_GIANG_COMMUNE_2013",
    "94, 2016-06-30, COMMUNE, NTM, COMMUNE_2009",
    "94, 2018-06-30, COMMUNE, NTM, COMMUNE_2016",
    "94, 2020-06-30, COMMUNE, MODEL, COMMUNE_MODEL_2018",
    "89, 2020-12-31, COMMUNE, ADVANCED, AN_GIANG_COMMUNE_ADVANCED_2018",
    "94, 2024-06-30, COMMUNE, NTM, COMMUNE_2021",
    "89, 2024-06-30, COMMUNE, NTM, COMMUNE_2021",
    "94, 2024-06-30, COMMUNE, ADVANCED, COMMUNE_ADVANCED_2021",
    "94, 2024-06-30, COMMUNE, MODEL, COMMUNE_MODEL_2021",
    "942, 2019-08-05, DISTRICT, DISTRICT_NTM, DISTRICT_2016",
    "942, 2024-06-30, DISTRICT, DISTRICT_NTM, DISTRICT_2021",
    "20, 2019-08-07, VILLAGE, VILLAGE_NTM, LANG_SON_VILLAGE_2019"
  })
  void theSetInForceIsThatOfTheDayAndOfTheProvinceBeforeTheNationalOne(
      String place, String day, String level, String standard, String code) {
    as("auditor")
        .get(inForce(level, standard, idOf(place, THEN), day))
        .then()
        .statusCode(200)
        .body("set.header.code", equalTo(code), "state", equalTo("APPROVED"));
  }

  @Test
  void whereNoSetIsInForceNoneIsAnswered() {
    as("auditor")
        .get(inForce("COMMUNE", "ADVANCED", idOf("94", THEN), "2020-06-30"))
        .then()
        .statusCode(404);
    as("auditor")
        .get(inForce("VILLAGE", "VILLAGE_NTM", idOf("94", THEN), "2019-08-07"))
        .then()
        .statusCode(404);
    as("auditor")
        .get(inForce("COMMUNE", "NTM", UUID.randomUUID().toString(), THEN))
        .then()
        .statusCode(404);
    as("auditor").get(SETS + "/in-force?level=COMMUNE&standard=NTM").then().statusCode(400);
  }

  @Test
  void otherFeaturesFindTheSameSets() {
    UUID province = UUID.fromString(anGiang());
    CriteriaSetDefinition set =
        criteriaSets
            .inForce("COMMUNE", "NTM", List.of(province), LocalDate.of(2018, 1, 1))
            .orElseThrow();

    assertThat(set.header().code()).isEqualTo("AN_GIANG_COMMUNE_2017");
    assertThat(criteriaSets.byVersion(set.versionId())).contains(set);
    assertThat(criteriaSets.byCode("COMMUNE_2026").orElseThrow().hasAllIndicators()).isFalse();
    assertThat(criteriaSets.byVersion(UUID.randomUUID())).isEmpty();
  }

  @Test
  void aSetOfAProvinceIsInForceOnceSomebodyElseHasApprovedIt() {
    String code = "HA_NOI_A";
    Response entered = enter(draft(code, "2022-04-04", "70"));
    assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
    String set = entered.header("Location");
    String place = idOf("01", THEN);
    as("auditor")
        .get(inForce("COMMUNE", "NTM", place, "2023-01-01"))
        .then()
        .body("set.header.code", equalTo("COMMUNE_2021"));
    // Only those who serve the province know of a draft.
    as("auditor").get(set).then().statusCode(404);
    as(Tokens.of("auditor").locality(HA_NOI)).get(set).then().statusCode(200);

    step(coordinator(), set, "approval", "1").then().statusCode(403);
    step(leader(), set, "approval", "1")
        .then()
        .statusCode(409)
        .body("code", equalTo("CRITERIA-STATE"));
    step(coordinator(), set, "proposal", null).then().statusCode(428);
    step(coordinator(), set, "proposal", "7").then().statusCode(412);
    step(coordinator(), set, "proposal", "1")
        .then()
        .statusCode(200)
        .body("state", equalTo("PROPOSED"))
        .header("ETag", equalTo("\"2\""));
    step(Tokens.of("leader").locality("89@2024-02-05"), set, "approval", "2")
        .then()
        .statusCode(404);
    step(leader().person("person-coordinator"), set, "approval", "2")
        .then()
        .statusCode(409)
        .body("code", equalTo("CRITERIA-MAKER-IS-CHECKER"));
    step(leader(), set, "approval", "2")
        .then()
        .statusCode(200)
        .body(
            "state", equalTo("APPROVED"), "steps.state", contains("DRAFT", "PROPOSED", "APPROVED"));

    as("auditor")
        .get(inForce("COMMUNE", "NTM", place, "2023-01-01"))
        .then()
        .body("set.header.code", equalTo(code), "set.thresholds[0].value", equalTo(70));
    step(coordinator(), set, "withdrawal", "3").then().statusCode(409);
    // A later version takes its place from its own first day on.
    approved(enter(draft(code, "2023-04-04", "75")).header("Location"));
    as("auditor")
        .get(inForce("COMMUNE", "NTM", place, "2023-01-01"))
        .then()
        .body("set.thresholds[0].value", equalTo(70));
    as("auditor")
        .get(inForce("COMMUNE", "NTM", place, "2023-05-01"))
        .then()
        .body("set.thresholds[0].value", equalTo(75));
  }

  @Test
  void aSecondVersionForAFirstDayIsRefusedUnlessItCorrectsTheOneThatStands() {
    String draft = modern(draft("HA_NOI_H", "2022-10-10", "70"));
    String first = enter(draft).header("Location");
    String twin = enter(draft).header("Location");
    approved(first);
    taken(enter(draft), first);
    taken(enter(draft.replace("HA_NOI_H", "HA_NOI_I")), first);
    taken(enter(correction(draft, first).replace("HA_NOI_H", "HA_NOI_I")), first);
    enter(draft.replace("COMMUNE_2021", "HA_NOI_H"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("CRITERIA-BASE-UNKNOWN"));
    // What was entered before the first one was approved is found at its own approval.
    step(coordinator(), twin, "proposal", "1").then().statusCode(200);
    taken(step(leader(), twin, "approval", "2"), first);
    assertThat(sqlRefusal(step(id(twin), 3, "APPROVED", "q"))).contains("begins on 2022-10-10");

    String mended = modern(draft("HA_NOI_H", "2022-10-10", "75"));
    String second = enter(correction(mended, first)).header("Location");
    String rival = enter(correction(draft, first)).header("Location");
    approved(second);
    step(coordinator(), rival, "proposal", "1").then().statusCode(200);
    taken(step(leader(), rival, "approval", "2"), second);
    taken(enter(correction(draft, first)), second);
    as("auditor")
        .get(inForce("COMMUNE", "MODERN", idOf("01", THEN), "2022-11-01"))
        .then()
        .body(
            "id",
            equalTo(id(second)),
            "set.header.basedOn",
            equalTo(id(first)),
            "set.thresholds[0].value",
            equalTo(75));
    enter(correction(draft, second)).then().statusCode(201);
  }

  private static String correction(String draft, String corrected) {
    return draft.replace("COMMUNE_2021", id(corrected));
  }

  private static void taken(Response refused, String standing) {
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
    assertThat(refused.jsonPath().getString("code")).isEqualTo("CRITERIA-FIRST-DAY-TAKEN");
    assertThat(refused.jsonPath().getString("detail")).contains(id(standing));
  }

  @Test
  void aRejectedSetSaysWhyAndIsNeverInForce() {
    String set = enter(draft("HA_NOI_B", "2022-05-05", "71")).header("Location");
    step(coordinator(), set, "proposal", "1");
    once(as(leader()))
        .header("If-Match", "\"2\"")
        .contentType("application/json")
        .body("{\"reason\": \" \"}")
        .post(set + "/rejection")
        .then()
        .statusCode(422);
    once(as(leader()))
        .header("If-Match", "\"2\"")
        .contentType("application/json")
        .body("{\"reason\": \"Thiếu mức\"}")
        .post(set + "/rejection")
        .then()
        .statusCode(200)
        .body("steps[2].reason", equalTo("Thiếu mức"));
    step(leader(), set, "approval", "3").then().statusCode(409);
    as("admin").get(SETS + "?state=REJECTED").then().body("items.code", hasItem("HA_NOI_B"));
    as("auditor").get(SETS + "?state=REJECTED").then().body("items.code", not(hasItem("HA_NOI_B")));
  }

  @Test
  void whatIsWithdrawnIsNotProposedAnyMore() {
    String set = enter(draft("HA_NOI_W", "2022-09-09", "77")).header("Location");
    step(coordinator(), set, "withdrawal", "1").then().statusCode(200);
    step(coordinator(), set, "proposal", "2").then().statusCode(409);
  }

  @Test
  void otherServicesAreToldOfAnApprovedSet() {
    String set = enter(modern(draft("HA_NOI_C", "2022-06-06", "72"))).header("Location");
    approved(set);
    String id = id(set);
    ConsumerRecord<String, String> event =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () ->
                    KafkaServer.records("targets.criteria.v1").stream()
                        .filter(record -> id.equals(record.key()))
                        .findFirst()
                        .orElse(null),
                found -> found != null);
    assertThat(EventContract.broken("vn.ntm.targets.criteria-set-published.v1", event.value()))
        .isEmpty();
    assertThat(JsonPath.from(event.value()).getString("completeness")).isEqualTo("COMPLETE");
  }

  @Test
  void everythingThatIsWrongWithASetIsTold() {
    enter(
            draft("HA_NOI_D", "2022-04-04", "70")
                .replace("\"indicator\": \"2.2\"", "\"indicator\": \"2.9\"")
                .replace("\"standard\": \"NTM\"", "\"standard\": \"BEST\""))
        .then()
        .statusCode(422)
        .body(
            "errors.collect { it.pointer + ' ' + it.code }",
            containsInAnyOrder(
                "/standard CRITERIA-STANDARD-UNFIT",
                "/thresholds/0/indicator CRITERIA-THRESHOLD-UNKNOWN"));
    enter(draft("HA_NOI_D", "2022-04-04", "70").replace("COMMUNE_2021", "COMMUNE_1999"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("CRITERIA-BASE-UNKNOWN"));
    enter(draft("HA_NOI_D", "2022-04-04", "70").replace("\"01\"", "\"99\""))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("CRITERIA-PROVINCE-UNKNOWN"));
    enter(draft("COMMUNE_2021", "2022-04-04", "70"))
        .then()
        .statusCode(409)
        .body("code", equalTo("CRITERIA-CODE-TAKEN"));
    enter(draft("HA_NOI_D", "2022-04-04", "70").replace("\"01\"", "\"94\"")).then().statusCode(404);
    enter(
            draft("HA_NOI_D", "2022-04-04", "70")
                .replace("PROVINCIAL", "NATIONAL")
                .replace("\"localityCode\": \"01\",", ""))
        .then()
        .statusCode(403)
        .body("code", equalTo("CRITERIA-NATIONAL-SET"));
    enter(
            draft("HA_NOI_D", "2022-04-04", "70")
                .replace("\"thresholds\": [", "\"thresholds\": [null, "))
        .then()
        .statusCode(400);
    enter(draft("HA_NOI_D", "2022-04-04", "70").replace("\"criteria\"", "\"criterions\""))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("UNKNOWN-FIELD"));
  }

  @Test
  void aTableIsImportedAndAnsweredAgainAsItWas() {
    String table = table("HA_NOI_E");
    imported(coordinator(), table.getBytes(StandardCharsets.UTF_8), "?dryRun=true")
        .then()
        .statusCode(200)
        .body("id", nullValue(), "set.criteria", hasSize(2));
    Response kept = imported(coordinator(), table.getBytes(StandardCharsets.UTF_8), "");
    assertThat(kept.statusCode()).as(kept.asString()).isEqualTo(201);
    String set = kept.header("Location");
    Tokens reader = Tokens.of("auditor").locality(HA_NOI);
    byte[] csv = as(reader).get(set + "/table").asByteArray();
    byte[] workbook = as(reader).get(set + "/table?format=xlsx").asByteArray();

    for (byte[] file : List.of(csv, workbook)) {
      JsonPath again = imported(coordinator(), file, "?dryRun=true").jsonPath();
      assertThat(again.<Object>get("set.criteria")).isEqualTo(kept.jsonPath().get("set.criteria"));
      assertThat(again.<Object>get("set.thresholds"))
          .isEqualTo(kept.jsonPath().get("set.thresholds"));
    }
  }

  @Test
  void theTableOfANationalSetIsImportedAsItIsAnswered() {
    String id = as("auditor").get(SETS + "?code=COMMUNE_2021").jsonPath().getString("items[0].id");
    byte[] workbook = as("auditor").get(SETS + "/" + id + "/table?format=xlsx").asByteArray();
    JsonPath before = as("auditor").get(SETS + "/" + id).jsonPath();
    imported(Tokens.of("admin"), workbook, "?dryRun=true")
        .then()
        .statusCode(409)
        .body("code", equalTo("CRITERIA-FIRST-DAY-TAKEN"));
    // With the same first day it can only be a correction of itself.
    byte[] correction = replaced(workbook, before.getString("set.header.basedOn"), id);
    JsonPath again = imported(Tokens.of("admin"), correction, "?dryRun=true").jsonPath();

    assertThat(again.<Object>get("set.criteria")).isEqualTo(before.get("set.criteria"));
    assertThat(again.<Object>get("set.buckets")).isEqualTo(before.get("set.buckets"));
    assertThat(again.<Object>get("set.areas")).isEqualTo(before.get("set.areas"));
    assertThat(again.getString("set.header.basedOn")).isEqualTo(id);
  }

  @Test
  void everyBadRowOfATableIsTold() {
    String table =
        table("HA_NOI_F")
            .replace("THRESHOLD,2.2,,", "THRESHOLD,2.7,,")
            .replace("INDICATOR,1.1,", "INDICATOR,3.1,");
    imported(coordinator(), table.getBytes(StandardCharsets.UTF_8), "")
        .then()
        .statusCode(422)
        .body("code", equalTo("CRITERIA-ROWS-REFUSED"), "errorCount", equalTo(2))
        .body(
            "rows.collect { it.row + ' ' + it.column + ' ' + it.code }",
            contains("12 code CRITERIA-CODE-FORM", "15 indicator CRITERIA-THRESHOLD-UNKNOWN"));
    imported(coordinator(), "record,code,colour\n".getBytes(StandardCharsets.UTF_8), "")
        .then()
        .statusCode(422)
        .body("rows.code", containsInAnyOrder("ROW-COLUMN-UNKNOWN", "ROW-COLUMN-MISSING"));
    once(as(coordinator()))
        .multiPart("other", "x.csv", new byte[] {1}, "text/csv")
        .post(SETS + "/imports")
        .then()
        .statusCode(422)
        .body("code", equalTo("CRITERIA-FILE-MISSING"));
  }

  @Test
  void theTemplateHasEachFieldOfASet() {
    String csv = as(coordinator()).get(SETS + "/template").asString();
    assertThat(csv.lines()).hasSize(19).anyMatch(line -> line.startsWith("SET,legalBasis.number,"));
    assertThat(as(coordinator()).get(SETS + "/template?format=xlsx").asByteArray())
        .startsWith('P', 'K');
    as(coordinator()).get(SETS + "/template?format=pdf").then().statusCode(400);
    as("auditor").get(SETS + "/template").then().statusCode(403);
  }

  @Test
  void theChangesSinceAnotherVersionAreToldBesideWhatTheIssuerSays() {
    String before = codeToId("AN_GIANG_COMMUNE_2013");
    String after = codeToId("AN_GIANG_COMMUNE_2017");
    as("auditor")
        .get(SETS + "/" + after + "/comparison?against=" + before)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(49))
        .body("items.find { it.code == '15.1' }.computed", equalTo("RAISED"))
        .body("items.find { it.code == '15.1' }.declared", equalTo("RAISED"))
        .body("items.find { it.code == '15.1' }.thresholds[0].before", equalTo(70))
        .body("items.find { it.code == '15.1' }.thresholds[0].after", equalTo(85))
        .body("items.find { it.code == '6.2' }.computed", equalTo("NEW"));
    as("auditor").get(SETS + "/" + after + "/comparison").then().statusCode(400);
  }

  @Test
  void f000_12_aCriterionCanHaveTwoOwnersAndBeSplitByIndicator() {
    String set = codeToId("COMMUNE_2016");
    UUID place = UUID.fromString(idOf("84", THEN));
    Tokens traVinh = Tokens.of("coordinator").locality("84@2024-02-05");
    name(traVinh, set, place, "19", "CONG_AN").then().statusCode(201);
    name(traVinh, set, place, "19", "BCH_QUAN_SU").then().statusCode(201);
    name(traVinh, set, place, "17", "SO_TNMT").then().statusCode(201);
    Response water = name(traVinh, set, place, "17.1", "SO_NNPTNT");
    assertThat(water.statusCode()).as(water.asString()).isEqualTo(201);
    name(traVinh, set, place, "17.1", "SO_NNPTNT")
        .then()
        .statusCode(409)
        .body("code", equalTo("CRITERIA-OWNER-NAMED"));
    name(traVinh, set, place, "17.9", "SO_NNPTNT")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("CRITERIA-ITEM-UNKNOWN"));
    name(coordinator(), set, place, "13", "SO_KHDT").then().statusCode(404);
    name(Tokens.of("finance").locality("84@2024-02-05"), set, place, "13", "SO_KHDT")
        .then()
        .statusCode(403);

    String commune = idOf("29287", THEN);
    assertThat(agencies(set, commune, "19.1")).containsExactly("BCH_QUAN_SU", "CONG_AN");
    assertThat(agencies(set, commune, "17.1")).containsExactly("SO_NNPTNT");
    assertThat(agencies(set, commune, "17.5")).containsExactly("SO_TNMT");
    assertThat(
            criterionOwners.of(
                UUID.fromString(set), "19.1", List.of(place), LocalDate.of(2019, 1, 1)))
        .isEmpty();
    assertThat(
            criterionOwners
                .of(UUID.fromString(set), "19", List.of(place), LocalDate.of(2020, 1, 1))
                .get(0)
                .role())
        .isEqualTo(CriterionOwner.Role.LEAD);

    String owner = water.jsonPath().getString("id");
    once(as(traVinh))
        .contentType("application/json")
        .body("{\"lastDay\": \"2020-12-31\"}")
        .post(SETS + "/" + set + "/owners/" + owner + "/end")
        .then()
        .statusCode(200)
        .body("validTo", equalTo("2020-12-31"));
    assertThat(agencies(set, commune, "17.1")).containsExactly("SO_TNMT");
    once(as(traVinh))
        .contentType("application/json")
        .body("{\"lastDay\": \"2020-12-31\"}")
        .post(SETS + "/" + set + "/owners/" + owner + "/end")
        .then()
        .statusCode(409);
    List<String> told =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () ->
                    KafkaServer.records("targets.criteria.v1").stream()
                        .filter(record -> owner.equals(record.key()))
                        .map(ConsumerRecord::value)
                        .toList(),
                events -> events.size() == 2);
    assertThat(told)
        .allSatisfy(
            event ->
                assertThat(
                        EventContract.broken("vn.ntm.targets.criterion-owner-recorded.v1", event))
                    .isEmpty());
    assertThat(JsonPath.from(told.get(1)).getString("validTo")).isEqualTo("2020-12-31");
  }

  @Test
  void f003_16_aCriterionWithoutOwnerIsAnsweredAsSuch() {
    String set = codeToId("DISTRICT_2016");
    UUID place = UUID.fromString(idOf("216", THEN));
    Tokens bacGiang = Tokens.of("coordinator").locality("24@2024-02-05");
    for (String item : List.of("1", "2", "3", "4", "5.1", "5.2", "5.3", "6", "7", "9")) {
      name(bacGiang, set, place, item, "PHONG_" + item.charAt(0)).then().statusCode(201);
    }
    String query = SETS + "/" + set + "/owners?localityId=" + place + "&asOf=2020-06-30&item=";
    Tokens reader = Tokens.of("auditor").locality("24@2024-02-05");
    as(reader).get(query + "8").then().statusCode(200).body("items", hasSize(0));
    as(reader).get(query + "5.2").then().body("items.item", contains("5.2"));
    as("auditor").get(query + "8").then().statusCode(404);
  }

  @Test
  void theDatabaseItselfKeepsTheRules() {
    String set = enter(modern(draft("HA_NOI_G", "2022-07-07", "73"))).header("Location");
    String id = id(set);
    assertThat(sqlRefusal(step(id, 2, "APPROVED", "p"))).contains("does not become");
    assertThat(sqlRefusal(step(id, 2, "PROPOSED", "p"))).isEmpty();
    assertThat(sqlRefusal(step(id, 3, "APPROVED", "p"))).contains("does not decide on it");
    assertThat(sqlRefusal(step(id, 3, "REJECTED", "q"))).contains("rejection_has_a_reason");
    assertThat(sqlRefusal(step(id, 3, "APPROVED", "q"))).isEmpty();
    assertThat(sqlRefusal(step(id, 4, "WITHDRAWN", "q"))).contains("does not become");
    assertThat(sqlRefusal("UPDATE criteria_set_version SET name = 'x'"))
        .contains("permission denied");
    assertThat(sqlRefusal("DELETE FROM criteria_set_step")).contains("permission denied");
    assertThat(sqlRefusal("UPDATE criterion_owner SET agency = 'x'")).contains("permission denied");
  }

  private static String step(String id, int number, String state, String person) {
    return "INSERT INTO criteria_set_step (version_id, number, state, account, person, taken_at)"
        + " VALUES ('%s', %d, '%s', 'a', '%s', now())".formatted(id, number, state, person);
  }

  private String sqlRefusal(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return "";
    } catch (SQLException refused) {
      return refused.getMessage();
    }
  }

  private static Response name(Tokens who, String set, UUID place, String item, String agency) {
    return once(as(who))
        .contentType("application/json")
        .body(
            """
            {"localityId": "%s", "item": "%s", "agency": "%s", "agencyName": "%s",
             "role": "LEAD", "validFrom": "2020-01-01"}\
            """
                .formatted(place, item, agency, agency))
        .post(SETS + "/" + set + "/owners");
  }

  private static List<String> agencies(String set, String place, String item) {
    return as(Tokens.of("auditor").locality("84@2024-02-05"))
        .get(SETS + "/" + set + "/owners?localityId=" + place + "&asOf=2024-06-01&item=" + item)
        .jsonPath()
        .getList("items.agency");
  }

  private static void approved(String set) {
    step(coordinator(), set, "proposal", "1").then().statusCode(200);
    step(leader(), set, "approval", "2").then().statusCode(200);
  }

  private static Response step(Tokens who, String set, String action, String version) {
    RequestSpecification request = once(as(who));
    if (version != null) {
      request.header("If-Match", "\"" + version + "\"");
    }
    return request.post(set + "/" + action);
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** A workbook with another text in the place of one. */
  private static byte[] replaced(byte[] workbook, String text, String other) {
    try {
      Path file = Files.write(Files.createTempFile("set", ".xlsx"), workbook);
      // A file system of the archive, since entries that were streamed do not say their size.
      try (FileSystem archive = FileSystems.newFileSystem(file);
          Stream<Path> parts = Files.walk(archive.getPath("/"))) {
        for (Path part : parts.filter(Files::isRegularFile).toList()) {
          Files.writeString(part, Files.readString(part).replace(text, other));
        }
      }
      byte[] changed = Files.readAllBytes(file);
      Files.delete(file);
      return changed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Response enter(String draft) {
    return once(as(coordinator())).contentType("application/json").body(draft).post(SETS);
  }

  private static Response imported(Tokens who, byte[] file, String query) {
    return once(as(who))
        .multiPart("file", "set.csv", file, "text/csv")
        .post(SETS + "/imports" + query);
  }

  private static Tokens coordinator() {
    return Tokens.of("coordinator").locality(HA_NOI);
  }

  private static Tokens leader() {
    return Tokens.of("leader").locality(HA_NOI);
  }

  private static String anGiang() {
    return idOf("89", THEN);
  }

  private static String codeToId(String code) {
    return as("auditor").get(SETS + "?code=" + code).jsonPath().getString("items[0].id");
  }

  private static String inForce(String level, String standard, String place, String day) {
    return SETS
        + "/in-force?level=%s&standard=%s&localityId=%s&asOf=%s"
            .formatted(level, standard, place, day);
  }

  /** For another standard, so that it does not get into the way of the sets of other tests. */
  private static String modern(String draft) {
    return draft.replace("\"standard\": \"NTM\"", "\"standard\": \"MODERN\"");
  }

  private static String draft(String code, String validFrom, String threshold) {
    return """
    {"code": "%s", "name": "Bộ tiêu chí của thành phố", "level": "COMMUNE",
     "standard": "NTM", "authority": "PROVINCIAL", "localityCode": "01",
     "localityAsOf": "2024-02-05",
     "legalBasis": {"number": "1/QĐ-UBND", "issuedOn": "2022-04-04", "issuer": "UBND"},
     "validFrom": "%s", "basedOn": "COMMUNE_2021", "declaredIndicators": 1,
     "areas": {"dimension": "NONE"},
     "criteria": [{"code": "2", "name": "Giao thông", "complete": true, "indicators": [
       {"code": "2.2", "name": "Đường thôn", "kind": "QUANTITY",
        "comparison": "AT_LEAST", "unit": "%% km", "ifAny": false}]}],
     "thresholds": [{"indicator": "2.2", "value": %s, "comparison": "AT_LEAST"}],
     "provenance": {"mark": "SOURCED", "source": "1/QĐ-UBND"}}\
    """
        .formatted(code, validFrom, threshold);
  }

  private static String table(String code) {
    return """
    record,code,name,kind,comparison,unit,value,mark,source
    SET,code,%s,,,,,,
    SET,name,Bộ tiêu chí của thành phố,,,,,SOURCED,1/QĐ-UBND
    SET,level,COMMUNE,,,,,,
    SET,standard,NTM,,,,,,
    SET,authority,PROVINCIAL,,,,,,
    SET,localityCode,01,,,,,,
    SET,localityAsOf,2024-02-05,,,,,,
    SET,legalBasis.number,1/QĐ-UBND,,,,,,
    SET,legalBasis.issuer,UBND,,,,,,
    CRITERION,1,Quy hoạch,,,,,,
    INDICATOR,1.1,Có quy hoạch,BOOLEAN,,,,,
    CRITERION,2,Giao thông,,,,,,
    INDICATOR,2.2,Đường thôn,QUANTITY,>=,%% km,,,
    THRESHOLD,2.2,,,>=,,70,,
    SET,validFrom,2022-08-08,,,,,,
    """
        .formatted(code);
  }
}
