package vn.ntm.funding;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.approve;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.basis;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.otherFinance;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;

/** Reserve that a decision releases, and support that is used for its goal only. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class ReserveAndPurposeTest {

  @Inject DataSource dataSource;

  private UUID commune;

  @BeforeEach
  void thereIsACommune() {
    FundingWorld.thePlacesAreKnown();
    commune = FundingWorld.communeOfItsOwn();
  }

  @Test
  void f001_11_reserveReachesAProjectOnlyAfterADecisionReleasedIt() {
    String reserve = assigned("RESERVE", null, 1_000);
    String ofCommune = allocated(reserve, "localityId", commune, 400, null);
    UUID project = FundingWorld.project("INVESTMENT", commune);
    allocate(ofCommune, "projectId", project, 100, null)
        .then()
        .statusCode(409)
        .body("code", equalTo("RESERVE-NOT-RELEASED"));
    command(finance())
        .body(
            """
            {"accountId": "%s", "amount": 1, "until": "2025-12-31", "reason": "Kéo dài",
             "legalBasis": %s}"""
                .formatted(ofCommune, basis("PROVINCE")))
        .post("/v1/extensions")
        .then()
        .statusCode(409)
        .body("errors.code", hasItem("RESERVE-NOT-RELEASED"));
    release(ofCommune, 401).then().statusCode(409).body("code", equalTo("INV-02"));

    Response proposed = release(ofCommune, 300);
    proposed.then().statusCode(201).body("kind", equalTo("RESERVE_RELEASE"));
    approve(proposed, finance())
        .then()
        .statusCode(403)
        .body("code", equalTo("APPROVER-IS-PROPOSER"));
    approve(proposed, otherFinance()).then().statusCode(200);
    String ofYear = proposed.path("accountId");
    account(ofYear).body("plan", equalTo("YEAR")).body("available", equalTo(300));
    account(ofCommune).body("received", equalTo(100)).body("available", equalTo(100));
    account(reserve).body("allocated", equalTo(100));
    allocated(ofYear, "projectId", project, 300, null);
    release(ofYear, 1).then().statusCode(422).body("code", equalTo("NOT-A-RESERVE"));
  }

  @Test
  void f002_07_whatCameForAPurposeGoesOnForThisPurposeOnly() {
    String province = assigned("YEAR", null, 1_000);
    String ofCommune = allocated(province, "localityId", commune, 600, "DISTRICT_CRITERIA");
    allocated(province, "localityId", commune, 100, null);
    UUID project = FundingWorld.project("INVESTMENT", commune);
    allocate(ofCommune, "projectId", project, 101, null)
        .then()
        .statusCode(409)
        .body("code", equalTo("TARGETED-MONEY"))
        .body("shortfall", equalTo(1));
    allocate(ofCommune, "projectId", project, 101, "MODEL_VILLAGE")
        .then()
        .statusCode(409)
        .body("code", equalTo("TARGETED-MONEY"));
    allocate(ofCommune, "projectId", project, 1, "no purpose")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/purpose"));
    allocated(ofCommune, "projectId", project, 100, null);
    allocated(ofCommune, "projectId", project, 250, "DISTRICT_CRITERIA");
    purposes(ofCommune)
        .body("items.purpose", contains("DISTRICT_CRITERIA"))
        .body("items.amount", contains(350));
    takeBack(ofCommune, 1, null).then().statusCode(409).body("code", equalTo("TARGETED-MONEY"));
    approve(takeBack(ofCommune, 350, "DISTRICT_CRITERIA"), otherFinance()).then().statusCode(200);
    purposes(ofCommune).body("items", empty());
  }

  @Test
  void f004_14_yearlySupportForMaintenanceIsKeptApartFromThatForProductionModels() {
    String province = assigned("YEAR", null, 500);
    String ofCommune = allocated(province, "localityId", commune, 300, "MAINTENANCE");
    allocated(province, "localityId", commune, 200, "PRODUCTION_MODEL");
    purposes(ofCommune)
        .body("items.purpose", contains("MAINTENANCE", "PRODUCTION_MODEL"))
        .body("items.amount", contains(300, 200));
    UUID road = FundingWorld.project("INVESTMENT", commune);
    allocate(ofCommune, "projectId", road, 301, "MAINTENANCE")
        .then()
        .statusCode(409)
        .body("code", equalTo("TARGETED-MONEY"))
        .body("shortfall", equalTo(1));
    Response maintenance = allocate(ofCommune, "projectId", road, 300, "MAINTENANCE");
    maintenance.then().statusCode(201).body("purpose", equalTo("MAINTENANCE"));
    approve(maintenance, otherFinance()).then().statusCode(200);
    purposes(ofCommune)
        .body("items.purpose", contains("PRODUCTION_MODEL"))
        .body("items.amount", contains(200));
  }

  @Test
  void twoProposalsThatFitAloneDoNotTogetherTakeTargetedMoney() {
    String province = assigned("YEAR", null, 1_000);
    String ofCommune = allocated(province, "localityId", commune, 600, "DISTRICT_CRITERIA");
    allocated(province, "localityId", commune, 400, null);
    UUID project = FundingWorld.project("INVESTMENT", commune);
    Response first = allocate(ofCommune, "projectId", project, 300, null);
    Response second = allocate(ofCommune, "projectId", project, 300, null);
    approve(first, otherFinance()).then().statusCode(200);
    approve(second, otherFinance())
        .then()
        .statusCode(409)
        .body("code", equalTo("TARGETED-MONEY"))
        .body("shortfall", equalTo(200));
  }

  @Test
  void theDatabaseKeepsThePurposeToo() throws SQLException {
    String province = assigned("YEAR", null, 1_000);
    Response proposed = allocate(province, "localityId", commune, 600, "DISTRICT_CRITERIA");
    approve(proposed, otherFinance()).then().statusCode(200);
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      // Targeted money that never came: the account would keep more for purposes than it has.
      statement.execute(
          ("INSERT INTO allocation (id, version, kind, status, account_id, parent_account_id,"
                  + " amount, effective_date, reason, basis_number, basis_date, basis_issuer,"
                  + " basis_level, proposed_by, proposed_person, proposed_at, decided_person,"
                  + " transaction_id, purpose) SELECT gen_random_uuid(), version, kind, status,"
                  + " account_id, parent_account_id, 1, effective_date, reason, basis_number,"
                  + " basis_date, basis_issuer, basis_level, proposed_by, proposed_person,"
                  + " proposed_at, decided_person, transaction_id, purpose"
                  + " FROM allocation WHERE id = '%s'")
              .formatted(proposed.<String>path("id")));
      Assertions.assertThatThrownBy(connection::commit)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("for a purpose");
    }
  }

  private static Response release(String account, long amount) {
    return command(finance())
        .body(
            """
            {"fromAccountId": "%s", "amount": %d, "effectiveDate": "2024-06-01",
             "reason": "Sử dụng dự phòng", "legalBasis": %s}"""
                .formatted(account, amount, basis("PROVINCE")))
        .post("/v1/reserve-releases");
  }

  private static Response takeBack(String account, long amount, String purpose) {
    return command(finance())
        .body(
            """
            {"accountId": "%s", "amount": %d, "purpose": %s, "reason": "Thu hồi",
             "legalBasis": %s}"""
                .formatted(account, amount, json(purpose), basis("PROVINCE")))
        .post("/v1/reductions");
  }

  private static Response allocate(
      String from, String member, UUID receiver, long amount, String purpose) {
    return command(finance())
        .body(
            """
            {"fromAccountId": "%s", "%s": "%s", "amount": %d, "purpose": %s,
             "effectiveDate": "2024-02-10", "reason": "Phân bổ", "legalBasis": %s}"""
                .formatted(from, member, receiver, amount, json(purpose), basis("PROVINCE")))
        .post("/v1/allocations");
  }

  private static String allocated(
      String from, String member, UUID receiver, long amount, String purpose) {
    Response proposed = allocate(from, member, receiver, amount, purpose);
    proposed.then().statusCode(201);
    approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }

  private static String assigned(String plan, String purpose, long amount) {
    Response proposed =
        command(finance())
            .body(
                """
                {"localityId": "%s", "programme": "NTM_2021_2025", "component": "10",
                 "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT", "budgetYear": 2024,
                 "plan": "%s", "purpose": %s, "amount": %d, "effectiveDate": "2024-01-15",
                 "reason": "Giao vốn", "legalBasis": %s}"""
                    .formatted(PROVINCE, plan, json(purpose), amount, basis("CENTRAL")))
            .post("/v1/assignments");
    proposed.then().statusCode(201);
    approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }

  private static String json(String text) {
    return text == null ? "null" : '"' + text + '"';
  }

  private static ValidatableResponse account(String id) {
    return as(finance()).get("/v1/accounts/" + id).then().statusCode(200);
  }

  private static ValidatableResponse purposes(String id) {
    return as(finance()).get("/v1/accounts/" + id + "/purposes").then().statusCode(200);
  }
}
