package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.investor;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.projectAccount;
import static vn.ntm.funding.FundingWorld.request;
import static vn.ntm.funding.FundingWorld.step;
import static vn.ntm.funding.FundingWorld.treasury;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** The households that a payment supports, and who may see them. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class HouseholdSupportTest {

  private static final String FIRST = "094000000001";
  private static final String SECOND = "094000000002";

  @Inject DataSource dataSource;

  private Response requested;

  @BeforeEach
  void aRequestForSupportIsOpen() {
    FundingWorld.thePlacesAreKnown();
    requested = request(projectAccount(assigned("02", 1_000), 1_000), 500);
  }

  @Test
  void theHouseholdsGetTheAmountOfTheRequestTogetherAndAreShownMasked() throws SQLException {
    Response recorded = record(investor(), list(FIRST, 300, SECOND, 200));
    recorded.then().statusCode(201).body("households", equalTo(2)).body("amount", equalTo(500));
    assertThat(recorded.asString()).doesNotContain("Hộ", "0940");
    for (String token :
        new String[] {finance(), treasury(), investor(), person("auditor").sign()}) {
      as(token)
          .get(path())
          .then()
          .statusCode(200)
          .body("items.idNumber", contains("********0001", "********0002"))
          .body("items.amount", contains(300, 200))
          .body("items[1].goods", equalTo("01 con bò giống"))
          .body("items[0].signedOn", equalTo("2024-05-20"));
    }
    assertThat(readings()).isEqualTo(4);
    assertThat(kept(FIRST)).isZero();
    KafkaServer.records("funding.disbursement.v1")
        .forEach(event -> assertThat(event.value()).doesNotContain("Hộ thứ nhất", "094000000"));
  }

  @ParameterizedTest
  @CsvSource({
    "094000000001, 300, 094000000002, 199, LIST-NOT-THE-AMOUNT",
    "094000000001, 300, 094000000001, 200, NAMED-TWICE",
    "094000000001, 500, 094000000002, 0, AMOUNT-NOT-POSITIVE",
    "09400000000, 300, 094000000002, 200, INVALID",
    "09400000000A, 300, 094000000002, 200, INVALID"
  })
  void aListThatDoesNotAddUpIsRefusedWithoutRepeatingTheNumbers(
      String first, long amount, String second, long other, String code) {
    Response refused = record(investor(), list(first, amount, second, other));
    refused.then().statusCode(422).body("code", equalTo(code));
    assertThat(refused.asString()).doesNotContain(first);
  }

  @Test
  void aListIsRecordedOnceByTheInvestorWhileTheRequestWaits() {
    String body = list(FIRST, 300, SECOND, 200);
    record(finance(), body).then().statusCode(403);
    record(person("investor").agency("H00.00").sign(), body)
        .then()
        .statusCode(403)
        .body("code", equalTo("REQUESTER-IS-NOT-INVESTOR"));
    record(Tokens.of("investor").agency(FundingWorld.AGENCY).locality("89@2024-02-05").sign(), body)
        .then()
        .statusCode(404);
    command(investor()).body(body).post(path()).then().statusCode(428);
    record(investor(), body).then().statusCode(201);
    record(investor(), body).then().statusCode(409).body("code", equalTo("LIST-EXISTS"));
    requested = request(projectAccount(assigned("02", 1_000), 1_000), 500);
    requested = step(requested, "approval", finance(), "{}");
    record(investor(), body).then().statusCode(409).body("code", equalTo("WRONG-STATE"));
  }

  @Test
  void personalDataIsForThoseWhoCheckAndForTheInvestorAlone() {
    record(investor(), list(FIRST, 300, SECOND, 200)).then().statusCode(201);
    for (String role : new String[] {"coordinator", "leader", "admin", "partner", "department"}) {
      as(person(role).sign()).get(path()).then().statusCode(403);
    }
    as(person("investor").agency("H00.00").sign()).get(path()).then().statusCode(403);
    as(Tokens.of("finance").locality("89@2024-02-05").sign()).get(path()).then().statusCode(404);
  }

  @Test
  void aRequestWithAListIsPaidWholeOrNotAtAll() {
    record(investor(), list(FIRST, 300, SECOND, 200)).then().statusCode(201);
    Response approved = step(requested, "approval", finance(), "{}");
    String voucher = "GRC-" + UUID.randomUUID();
    step(
            approved,
            "payment",
            treasury(),
            FundingWorld.payment(voucher, 400)
                .replace("\"budgetYear\"", "\"restReason\": \"Thiếu hộ\", \"budgetYear\""))
        .then()
        .statusCode(409)
        .body("errors.code", hasItem("LIST-IS-PAID-WHOLE"));
    step(approved, "payment", treasury(), FundingWorld.payment(voucher, 500))
        .then()
        .statusCode(200);
  }

  @Test
  void theDatabaseHoldsTheListToTheAmount() {
    String id = requested.path("id");
    assertThatThrownBy(
            () ->
                execute(
                    """
                    INSERT INTO household_support_list VALUES ('%1$s', 1, 'a', 'p', now());
                    INSERT INTO household_support VALUES ('%1$s', 1, 'x', '0001', sha256('x'), 'x',
                      499, NULL, '2024-05-01')"""
                        .formatted(id)))
        .hasMessageContaining("support_makes_the_disbursement");
    record(investor(), list(FIRST, 300, SECOND, 200)).then().statusCode(201);
    assertThatThrownBy(
            () ->
                execute(
                    """
                    INSERT INTO household_support VALUES ('%1$s', 3, 'x', '0003', sha256('x'), 'x',
                      1, NULL, '2024-05-01')"""
                        .formatted(id)))
        .hasMessageContaining("support_makes_the_disbursement");
    assertThatThrownBy(() -> execute("UPDATE household_support SET amount = 1"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void theDatabaseChecksALongListOnceAndNotOnceForEachOfItsLines() throws SQLException {
    requested = request(projectAccount(assigned("02", 1_000), 1_000), 1_000);
    String id = requested.path("id");
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          """
          INSERT INTO household_support_list VALUES ('%1$s', 1000, 'a', 'p', now());
          INSERT INTO household_support SELECT '%1$s', n, 'x', '0001',
            sha256(('%1$s' || n)::bytea), 'x', 1, NULL, '2024-05-01'
            FROM generate_series(1, 1000) n;
          SET CONSTRAINTS ALL IMMEDIATE"""
              .formatted(id));
      try (ResultSet row =
          statement.executeQuery(
              "SELECT COALESCE(seq_tup_read, 0) + COALESCE(idx_tup_fetch, 0)"
                  + " FROM pg_stat_xact_user_tables WHERE relname = 'household_support'")) {
        row.next();
        assertThat(row.getLong(1)).isBetween(1_000L, 10_000L);
      }
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private String path() {
    return "/v1/disbursements/" + requested.path("id") + "/households";
  }

  private Response record(String token, String body) {
    return command(token).header("If-Match", requested.header("ETag")).body(body).post(path());
  }

  private static String list(String first, long amount, String second, long other) {
    return """
        {"households": [
          {"fullName": "Hộ thứ nhất", "idNumber": "%s", "address": "Ấp 2", "amount": %d,
           "signedOn": "2024-05-20"},
          {"fullName": "Hộ thứ hai", "idNumber": "%s", "address": "Ấp 2", "amount": %d,
           "goods": "01 con bò giống", "signedOn": "2024-05-21"}]}"""
        .formatted(first, amount, second, other);
  }

  private long readings() throws SQLException {
    return count(
        "SELECT count(*) FROM audit_event WHERE action = 'read supported households'"
            + " AND object = 'disbursement %s'".formatted(requested.<String>path("id")));
  }

  /** In how many rows of what the service keeps the whole number stands. */
  private long kept(String number) throws SQLException {
    return count("SELECT count(*) FROM household_support h WHERE h::text LIKE '%" + number + "%'")
        + count("SELECT count(*) FROM outbox o WHERE o::text LIKE '%" + number + "%'")
        + count("SELECT count(*) FROM idempotency_record k WHERE k::text LIKE '%" + number + "%'");
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
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
