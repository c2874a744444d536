package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.paid;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.ServiceResources;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class EventsKeepTheirContractTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private final ObjectMapper json = new ObjectMapper();

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @Test
  void everyStepOfAPaymentIsToldInOrderAndAsTheContractSays() throws Exception {
    String account = projectAccount(assigned("10", 100), 50);
    Response paid = paid(account, 20, "GRC-E1");
    Response asked = step(paid, "reversal-request", finance(), "{\"reason\": \"x\"}");
    step(asked, "reversal", treasury(), "{\"effectiveDate\": \"2024-04-02\"}")
        .then()
        .statusCode(200);

    List<ConsumerRecord<String, String>> told =
        awaitRecords("funding.disbursement.v1", paid.path("id"), 5);
    assertThat(told.stream().map(EventsKeepTheirContractTest::type))
        .containsExactly(
            "vn.ntm.funding.disbursement-requested.v1",
            "vn.ntm.funding.disbursement-approved.v1",
            "vn.ntm.funding.disbursement-paid.v1",
            "vn.ntm.funding.disbursement-reversal-requested.v1",
            "vn.ntm.funding.disbursement-reversed.v1");
    assertThat(versions(told)).containsExactly(1, 2, 3, 4, 5);

    List<ConsumerRecord<String, String>> moved = awaitRecords("funding.budget.v1", account, 4);
    assertThat(versions(moved)).containsExactly(1, 2, 3, 4);
    for (ConsumerRecord<String, String> event : told) {
      assertThatItIsAsTheContractSays(event);
    }
    for (ConsumerRecord<String, String> event : moved) {
      assertThatItIsAsTheContractSays(event);
    }
  }

  @Test
  void whatBecomesOfAContributionIsToldInOrderAndAsTheContractSays() throws Exception {
    Response confirmed = ContributionWorld.confirmed(ContributionWorld.cash(2024, 5_000_000));
    Response balance = ContributionWorld.recorded(ContributionWorld.balance("MB", "2024-05-31", 7));
    ContributionWorld.step(balance, "rejection", finance(), "{\"reason\": \"Sai số\"}")
        .then()
        .statusCode(200);

    List<ConsumerRecord<String, String>> told =
        awaitRecords("funding.contribution.v1", confirmed.path("id"), 2);
    told.addAll(awaitRecords("funding.contribution.v1", balance.path("id"), 2));
    assertThat(told.stream().map(EventsKeepTheirContractTest::type))
        .containsExactly(
            "vn.ntm.funding.contribution-recorded.v1",
            "vn.ntm.funding.contribution-confirmed.v1",
            "vn.ntm.funding.contribution-recorded.v1",
            "vn.ntm.funding.contribution-rejected.v1");
    assertThat(versions(told)).containsExactly(1, 2, 1, 2);
    for (ConsumerRecord<String, String> event : told) {
      assertThatItIsAsTheContractSays(event);
    }
  }

  @Test
  void aPlanIsToldWithItsUnsplitLinesApart() throws Exception {
    String plan =
        """
        {"number": "27/KH-UBND", "issuedOn": "2024-02-05", "title": "Kế hoạch",
         "issuer": {"name": "UBND tỉnh Sóc Trăng"}, "localityCode": "94", "yearFrom": 2024,
         "yearTo": 2024, "capitalLines": [
           {"source": "CREDIT", "nature": "UNSPECIFIED", "amountMillion": 2, "label": "Vốn"},
           {"payers": ["ENTERPRISE", "COMMUNITY"], "nature": "UNSPECIFIED", "amountMillion": 1,
            "label": "Vốn khác"}]}""";
    Response imported =
        command(person("coordinator").sign()).body(plan).post("/v1/funding-plans/imports");
    imported.then().statusCode(201);
    ConsumerRecord<String, String> told =
        awaitRecords("funding.plan.v1", imported.path("id"), 1).get(0);
    assertThatItIsAsTheContractSays(told);
    assertThat(json.readTree(told.value()).at("/lines")).hasSize(1);
    assertThat(json.readTree(told.value()).at("/unsplitLines/0/payers"))
        .extracting(JsonNode::asText)
        .containsExactly("COMMUNITY", "ENTERPRISE");
  }

  private void assertThatItIsAsTheContractSays(ConsumerRecord<String, String> event)
      throws Exception {
    var schema =
        SCHEMAS.getSchema(
            SchemaLocation.of("classpath:contracts/events/" + type(event) + ".schema.json"));
    assertThat(schema.validate(json.readTree(event.value()))).isEmpty();
    Set<String> headers = Set.of("ce_id", "ce_source", "ce_type", "ce_time", "ce_specversion");
    for (String header : headers) {
      assertThat(event.headers().lastHeader(header)).as(header).isNotNull();
    }
  }

  private static List<ConsumerRecord<String, String>> awaitRecords(
      String topic, String key, int count) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                KafkaServer.records(topic).stream()
                    .filter(event -> key.equals(event.key()))
                    .collect(Collectors.toList()),
            events -> events.size() >= count);
  }

  private List<Integer> versions(List<ConsumerRecord<String, String>> events) throws Exception {
    List<Integer> versions = new ArrayList<>();
    for (ConsumerRecord<String, String> event : events) {
      versions.add(json.readTree(event.value()).get("version").asInt());
    }
    return versions;
  }

  private static String type(ConsumerRecord<String, String> event) {
    return new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
  }
}
