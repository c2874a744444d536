package vn.ntm.targets.localitychange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.idOf;
import static vn.ntm.targets.TargetsWorld.once;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class LocalityChangeTest {

  private static final String CHANGES = "/v1/locality-changes";
  private static final String BASIS =
      "\"legalBasis\": {\"number\": \"999/NQ-UBTVQH15\", \"issuedOn\": \"2024-03-15\","
          + " \"issuer\": \"UBTVQH\"}";

  @BeforeEach
  void allTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void anActProposedByOneAndApprovedByAnotherChangesTheUnitFromItsDayOn() {
    // Named on a day that no list touches again: the unit ends in July 2025.
    JsonPath proposed =
        proposed(
            proposer(),
            "{\"type\": \"RENAME\", \"effectiveDate\": \"2024-05-01\", \"units\": [{\"code\":"
                + " \"31561\"}], \"name\": \"Xã Tân Đổi\", "
                + BASIS
                + "}");
    String id = proposed.getString("id");
    assertThat(nameOn("31561", "2024-05-01")).isNotEqualTo("Xã Tân Đổi");
    approval(proposer(), id, 1)
        .then()
        .statusCode(403)
        .body("code", equalTo("CHANGE-APPROVER-IS-PROPOSER"));
    approval(checker(), id, 2).then().statusCode(412);
    once(checker()).post(CHANGES + "/" + id + "/approval").then().statusCode(428);
    approval(checker(), id, 1)
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"), "version", equalTo(2));
    assertThat(nameOn("31561", "2024-04-30")).isNotEqualTo("Xã Tân Đổi");
    assertThat(nameOn("31561", "2024-05-01")).isEqualTo("Xã Tân Đổi");
    approval(checker(), id, 2).then().statusCode(409).body("code", equalTo("CHANGE-IS-DECIDED"));
    String unit = idOf("31561", "2024-05-01");
    JsonPath history = as("auditor").get("/v1/localities/" + unit).jsonPath();
    assertThat(history.getList("history.names")).hasSizeGreaterThan(1);
  }

  @Test
  void aUnitThatGetsAnotherCodeIsTheSameUnitAndFoundByEachOnItsDays() {
    String before = idOf("31534", "2024-04-30");
    String name = nameOn("31534", "2024-04-30");
    String retaken =
        "{\"type\": \"RENAME\", \"effectiveDate\": \"2024-05-01\", \"units\": [{\"code\":"
            + " \"31534\"}], \"name\": \"%s\", \"newCode\": {\"scheme\": \"QD124\", \"code\":"
            + " \"%s\"}, "
            + BASIS
            + "}";
    propose(proposer(), retaken.formatted(name, "31669"))
        .then()
        .statusCode(422)
        .body("errors.code", org.hamcrest.Matchers.hasItem("CHANGE-CODE-TAKEN"));
    String id = proposed(proposer(), retaken.formatted(name, "31535")).getString("id");
    approval(checker(), id, 1).then().statusCode(200);
    assertThat(idOf("31535", "2024-05-01")).isEqualTo(before);
    assertThat(idOf("31534", "2024-04-30")).isEqualTo(before);
    assertThat(
            as("auditor")
                .get("/v1/localities?code=31534&level=COMMUNE&asOf=2024-05-01")
                .jsonPath()
                .getList("items"))
        .isEmpty();
    propose(proposer(), retaken.formatted(name, "31536").replace("31534", "31535"))
        .then()
        .statusCode(422);
  }

  @Test
  void everyBrokenRuleOfAProposalIsTold() {
    Response refused =
        propose(
            proposer(),
            "{\"type\": \"MERGE\", \"effectiveDate\": \"2024-05-01\", \"units\": [{\"code\":"
                + " \"31669\"}, {\"code\": \"31669\"}, {\"code\": \"00009\"}], \"established\":"
                + " [{\"level\": \"COMMUNE\", \"scheme\": \"QD124\", \"code\": \"31639\", \"name\":"
                + " \"Phố Long Phú\", \"parent\": {\"code\": \"94\"}}], "
                + BASIS
                + "}");
    refused.then().statusCode(422).body("code", equalTo("INVALID"));
    assertThat(refused.jsonPath().<String>getList("errors.code"))
        .contains(
            "CHANGE-UNIT-UNKNOWN",
            "CHANGE-UNIT-TWICE",
            "CHANGE-NAME-WITHOUT-KIND",
            "CHANGE-PARENT-LEVEL");
  }

  @Test
  void aUnitOfAnotherProvinceIsNotFound() {
    propose(
            proposer(),
            "{\"type\": \"RENAME\", \"effectiveDate\": \"2024-05-01\", \"units\": [{\"code\":"
                + " \"29278\"}], \"name\": \"Xã Khác\", "
                + BASIS
                + "}")
        .then()
        .statusCode(404);
  }

  @Test
  void onlyCoordinatorsAndAdministratorsEnterActs() {
    propose(as("department"), "{}").then().statusCode(403);
    propose(as("finance"), "{}").then().statusCode(403);
    as("department").get(CHANGES).then().statusCode(403);
    once(as("coordinator"))
        .contentType("application/json")
        .body("{}")
        .post(CHANGES + "/imports")
        .then()
        .statusCode(403);
    propose(
            proposer(),
            "{\"type\": \"ABOLISH\", \"effectiveDate\": \"2024-05-01\", \"units\":"
                + " [{\"code\": \"31669\"}]}")
        .then()
        .statusCode(422)
        .body("errors.code", org.hamcrest.Matchers.hasItem("CHANGE-BASIS-MISSING"));
  }

  @Test
  void aRejectedActStaysOnRecordAndChangesNothing() {
    JsonPath proposed =
        proposed(
            proposer(),
            "{\"type\": \"RETYPE\", \"effectiveDate\": \"2024-05-01\", \"units\": [{\"code\":"
                + " \"31669\"}], \"name\": \"Thị trấn Long Phú Hai\", "
                + BASIS
                + "}");
    String id = proposed.getString("id");
    once(checker())
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body(Map.of("reason", "chưa có hiệu lực"))
        .post(CHANGES + "/" + id + "/rejection")
        .then()
        .statusCode(200)
        .body("state", equalTo("REJECTED"), "reason", equalTo("chưa có hiệu lực"));
    assertThat(nameOn("31669", "2024-05-01")).isEqualTo("Xã Long Phú");
    assertThat(
            as("coordinator")
                .get(CHANGES + "?state=REJECTED&limit=1000")
                .jsonPath()
                .getList("items.id"))
        .contains(id);
    as(Tokens.of("coordinator").locality("84@2024-02-05"))
        .get(CHANGES + "/" + id)
        .then()
        .statusCode(404);
  }

  @Test
  void theCommunesThatNoListNamesAreFoundOnTheDayOfTheirPlan() {
    TargetsWorld.loadCommunesOfTanYen();
    JsonPath found =
        as("auditor")
            .get("/v1/localities?code=TANYEN-NHANAM&asOf=2019-08-05")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(found.getList("items.fullName"))
        .containsExactly("Xã Nhã Nam, Huyện Tân Yên, Tỉnh Bắc Giang");
    JsonPath lineage =
        as("auditor")
            .get("/v1/localities/" + found.getString("items[0].id") + "/lineage")
            .jsonPath();
    assertThat(lineage.getList("successors.locality.name")).containsExactly("Thị trấn Nhã Nam");
    assertThat(
            as("auditor")
                .get("/v1/localities?code=TANYEN-NHANAM&asOf=2020-01-01")
                .jsonPath()
                .getList("items"))
        .isEmpty();
    JsonPath tanYen =
        as("auditor").get("/v1/populations/rural?underCode=216&asOf=2019-08-05").jsonPath();
    assertThat(tanYen.getInt("count")).isEqualTo(22);
  }

  private static String nameOn(String code, String day) {
    return as("auditor")
        .get("/v1/localities?code=" + code + "&asOf=" + day)
        .jsonPath()
        .getString("items[0].name");
  }

  private static RequestSpecification proposer() {
    return as(Tokens.of("coordinator").person("maker").account("m").locality("94@2024-02-05"));
  }

  private static RequestSpecification checker() {
    return as(Tokens.of("leader").person("checker").account("c").locality("94@2024-02-05"));
  }

  private static Response approval(RequestSpecification who, String id, int version) {
    return once(who)
        .header("If-Match", "\"" + version + "\"")
        .post(CHANGES + "/" + id + "/approval");
  }

  private static JsonPath proposed(RequestSpecification who, String body) {
    return propose(who, body).then().statusCode(201).extract().jsonPath();
  }

  private static Response propose(RequestSpecification who, String body) {
    return once(who).contentType("application/json").body(body).post(CHANGES);
  }
}
