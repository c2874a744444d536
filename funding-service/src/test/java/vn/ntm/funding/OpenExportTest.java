package vn.ntm.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.approve;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.basis;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.otherFinance;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.projectAccount;
import static vn.ntm.funding.FundingWorld.step;
import static vn.ntm.funding.FundingWorld.treasury;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class OpenExportTest {

  /** The sequence of elements of an activity in the schema of IATI 2.03. */
  private static final List<String> ACTIVITY =
      List.of(
          "iati-identifier",
          "reporting-org",
          "title",
          "description",
          "participating-org",
          "other-identifier",
          "activity-status",
          "activity-date",
          "contact-info",
          "activity-scope",
          "recipient-country",
          "recipient-region",
          "location",
          "sector",
          "tag",
          "country-budget-items",
          "humanitarian-scope",
          "policy-marker",
          "collaboration-type",
          "default-flow-type",
          "default-finance-type",
          "default-aid-type",
          "default-tied-status",
          "budget",
          "planned-disbursement",
          "capital-spend",
          "transaction",
          "document-link",
          "related-activity",
          "legacy-data",
          "conditions",
          "result",
          "crs-add",
          "fss");

  private static final List<String> REQUIRED =
      List.of(
          "iati-identifier",
          "reporting-org",
          "title",
          "description",
          "participating-org",
          "activity-status",
          "activity-date");

  /** The sequence of elements of a transaction in the same schema. */
  private static final List<String> TRANSACTION =
      List.of(
          "transaction-type",
          "transaction-date",
          "value",
          "description",
          "provider-org",
          "receiver-org",
          "disbursement-channel",
          "sector",
          "recipient-country",
          "recipient-region",
          "flow-type",
          "finance-type",
          "aid-type",
          "tied-status");

  private final ObjectMapper json = new ObjectMapper();

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @Test
  void anActivityOfOdaHasTheElementsOfTheStandardInItsOrderAndTheSumsOfTheLedger()
      throws Exception {
    UUID commune = FundingWorld.communeOfItsOwn();
    String account = projectAccount(oda(9_000), 2_450, commune);
    Response first = pay(account, 700);
    Response second = pay(account, 300);
    Response asked = step(second, "reversal-request", finance(), "{\"reason\": \"Chi nhầm\"}");
    step(asked, "reversal", treasury(), "{\"effectiveDate\": \"2024-04-02\"}")
        .then()
        .statusCode(200);
    // Money of another source is no aid.
    projectAccount(assigned("05", 1_000), 1_000, commune);
    byte[] file =
        as(finance())
            .get("/v1/exports/iati?under=" + commune)
            .then()
            .statusCode(200)
            .contentType("application/xml")
            .extract()
            .asByteArray();
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(file))
            .getDocumentElement();
    assertThat(root.getNodeName()).isEqualTo("iati-activities");
    assertThat(root.getAttribute("version")).isEqualTo("2.03");
    assertThat(root.getAttribute("generated-datetime"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    List<Element> activities = children(root, "iati-activity");
    assertThat(activities).hasSize(1);
    Element activity = activities.get(0);
    assertThat(activity.getAttribute("default-currency")).isEqualTo("VND");
    assertThatTheyAreInOrder(activity, ACTIVITY);
    for (String required : REQUIRED) {
      assertThat(children(activity, required)).as(required).isNotEmpty();
    }
    String ref = children(activity, "reporting-org").get(0).getAttribute("ref");
    assertThat(text(activity, "iati-identifier"))
        .startsWith(ref + "-")
        .endsWith(as(finance()).get("/v1/accounts/" + account).<String>path("holderId"));
    assertThat(text(activity, "title")).isEqualTo("Đường trục xã Long Phú");
    Element budget = children(activity, "budget").get(0);
    assertThatTheyAreInOrder(budget, List.of("period-start", "period-end", "value"));
    assertThat(text(budget, "value")).isEqualTo("2450");

    Map<String, Long> sums = new HashMap<>();
    List<Element> transactions = children(activity, "transaction");
    for (Element transaction : transactions) {
      assertThatTheyAreInOrder(transaction, TRANSACTION);
      String type = children(transaction, "transaction-type").get(0).getAttribute("code");
      sums.merge(type, Long.parseLong(text(transaction, "value")), Long::sum);
    }
    assertThat(sums).isEqualTo(Map.of("2", 2_450L, "3", 700L));
    // Two payments and the reversal of one, which is negative.
    assertThat(transactions.stream().map(one -> text(one, "value")))
        .containsExactly("2450", "700", "300", "-300");
    assertThat(first.<String>path("id")).isNotNull();
  }

  @Test
  void aPackageHoldsBudgetAndExpendituresWithTheirColumnTypesAndTheSumsOfTheLedger()
      throws Exception {
    UUID commune = FundingWorld.communeOfItsOwn();
    Response down =
        FundingWorld.proposeAllocation(assigned("05", 9_000), "localityId", commune, 1_000)
            .statusCode(201)
            .extract()
            .response();
    approve(down, otherFinance()).then().statusCode(200);
    String account = projectAccount(down.path("accountId"), 600, commune);
    FundingWorld.paid(account, 250, "GRC-OFDP-" + commune);
    Map<String, byte[]> files = archive("budgetYear=2024&under=" + commune);
    assertThat(files.keySet())
        .containsExactlyInAnyOrder("datapackage.json", "budget.csv", "expenditures.csv");
    JsonNode descriptor = json.readTree(files.get("datapackage.json"));
    assertThat(descriptor.get("profile").asText()).isEqualTo("fiscal-data-package");
    assertThat(descriptor.get("created").asText()).matches("[-0-9]{10}T[:0-9]{8}Z");
    assertThat(descriptor.get("name").asText()).matches("[-a-z0-9._/]+");
    assertThat(descriptor.get("resources")).hasSize(2);
    for (JsonNode resource : descriptor.get("resources")) {
      List<String> fields = resource.at("/schema/fields").findValuesAsText("name");
      List<NamedCsvRecord> rows = rows(files.get(resource.get("path").asText()));
      assertThat(rows.get(0).getHeader()).isEqualTo(fields);
      assertThat(resource.at("/schema/fields").findValuesAsText("columnType"))
          .contains("value", "date:fiscal-year", "budget-line-id", "fin-source:generic:code")
          .doesNotHaveDuplicates();
    }
    assertThat(sum(rows(files.get("budget.csv")))).isEqualTo(1_000);
    List<NamedCsvRecord> paid = rows(files.get("expenditures.csv"));
    assertThat(paid).hasSize(1);
    assertThat(paid.get(0).getField("amount")).isEqualTo("250");
    assertThat(paid.get(0).getField("budgetLineId")).isEqualTo(account);
    assertThat(paid.get(0).getField("recipientName")).isEqualTo("Đường trục xã Long Phú");
  }

  @Test
  void exportsAreOfTheSubtreeAndForThoseWhoPublish() {
    String elsewhere = Tokens.of("finance").locality("89@2024-02-05").sign();
    for (String url :
        List.of("/v1/exports/iati?", "/v1/exports/fiscal-data-package?budgetYear=2024&")) {
      as(elsewhere).get(url + "under=" + PROVINCE).then().statusCode(404);
      as(person("investor").sign()).get(url + "under=" + PROVINCE).then().statusCode(403);
    }
    as(elsewhere)
        .get("/v1/exports/iati")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("NO-ODA-ACTIVITY"));
    as(finance()).get("/v1/exports/fiscal-data-package").then().statusCode(400);
  }

  private static String oda(long amount) {
    Response proposed =
        command(finance())
            .body(
                """
                {"localityId": "%s", "programme": "NTM_2021_2025", "component": "05",
                 "capitalSource": "ODA", "nature": "INVESTMENT", "budgetYear": 2024,
                 "amount": %d, "effectiveDate": "2024-01-15", "reason": "Giao vốn ODA",
                 "legalBasis": %s}"""
                    .formatted(PROVINCE, amount, basis("CENTRAL")))
            .post("/v1/assignments");
    approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }

  private static Response pay(String account, long amount) {
    Response paid =
        step(
            FundingWorld.approved(account, amount),
            "payment",
            treasury(),
            FundingWorld.payment("GRC-ODA-" + UUID.randomUUID(), amount)
                .replace("CENTRAL_BUDGET", "ODA"));
    paid.then().statusCode(200);
    return paid;
  }

  private static Map<String, byte[]> archive(String query) throws Exception {
    byte[] zip =
        as(finance())
            .get("/v1/exports/fiscal-data-package?" + query)
            .then()
            .statusCode(200)
            .contentType("application/zip")
            .extract()
            .asByteArray();
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        files.put(entry.getName(), archive.readAllBytes());
      }
    }
    return files;
  }

  private static List<NamedCsvRecord> rows(byte[] file) {
    return CsvReader.builder().ofNamedCsvRecord(new String(file, UTF_8)).stream().toList();
  }

  private static long sum(List<NamedCsvRecord> rows) {
    return rows.stream().mapToLong(row -> Long.parseLong(row.getField("amount"))).sum();
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> child.getNodeName().equals(name)).toList();
  }

  private static String text(Element parent, String name) {
    return children(parent, name).get(0).getTextContent();
  }

  private static void assertThatTheyAreInOrder(Element parent, List<String> order) {
    List<Integer> places =
        children(parent).stream().map(child -> order.indexOf(child.getNodeName())).toList();
    assertThat(places).doesNotContain(-1).isSorted();
  }
}
