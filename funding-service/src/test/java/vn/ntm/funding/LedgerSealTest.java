package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.ntm.funding.FundingWorld.approve;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.basis;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.person;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.funding.FundingWorld.Place;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;
import vn.ntm.testing.Tokens;

/**
 * Seals hold for the whole database, and nothing is recorded into a sealed day. So the days that
 * are sealed here lie three years before those of any other test, in a province of their own: the
 * order of the tests does not matter.
 */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class LedgerSealTest {

  private static final String BEGAN = "2021-01-01";

  @Inject DataSource dataSource;
  @Inject TestClock clock;

  private final UUID province = UUID.randomUUID();

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @AfterEach
  void itIsJuneAgain() {
    clock.reset();
  }

  @Test
  void everyDayIsSealedOnceOverItselfAndTheDayBefore() throws Exception {
    LocalDate began = LocalDate.parse(BEGAN);
    FundingWorld.tellOf(
        new Place(
            province,
            "PROVINCE",
            "TINH",
            "Tỉnh Niêm Phong",
            "72000",
            null,
            began,
            null,
            List.of()));
    clock.set(LocalDate.of(2021, 6, 10));
    assigned(100);
    clock.set(LocalDate.of(2021, 6, 11));
    String key = UUID.randomUUID().toString();
    Response first = seal(key);
    first
        .then()
        .statusCode(201)
        .body("day", equalTo("2021-06-10"))
        .body("accounts", equalTo(1))
        .body("previousHead", nullValue())
        .body("head", notNullValue());
    assertThat(seal(key).header("Idempotency-Hit")).isEqualTo("true");
    seal(UUID.randomUUID().toString())
        .then()
        .statusCode(409)
        .body("code", equalTo("NOTHING-TO-SEAL"));

    assigned(10);
    // A day that is missed is sealed later, as it would have been then.
    clock.set(LocalDate.of(2021, 6, 13));
    Response second = seal(UUID.randomUUID().toString());
    second
        .then()
        .statusCode(201)
        .body("day", equalTo("2021-06-11"))
        .body("accounts", equalTo(1))
        .body("previousHead", equalTo(first.<String>path("head")));
    assertThat(second.<String>path("head")).isNotEqualTo(first.path("head"));
    seal(UUID.randomUUID().toString()).then().body("day", equalTo("2021-06-12"));

    clock.reset();
    assigned(10);
    assertThat(LedgerExportTest.theLedgerHolds().seals()).isEqualTo(3);
    as(person("auditor").sign())
        .get("/v1/ledger/seals?limit=2")
        .then()
        .statusCode(200)
        .body("items.day", equalTo(List.of("2021-06-10", "2021-06-11")))
        .body("next", notNullValue());

    for (String sql :
        List.of(
            "UPDATE ledger_seal SET accounts = 0",
            "DELETE FROM ledger_seal",
            "TRUNCATE ledger_seal")) {
      assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class);
    }
    assertThatThrownBy(() -> execute(insertedInto("2021-06-12T16:59:59Z")))
        .hasMessageContaining("is sealed");
    assertThatThrownBy(() -> execute(insertedSeal("2021-06-13", "2021-06-12")))
        .hasMessageContaining("violates foreign key constraint");
    assertThatThrownBy(() -> execute(insertedSeal("2021-06-11", "2021-06-10")))
        .hasMessageContaining("duplicate key");
  }

  @Test
  void onlyAnAdministratorSealsByHand() {
    command(person("finance").sign()).post("/v1/ledger/seals").then().statusCode(403);
    command(person("auditor").sign()).post("/v1/ledger/seals").then().statusCode(403);
    as(person("investor").sign()).get("/v1/ledger/seals").then().statusCode(403);
    as(person("auditor").sign())
        .get("/v1/ledger/seals?cursor=MTp4")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID-PARAMETER"));
  }

  private void assigned(long amount) {
    Tokens finance = Tokens.of("finance").locality("72000@" + BEGAN);
    Response proposed =
        command(finance.sign())
            .body(
                """
                {"localityId": "%s", "programme": "NTM_2021_2025", "component": "11",
                 "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT", "budgetYear": 2021,
                 "amount": %d, "reason": "Giao vốn năm 2021", "legalBasis": %s}"""
                    .formatted(province, amount, basis("CENTRAL").replace("2023-12-07", BEGAN)))
            .post("/v1/assignments");
    proposed.then().statusCode(201);
    approve(proposed, finance.account("finance-2").person("person-finance-2").sign())
        .then()
        .statusCode(200);
  }

  private static Response seal(String key) {
    return as(Tokens.of("admin").sign()).header("Idempotency-Key", key).post("/v1/ledger/seals");
  }

  private static String insertedInto(String instant) {
    return """
        INSERT INTO ledger_transaction (id, kind, subject_id, effective_date, recorded_at, reason,
          asked_by)
        VALUES (gen_random_uuid(), 'RESERVATION', gen_random_uuid(), '2021-03-01', '%s', 'x', 'p')"""
        .formatted(instant);
  }

  private static String insertedSeal(String day, String previousDay) {
    return """
        INSERT INTO ledger_seal (day, sealed_until, sealed_at, accounts, previous_day,
          previous_head, head)
        VALUES ('%1$s', ('%1$s'::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh',
          '2021-07-01T00:00:00Z', 1, '%2$s', sha256('other'), sha256('x'))"""
        .formatted(day, previousDay);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
