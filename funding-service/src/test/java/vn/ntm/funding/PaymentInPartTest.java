package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.ntm.funding.FundingWorld.approved;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.balance;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.projectAccount;
import static vn.ntm.funding.FundingWorld.request;
import static vn.ntm.funding.FundingWorld.step;
import static vn.ntm.funding.FundingWorld.treasury;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;
import vn.ntm.testing.Tokens;

/** The Treasury pays less than was approved; and requests that nobody pays expire. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class PaymentInPartTest {

  @Inject DataSource dataSource;
  @Inject TestClock clock;

  private final ObjectMapper json = new ObjectMapper();

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @AfterEach
  void itIsJuneAgain() {
    clock.reset();
  }

  @Test
  void whatIsNotPaidOfAnApprovedAmountIsReleasedInTheSameBreath() throws Exception {
    String account = projectAccount(assigned("02", 1_000), 1_000);
    Response asked = approved(account, 600);
    pay(asked, 450, 0, null).then().statusCode(422).body("code", equalTo("VOUCHER-AMOUNT-DIFFERS"));
    Response paid = pay(asked, 450, 0, "Kho bạc từ chối 150 đồng");
    paid.then()
        .statusCode(200)
        .body("status", equalTo("PAID"))
        .body("amount", equalTo(600))
        .body("paidAmount", equalTo(450))
        .body("cash", equalTo(450))
        .body("released", equalTo(150))
        .body("restReason", equalTo("Kho bạc từ chối 150 đồng"))
        .body("releaseId", notNullValue());
    assertThat(balance(account, "volume")).isEqualTo(450);
    assertThat(balance(account, "reserved")).isZero();
    assertThat(balance(account, "available")).isEqualTo(550);
    JsonNode told = told(paid.path("id"), 3).get(2);
    assertThat(told.get("status").asText()).isEqualTo("PAID");
    assertThat(told.get("amount").asInt()).isEqualTo(450);

    // The correction undoes what was paid and nothing else.
    Response correction = step(paid, "reversal-request", finance(), "{\"reason\": \"Chi nhầm\"}");
    step(correction, "reversal", treasury(), "{\"effectiveDate\": \"2024-04-02\"}")
        .then()
        .statusCode(200)
        .body("status", equalTo("REVERSED"));
    assertThat(balance(account, "available")).isEqualTo(1_000);
    assertThat(balance(account, "volume")).isZero();
  }

  @Test
  void aContractThatIsPaidInPartMayAskForTheRestAgain() {
    String account = projectAccount(assigned("02", 10_000), 10_000);
    String contract = ContractTest.contract(account, 5_000);
    ContractTest.accept(contract, 2_000, "2024-03-01");
    ContractTest.pay(
        ContractTest.order(account, contract, "ADVANCE", 600, 0, "2024-03-01"), 600, 0);
    Response asked =
        step(
            ContractTest.order(account, contract, "VOLUME", 2_000, 600, "2024-03-01"),
            "approval",
            finance(),
            "{}");
    // In cash 1,400 were approved: neither more cash nor more recovery than that.
    for (long[] wrong :
        new long[][] {{2_001, 600}, {1_500, 0}, {1_000, 601}, {2_000, 600}, {0, 0}, {100, 200}}) {
      pay(asked, wrong[0], wrong[1], "Một phần").then().statusCode(422);
    }
    pay(asked, 1_500, 500, "Một phần")
        .then()
        .statusCode(200)
        .body("cash", equalTo(1_000))
        .body("paidRecovery", equalTo(500))
        .body("released", equalTo(400));
    as(finance())
        .get("/v1/contracts/" + contract)
        .then()
        .body("volume", equalTo(1_500))
        .body("outstandingAdvance", equalTo(100))
        .body("claimed", equalTo(0))
        .body("unpaidWork", equalTo(500));
    assertThat(balance(account, "reserved")).isZero();
    assertThat(balance(account, "advance")).isEqualTo(100);
    ContractTest.pay(
        ContractTest.order(account, contract, "VOLUME", 500, 100, "2024-03-01"), 500, 100);
    as(finance())
        .get("/v1/contracts/" + contract)
        .then()
        .body("outstandingAdvance", equalTo(0))
        .body("unpaidWork", equalTo(0));
  }

  @Test
  void aVoucherInPartThatComesTwiceIsAppliedOnce() {
    String account = projectAccount(assigned("02", 1_000), 1_000);
    Response asked = approved(account, 600);
    String body = body("GRC-" + UUID.randomUUID(), 450, 0, "Một phần");
    Response first = step(asked, "payment", treasury(), body);
    first.then().statusCode(200);
    step(asked, "payment", treasury(), body)
        .then()
        .statusCode(200)
        .body("version", equalTo(first.<Integer>path("version")));
    assertThat(balance(account, "volume")).isEqualTo(450);
  }

  @Test
  void theDatabaseHoldsWhatWasPaidWithinWhatWasApproved() {
    String account = projectAccount(assigned("02", 1_000), 1_000);
    String id = pay(approved(account, 600), 450, 0, "Một phần").path("id");
    refused("UPDATE disbursement SET paid_amount = 0 WHERE id = '%s'", id, "paid_within");
    refused(
        "UPDATE disbursement SET rest_reason = NULL WHERE id = '%s'",
        id, "less_is_paid_for_a_reason");
    refused("UPDATE disbursement SET release_id = NULL WHERE id = '%s'", id, "closed_is_released");
  }

  @Test
  void aRequestThatIsNotPaidInTimeExpiresAndItsMoneyIsFree() throws Exception {
    String account = projectAccount(assigned("02", 1_000), 1_000);
    Response old = request(account, 300);
    Response agreed = approved(account, 200);
    // The rule gives 90 days from the day of recording, 17 June 2024.
    clock.advance(Duration.ofDays(90));
    expire();
    status(old, "REQUESTED");
    clock.advance(Duration.ofDays(1));
    Response young = request(account, 100);
    expire();
    status(old, "EXPIRED");
    status(agreed, "EXPIRED");
    status(young, "REQUESTED");
    expire();
    assertThat(balance(account, "reserved")).isEqualTo(100);
    assertThat(balance(account, "available")).isEqualTo(900);
    as(finance())
        .get("/v1/disbursements/" + old.path("id"))
        .then()
        .body("closedBy", equalTo("funding-service"))
        .body("releaseId", notNullValue())
        .body("paidAmount", nullValue());
    List<JsonNode> told = told(old.path("id"), 2);
    assertThat(told).hasSize(2);
    assertThat(told.get(1).get("status").asText()).isEqualTo("EXPIRED");
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                SchemaLocation.of(
                    "classpath:contracts/events/vn.ntm.funding.disbursement-expired.v1.schema.json"));
    assertThat(schema.validate(told.get(1))).isEmpty();
    step(agreed, "payment", treasury(), body("GRC-" + UUID.randomUUID(), 200, 0, null))
        .then()
        .statusCode(412);
  }

  @Test
  void oldRequestsAreEndedByHandByAnAdministratorOnly() {
    as(finance()).post("/v1/reservation-expiry-passes").then().statusCode(403);
    as(treasury()).post("/v1/reservation-expiry-passes").then().statusCode(403);
  }

  private static void expire() {
    as(Tokens.of("admin").sign())
        .post("/v1/reservation-expiry-passes")
        .then()
        .statusCode(200)
        .body("failed", equalTo(0));
  }

  private static void status(Response disbursement, String status) {
    as(finance())
        .get("/v1/disbursements/" + disbursement.path("id"))
        .then()
        .statusCode(200)
        .body("status", equalTo(status));
  }

  private static Response pay(Response asked, long amount, long recovery, String restReason) {
    return step(
        asked,
        "payment",
        treasury(),
        body("GRC-" + UUID.randomUUID(), amount, recovery, restReason));
  }

  private static String body(String voucher, long amount, long recovery, String restReason) {
    return """
        {"voucher": {"number": "%s", "date": "2024-03-15", "treasury": "KBNN Sóc Trăng"},
         "amount": %d, "recovery": %d, "capitalSource": "CENTRAL_BUDGET",
         "nature": "INVESTMENT", "budgetYear": 2024, "restReason": %s}"""
        .formatted(
            voucher, amount, recovery, restReason == null ? "null" : "\"" + restReason + "\"");
  }

  private List<JsonNode> told(String id, int count) throws Exception {
    List<ConsumerRecord<String, String>> records =
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () ->
                    KafkaServer.records("funding.disbursement.v1").stream()
                        .filter(event -> id.equals(event.key()))
                        .toList(),
                events -> events.size() >= count);
    List<JsonNode> values = new ArrayList<>();
    for (ConsumerRecord<String, String> event : records) {
      assertThat(new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
          .startsWith("vn.ntm.funding.disbursement-");
      values.add(json.readTree(event.value()));
    }
    return values;
  }

  private void refused(String sql, String id, String by) {
    assertThatThrownBy(
            () -> {
              try (Connection connection = dataSource.getConnection();
                  Statement statement = connection.createStatement()) {
                statement.execute(sql.formatted(id));
              }
            })
        .hasMessageContaining(by);
  }
}
