package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static vn.ntm.funding.FundingWorld.COMMUNE;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.balance;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.investor;
import static vn.ntm.funding.FundingWorld.otherFinance;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.proposeAllocation;
import static vn.ntm.funding.FundingWorld.step;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;
import vn.ntm.testing.Tokens;

/** The settlement of a finished project, and what the project takes no more afterwards. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class ProjectSettlementTest {

  private static final String DECISION =
      """
      {"decision": {"number": "2101/QĐ-UBND", "date": "2024-06-10",
                    "issuer": "UBND huyện Long Phú"}}""";

  @Inject DataSource dataSource;
  @Inject TestClock clock;

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @AfterEach
  void itIsJuneAgain() {
    clock.reset();
  }

  @Test
  @Breaks(
      value = {"INV-06", "INV-15"},
      through = Breaks.Through.HTTP)
  void aProjectIsSettledWhenNothingIsOpenAndTakesNothingNewAfterwards() {
    String province = assigned("02", 20_000);
    String account = FundingWorld.projectAccount(province, 10_000);
    String project = projectOf(account);
    String contract = ContractTest.contract(account, 5_000);
    ContractTest.accept(contract, 1_000, "2024-03-01");
    ContractTest.pay(order(account, contract, "ADVANCE", 300, 0), 300, 0);
    propose(investor(), project, 1_000)
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-06"))
        .body("outstandingAdvance", equalTo(300));
    Response work = ContractTest.pay(order(account, contract, "VOLUME", 1_000, 300), 1_000, 300);
    Response open = FundingWorld.request(account, 10);
    propose(investor(), project, 1_000)
        .then()
        .statusCode(409)
        .body("code", equalTo("PROJECT-HAS-OPEN-REQUESTS"));
    step(open, "rejection", finance(), "{\"reason\": \"Thiếu hồ sơ\"}").then().statusCode(200);

    settle(project, 1_000);
    as(finance())
        .get("/v1/projects/" + project)
        .then()
        .statusCode(200)
        .body("closed", equalTo(true));

    closed(
        proposeAllocation(province, "projectId", UUID.fromString(project), 1).extract().response());
    closed(FundingWorld.request(account, 1));
    closed(order(account, contract, "ADVANCE", 1, 0));
    closed(step(work, "reversal-request", finance(), "{\"reason\": \"Chi nhầm\"}"));
    closed(
        command(investor())
            .body(
                """
                {"projectId": "%s", "number": "HĐ-2", "signedOn": "2024-06-01",
                 "contractor": "x", "content": "x", "value": 1}"""
                    .formatted(project))
            .post("/v1/contracts"));
    for (String what : new String[] {"amendments", "acceptances"}) {
      closed(
          command(investor())
              .header("If-Match", as(finance()).get("/v1/contracts/" + contract).header("ETag"))
              .body(
                  what.equals("amendments")
                      ? "{\"signedOn\": \"2024-06-01\", \"value\": 6000, \"reason\": \"x\"}"
                      : "{\"acceptedOn\": \"2024-06-01\", \"dueOn\": \"2024-06-01\","
                          + " \"value\": 1, \"content\": \"x\"}")
              .post("/v1/contracts/" + contract + "/" + what));
    }
    closed(
        command(finance())
            .header("If-Match", as(finance()).get("/v1/projects/" + project).header("ETag"))
            .body(
                """
                {"totalInvestment": 1, "reason": "x", "decision":
                 {"number": "1", "date": "2024-05-30", "issuer": "UBND"}}""")
            .post("/v1/projects/" + project + "/investments"));
    closed(propose(investor(), project, 1_000));

    // What is unspent goes back.
    FundingWorld.approve(FundingWorld.takeBack(account, 9_000, "PROVINCE"), otherFinance())
        .then()
        .statusCode(200);
    assertThat(balance(account, "available")).isZero();
  }

  @Test
  void anAllocationThatWasProposedBeforeTheSettlementIsNotApprovedAfterIt() {
    String province = assigned("02", 20_000);
    String account = FundingWorld.projectAccount(province, 10_000);
    String project = projectOf(account);
    Response waiting =
        proposeAllocation(province, "projectId", UUID.fromString(project), 5)
            .statusCode(201)
            .extract()
            .response();
    settle(project, 0);
    closed(FundingWorld.approve(waiting, otherFinance()));
  }

  @Test
  @Breaks(
      value = {"INV-06", "INV-15"},
      through = Breaks.Through.SQL)
  void aClosedProjectTakesNothingInTheDatabaseEither() {
    String province = assigned("02", 20_000);
    String account = FundingWorld.projectAccount(province, 10_000);
    String open = projectOf(account);
    FundingWorld.request(account, 10).then().statusCode(201);
    refused(
        """
        INSERT INTO holder_closing VALUES ('PROJECT', '%s', 'x', '2024-06-17', '%s', now())"""
            .formatted(open, UUID.randomUUID()),
        "INV-06");

    String closedAccount = FundingWorld.projectAccount(province, 10_000);
    String project = projectOf(closedAccount);
    settle(project, 0);
    refused(
        """
        INSERT INTO contract (id, version, project_id, number, signed_on, contractor, content,
          created_by, created_at)
        VALUES (gen_random_uuid(), 0, '%s', 'x', '2024-06-01', 'x', 'x', 'x', now())"""
            .formatted(project),
        "INV-15");
    refused(
        """
        INSERT INTO account (id, holder_kind, holder_id, locality_id, locality_path,
          parent_account_id, programme, component, capital_source, nature, budget_year, plan,
          opened_at)
        SELECT gen_random_uuid(), holder_kind, holder_id, locality_id, locality_path,
          NULL, programme, '03', capital_source, nature, budget_year, plan, now()
        FROM account WHERE id = '%s'"""
            .formatted(closedAccount),
        "INV-15");
    refused(
        """
        INSERT INTO disbursement (id, version, status, account_id, project_id, kind, amount,
          recovery, work_done_on, purpose, requested_on, requested_by, requested_person,
          requested_at, reservation_id)
        SELECT gen_random_uuid(), 0, 'REQUESTED', '%s', '%s', 'DIRECT', 1, 0, '2024-03-01', 'x',
          '2024-03-01', 'a', 'p', now(), t.id FROM ledger_transaction t LIMIT 1"""
            .formatted(closedAccount, project),
        "INV-15");
    refused(
        """
        WITH t AS (INSERT INTO ledger_transaction (id, kind, subject_id, effective_date,
            recorded_at, reason, asked_by)
          VALUES ('%1$s', 'RESERVATION', gen_random_uuid(), '2024-06-01', now(), 'x', 'p')
          RETURNING id) SELECT id FROM t;
        INSERT INTO chain_link (account_id, account_version, transaction_id, previous_hash, hash)
        SELECT account_id, account_version + 1, '%1$s', hash, sha256('x') FROM chain_link
        WHERE account_id = '%2$s' ORDER BY account_version DESC LIMIT 1;
        INSERT INTO entry (transaction_id, account_id, account_version, compartment, amount,
          balance_after)
        SELECT '%1$s', '%2$s', account_version, 'AVAILABLE', -1, 0 FROM chain_link
        WHERE account_id = '%2$s' ORDER BY account_version DESC LIMIT 1"""
            .formatted(UUID.randomUUID(), closedAccount),
        "INV-15");
    refused("DELETE FROM holder_closing", "permission denied");
    String settlement =
        as(finance()).get("/v1/project-settlements?projectId=" + project).path("items[0].id");
    refused(
        "UPDATE project_settlement SET approved_person = verified_person WHERE id = '%s'"
            .formatted(settlement),
        "verifier_does_not_approve");
  }

  @Test
  void threePersonsSettleAndTheValueIsWhatWasPaid() {
    String account = FundingWorld.projectAccount(assigned("02", 20_000), 10_000);
    String project = projectOf(account);
    FundingWorld.paid(account, 700, "GRC-S-" + UUID.randomUUID());
    Response proposed = propose(finance(), project, 800);
    proposed.then().statusCode(201).body("paidVolume", equalTo(700));
    propose(investor(), project, 700)
        .then()
        .statusCode(409)
        .body("code", equalTo("PROJECT-SETTLEMENT-EXISTS"));
    change(proposed, "approval", otherFinance(), DECISION)
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG-STATE"));
    change(proposed, "verification", finance(), verification(800))
        .then()
        .statusCode(403)
        .body("code", equalTo("SIGNED-ALREADY"));
    Response verified = change(proposed, "verification", otherFinance(), verification(800));
    verified.then().statusCode(200).body("status", equalTo("VERIFIED"));
    String leader = person("leader").sign();
    change(verified, "approval", otherFinance(), DECISION)
        .then()
        .statusCode(403)
        .body("errors.code", hasItems("SIGNED-ALREADY", "SETTLED-VALUE-DIFFERS"));
    change(verified, "approval", leader, DECISION)
        .then()
        .statusCode(409)
        .body("code", equalTo("SETTLED-VALUE-DIFFERS"));
    change(verified, "rejection", leader, "{\"reason\": \"Sai giá trị\"}")
        .then()
        .statusCode(200)
        .body("status", equalTo("REJECTED"));
    settle(project, 700);
    as(finance())
        .get("/v1/project-settlements?projectId=" + project)
        .then()
        .body("items.status", containsInAnyOrder("REJECTED", "APPROVED"));
  }

  @Test
  void theTimeOfEachStepIsHeldAgainstTheRuleOfTheGroup() {
    String groupC = ProjectTest.register(COMMUNE, ", \"group\": \"C\"").path("id");
    String without = ProjectTest.register(COMMUNE, "").path("id");
    clock.set(LocalDate.of(2026, 11, 20));
    Response proposed = propose(investor(), groupC, "2026-07-10", 0);
    proposed
        .then()
        .statusCode(201)
        .body("timeLimitsOf", equalTo("NĐ 193/2026/NĐ-CP, Điều 21"))
        .body("file.dueOn", equalTo("2026-11-10"))
        .body("file.late", equalTo(true))
        .body("verificationTime.dueOn", equalTo("2027-01-20"))
        .body("verificationTime.late", equalTo(false))
        .body("approvalTime.dueOn", nullValue());
    clock.set(LocalDate.of(2027, 1, 21));
    as(finance())
        .get("/v1/project-settlements/" + proposed.path("id"))
        .then()
        .body("verificationTime.late", equalTo(true));
    change(proposed, "verification", finance(), verification(0))
        .then()
        .statusCode(200)
        .body("verificationTime.late", equalTo(true))
        .body("approvalTime.dueOn", equalTo("2027-01-28"))
        .body("approvalTime.late", equalTo(false));
    propose(investor(), without, "2026-07-10", 0)
        .then()
        .statusCode(201)
        .body("file.dueOn", nullValue())
        .body("file.late", equalTo(false));
  }

  @Test
  void aSettlementIsForTheRightRolesInTheRightPlace() {
    String project = ProjectTest.register(COMMUNE, "").path("id");
    propose(person("treasury").sign(), project, 0).then().statusCode(403);
    propose(person("investor").agency("H00.00").sign(), project, 0)
        .then()
        .statusCode(403)
        .body("code", equalTo("REQUESTER-IS-NOT-INVESTOR"));
    String elsewhere = Tokens.of("finance").locality("89@2024-02-05").sign();
    propose(elsewhere, project, 0).then().statusCode(404);
    propose(investor(), project, "2024-06-18", 0).then().statusCode(422);
    Response proposed = propose(investor(), project, 0);
    String path = "/v1/project-settlements/" + proposed.path("id");
    as(elsewhere).get(path).then().statusCode(404);
    as(elsewhere).get("/v1/project-settlements").then().body("items.size()", equalTo(0));
    change(proposed, "verification", elsewhere, verification(0)).then().statusCode(404);
    change(proposed, "verification", investor(), verification(0)).then().statusCode(403);
    change(proposed, "approval", investor(), DECISION).then().statusCode(403);
    change(proposed, "rejection", investor(), "{\"reason\": \"x\"}").then().statusCode(403);
    command(finance()).body(verification(0)).post(path + "/verification").then().statusCode(428);
  }

  private static void settle(String project, long value) {
    Response proposed = propose(investor(), project, value);
    proposed.then().statusCode(201);
    Response verified = change(proposed, "verification", finance(), verification(value));
    verified.then().statusCode(200);
    change(verified, "approval", otherFinance(), DECISION)
        .then()
        .statusCode(200)
        .body("status", equalTo("APPROVED"))
        .body("outstandingAdvance", equalTo(0));
  }

  private static void closed(Response refused) {
    refused.then().statusCode(409).body("code", equalTo("INV-15"));
  }

  private static Response propose(String token, String project, long value) {
    return propose(token, project, "2024-06-01", value);
  }

  private static Response propose(String token, String project, String handedOver, long value) {
    return command(token)
        .body(
            "{\"projectId\": \"%s\", \"handedOverOn\": \"%s\", \"proposedValue\": %d}"
                .formatted(project, handedOver, value))
        .post("/v1/project-settlements");
  }

  private static String verification(long value) {
    return "{\"verifiedValue\": %d, \"verification\": \"Đúng hồ sơ\"}".formatted(value);
  }

  private static Response change(Response before, String step, String token, String body) {
    return command(token)
        .header("If-Match", before.header("ETag"))
        .body(body)
        .post("/v1/project-settlements/" + before.path("id") + "/" + step);
  }

  private static Response order(
      String account, String contract, String kind, long amount, long recovery) {
    return ContractTest.order(account, contract, kind, amount, recovery, "2024-03-01");
  }

  private static String projectOf(String account) {
    return as(finance()).get("/v1/accounts/" + account).path("holderId");
  }

  private void refused(String sql, String by) {
    assertThatThrownBy(() -> execute(sql)).hasMessageContaining(by);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(sql);
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
