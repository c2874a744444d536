package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.projectAccount;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** The owner of the tables falsifies the ledger, and puts it right again for the other tests. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class LedgerAuditTest {

  private static final String TYPE = "vn.ntm.funding.ledger-difference-found.v1";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject DataSource dataSource;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.username")
  String owner;

  private final ObjectMapper json = new ObjectMapper();

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @Test
  void aPassComparesAllAccountsAndFindsNothingInALedgerThatHolds() {
    String account = projectAccount(assigned("09", 100), 50);
    awaitTwoMorePasses();
    Map<String, Object> pass =
        as(person("auditor").sign())
            .get("/v1/ledger/audit?limit=10")
            .then()
            .statusCode(200)
            .extract()
            .path("items.find { it.endedAt != null }");
    assertThat((Integer) pass.get("accounts")).isGreaterThanOrEqualTo(2);
    assertThat(pass.get("differences")).isEqualTo(0);
    assertThat(findings(finance(), account)).isEmpty();
  }

  @Test
  void aChangedBalanceAndAChangedReasonAreFoundToldAndKept() throws Exception {
    String account = projectAccount(assigned("09", 100), 50);
    String available = "account_id = '%s' AND compartment = 'AVAILABLE'".formatted(account);
    String allocation =
        "id = (SELECT transaction_id FROM chain_link WHERE account_id = '%s'".formatted(account)
            + " AND account_version = 1)";
    falsify("balance", "UPDATE balance SET amount = amount + 1 WHERE " + available);
    falsify("ledger_transaction", "UPDATE ledger_transaction SET reason = 'x' WHERE " + allocation);
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(findings(finance(), account))
                      .extracting(finding -> finding.get("rule") + " " + finding.get("found"))
                      .anyMatch("BALANCE AVAILABLE 51"::equals)
                      .anyMatch(found -> found.startsWith("HASH ")));
      awaitTwoMorePasses();
      assertThat(findings(finance(), account)).hasSize(2);
      assertThat(findings(finance(), account))
          .allSatisfy(finding -> assertThat(finding.get("accountVersion")).isEqualTo(1));
      as(person("leader").sign()).get("/v1/ledger/findings").then().statusCode(403);
      assertThat(findings(Tokens.of("finance").locality("89@2024-02-05").sign(), account))
          .isEmpty();
    } finally {
      falsify("balance", "UPDATE balance SET amount = amount - 1 WHERE " + available);
      falsify(
          "ledger_transaction",
          "UPDATE ledger_transaction SET reason = 'Phân bổ chi tiết' WHERE " + allocation);
    }
    List<ConsumerRecord<String, String>> told =
        Awaitility.await()
            .atMost(PATIENCE)
            .until(
                () ->
                    KafkaServer.records("funding.ledger.v1").stream()
                        .filter(event -> event.value().contains(account))
                        .toList(),
                events -> events.size() == 2);
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("classpath:contracts/events/" + TYPE + ".schema.json"));
    for (ConsumerRecord<String, String> event : told) {
      JsonNode value = json.readTree(event.value());
      assertThat(schema.validate(value)).isEmpty();
      assertThat(event.key()).isEqualTo(value.get("findingId").asText());
    }
    // What was found once stays written, also after the ledger was put right.
    awaitTwoMorePasses();
    assertThat(findings(finance(), account)).hasSize(2);
    assertThatThrownBy(() -> execute(dataSource, "DELETE FROM ledger_finding"))
        .isInstanceOf(SQLException.class);
    LedgerExportTest.theLedgerHolds();
  }

  @Test
  void anAuditIsForAuditorsFinanceAndAdministrators() {
    for (String role : List.of("investor", "treasury", "partner")) {
      as(person(role).sign())
          .get("/v1/ledger/audit")
          .then()
          .statusCode(403)
          .body("code", equalTo("FORBIDDEN"));
    }
    as(person("auditor").sign()).get("/v1/ledger/findings?cursor=MTp4").then().statusCode(400);
  }

  private static List<Map<String, Object>> findings(String token, String account) {
    return as(token)
        .get("/v1/ledger/findings?limit=1000")
        .then()
        .statusCode(200)
        .extract()
        .path("items.findAll { it.accountId == '%s' }".formatted(account));
  }

  /** The one under way may have gone past the account already; the one after it has not. */
  private static void awaitTwoMorePasses() {
    awaitTheNextPass();
    awaitTheNextPass();
  }

  private static void awaitTheNextPass() {
    String last = lastEndedPass();
    Awaitility.await().atMost(PATIENCE).until(() -> !Objects.equals(lastEndedPass(), last));
  }

  private static String lastEndedPass() {
    return as(finance())
        .get("/v1/ledger/audit?limit=2")
        .path("items.find { it.endedAt != null }?.id");
  }

  private void falsify(String table, String sql) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(owner);
    execute(
        source,
        "BEGIN; ALTER TABLE %1$s DISABLE TRIGGER USER; %2$s; ALTER TABLE %1$s ENABLE TRIGGER USER; COMMIT"
            .formatted(table, sql));
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
