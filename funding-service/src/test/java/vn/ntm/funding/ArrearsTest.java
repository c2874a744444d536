package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.investor;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.projectAccount;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;
import vn.ntm.testing.Tokens;

/** Work that was accepted, is due and is not paid. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class ArrearsTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @Inject TestClock clock;

  private UUID commune;

  private final ObjectMapper json = new ObjectMapper();

  @BeforeEach
  void thereIsACommune() {
    FundingWorld.thePlacesAreKnown();
    commune = FundingWorld.communeOfItsOwn();
  }

  @AfterEach
  void itIsJuneAgain() {
    clock.reset();
  }

  @Test
  void unpaidWorkIsOwedFromItsDayOfPaymentToldOncePerChangeAndClearedByThePayment()
      throws Exception {
    String account = projectAccount(assigned(commune, "02", 10_000), 10_000, commune);
    String project = projectOf(account);
    String contract = ContractTest.contract(account, 10_000);
    accept(contract, 3_000, "2024-06-20");
    accept(contract, 1_000, "2024-06-25");
    owed(project, 0, null);
    pass();

    clock.set(LocalDate.of(2024, 6, 20));
    owed(project, 3_000, "2024-06-20");
    pass();
    pass();
    clock.set(LocalDate.of(2024, 6, 25));
    pass();
    owed(project, 4_000, "2024-06-20");
    as(finance())
        .get("/v1/arrears?under=" + commune)
        .then()
        .statusCode(200)
        .body("items.projectId", contains(project))
        .body("items.amount", contains(4_000));

    pay(account, contract, 3_500);
    owed(project, 500, "2024-06-25");
    Response last = pay(account, contract, 500);
    owed(project, 0, null);
    as(finance()).get("/v1/arrears?under=" + commune).then().body("items", empty());
    // A correction of the payment brings the debt back at once.
    Response asked = step(last, "reversal-request", finance(), "{\"reason\": \"Chi nhầm\"}");
    step(asked, "reversal", treasury(), "{\"effectiveDate\": \"2024-06-25\"}")
        .then()
        .statusCode(200);
    pass();

    List<ConsumerRecord<String, String>> told = told(project, 5);
    assertThat(told).hasSize(5);
    assertEvent(told.get(0), "arrears-arisen", 1, 3_000, "2024-06-20");
    assertEvent(told.get(1), "arrears-arisen", 2, 4_000, "2024-06-20");
    assertEvent(told.get(2), "arrears-arisen", 3, 500, "2024-06-25");
    assertEvent(told.get(3), "arrears-cleared", 4, 0, null);
    assertEvent(told.get(4), "arrears-arisen", 5, 500, "2024-06-25");
  }

  @Test
  void arrearsAreShownInTheSubtreeAndLookedForByAnAdministrator() {
    String account = projectAccount(assigned(commune, "02", 10_000), 10_000, commune);
    String project = projectOf(account);
    accept(ContractTest.contract(account, 10_000), 100, "2024-06-17");
    pass();
    String elsewhere = Tokens.of("finance").locality(FundingWorld.ELSEWHERE).sign();
    as(elsewhere).get("/v1/projects/" + project + "/arrears").then().statusCode(404);
    as(elsewhere).get("/v1/arrears").then().body("items.size()", equalTo(0));
    as(finance())
        .get("/v1/arrears?limit=1000&under=" + PROVINCE)
        .then()
        .body("items.projectId", hasItem(project));
    as(finance())
        .get("/v1/arrears?under=" + FundingWorld.communeOfItsOwn())
        .then()
        .body("items", empty());
    String partner = person("partner").sign();
    as(partner).get("/v1/arrears").then().statusCode(403);
    as(partner).get("/v1/projects/" + project + "/arrears").then().statusCode(403);
    as(finance()).post("/v1/arrears/passes").then().statusCode(403);
  }

  @Test
  void aProjectWithoutContractsOwesNothing() {
    String project = FundingWorld.project("INVESTMENT", commune).toString();
    owed(project, 0, null);
  }

  static void accept(String contract, long value, String dueOn) {
    String tag = as(investor()).get("/v1/contracts/" + contract).header("ETag");
    command(investor())
        .header("If-Match", tag)
        .body(
            """
            {"acceptedOn": "2024-03-01", "dueOn": "%s", "value": %d,
             "content": "Nghiệm thu"}"""
                .formatted(dueOn, value))
        .post("/v1/contracts/" + contract + "/acceptances")
        .then()
        .statusCode(200);
  }

  static void pass() {
    as(Tokens.of("admin").sign()).post("/v1/arrears/passes").then().statusCode(200);
  }

  private static String projectOf(String account) {
    return as(finance()).get("/v1/accounts/" + account).path("holderId");
  }

  private static Response pay(String account, String contract, long amount) {
    return ContractTest.pay(
        ContractTest.order(account, contract, "VOLUME", amount, 0, "2024-03-01"), amount, 0);
  }

  private static void owed(String project, long amount, String since) {
    as(finance())
        .get("/v1/projects/" + project + "/arrears")
        .then()
        .statusCode(200)
        .body("amount", equalTo((int) amount))
        .body("since", since == null ? nullValue() : equalTo(since))
        .body("contracts.size()", equalTo(amount == 0 ? 0 : 1));
  }

  private static List<ConsumerRecord<String, String>> told(String project, int count) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                KafkaServer.records("funding.project.v1").stream()
                    .filter(event -> project.equals(event.key()))
                    .toList(),
            events -> events.size() >= count);
  }

  private void assertEvent(
      ConsumerRecord<String, String> event, String type, int version, int amount, String since)
      throws Exception {
    String told = new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    assertThat(told).isEqualTo("vn.ntm.funding." + type + ".v1");
    JsonNode value = json.readTree(event.value());
    var schema =
        SCHEMAS.getSchema(SchemaLocation.of("classpath:contracts/events/" + told + ".schema.json"));
    assertThat(schema.validate(value)).isEmpty();
    assertThat(value.get("version").asInt()).isEqualTo(version);
    assertThat(value.get("amount").asInt()).isEqualTo(amount);
    assertThat(value.get("since").isNull() ? null : value.get("since").asText()).isEqualTo(since);
    assertThat(value.get("localityIds").get(0).asText()).isEqualTo(commune.toString());
    assertThat(value.get("localityPath").get(0).asText()).isEqualTo(PROVINCE.toString());
  }
}
