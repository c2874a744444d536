package vn.ntm.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.ntm.funding.FundingWorld.AGENCY;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.approve;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.investor;
import static vn.ntm.funding.FundingWorld.otherFinance;
import static vn.ntm.funding.FundingWorld.person;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** Each form is that of a commune of its own, with a project of a dangerous name. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class DisbursementFormTest {

  private static final String DANGEROUS = "=HYPERLINK(\"http://x\";\"Đường, xã\")";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @Test
  void theFormCountsEntriesUpToTheLastDayOfItsPeriod() {
    UUID commune = played();
    JsonPath march = form(commune, "period=202403&by=project");
    assertThat(march.getString("from")).isEqualTo("2024-01-01");
    assertThat(march.getString("to")).isEqualTo("2024-03-31");
    String project = "items.find { it.subject == 'PROJECT' }.";
    assertThat(march.getString(project + "name")).isEqualTo(DANGEROUS);
    assertThat(march.getLong(project + "planAssigned")).isEqualTo(4_000_001);
    assertThat(march.getLong(project + "planAllocated")).isEqualTo(4_000_001);
    assertThat(march.getLong(project + "extendedPlan")).isZero();
    assertThat(march.getLong(project + "paid")).isEqualTo(1_600_000);
    assertThat(march.getLong(project + "paidVolume")).isEqualTo(1_000_000);
    assertThat(march.getLong(project + "paidAdvance")).isEqualTo(600_000);
    assertThat(march.getLong(project + "rate")).isEqualTo(4_000);
    // What no project has received yet is a line of its own, so that lines sum to the total.
    String rest = "items.find { it.subject == 'LOCALITY' }.";
    assertThat(march.getLong(rest + "planAssigned")).isEqualTo(999_999);
    assertThat(march.getLong(rest + "planAllocated")).isZero();
    assertThat(march.getLong("total.planAssigned")).isEqualTo(5_000_000);
    assertThat(march.getLong("total.rate")).isEqualTo(3_200);

    JsonPath february = form(commune, "period=202402&by=project");
    assertThat(february.getLong("total.planAssigned")).isEqualTo(5_000_000);
    assertThat(february.getLong("total.paid")).isZero();
    // Cut on the 14th, March ends before the payment of the 15th.
    assertThat(form(commune, "period=202403&calendar=ND09").getLong("total.paid")).isZero();
    JsonPath quarter = form(commune, "period=2024Q1&by=content");
    assertThat(quarter.getString("items[0].name")).isEqualTo("Hạ tầng kinh tế - xã hội");
    assertThat(quarter.getLong("items[0].planAllocated")).isEqualTo(4_000_001);
    assertThat(quarter.getLong("total.paid")).isEqualTo(1_600_000);
    assertThat(form(commune, "period=202401").getList("items")).isEqualTo(List.of());
  }

  @Test
  void csvIsExactInMillionsMarkedAsUtf8AndRunsNoFormula() {
    UUID commune = played();
    byte[] file =
        as(finance())
            .get(url(commune, "period=2024Q1&by=project&format=csv&unit=million"))
            .then()
            .statusCode(200)
            .header("Content-Type", startsWith("text/csv"))
            .header(
                "Content-Disposition", equalTo("attachment; filename=\"disbursement-2024Q1.csv\""))
            .extract()
            .asByteArray();
    assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
    List<NamedCsvRecord> lines =
        CsvReader.builder().ofNamedCsvRecord(new String(file, 3, file.length - 3, UTF_8)).stream()
            .toList();
    NamedCsvRecord project = line(lines, "PROJECT");
    assertThat(project.getField("name")).isEqualTo("'" + DANGEROUS);
    assertThat(project.getField("planAssigned")).isEqualTo("4.000001");
    assertThat(project.getField("paid")).isEqualTo("1.6");
    assertThat(project.getField("unit")).isEqualTo("MILLION");
    assertThat(project.getField("rateBasisPoints")).isEqualTo("4000");
    NamedCsvRecord last = lines.get(lines.size() - 1);
    assertThat(last.getField("subject")).isEqualTo("TOTAL");
    assertThat(last.getField("planAssigned")).isEqualTo("5");
    BigDecimal sum =
        lines.stream()
            .filter(line -> !line.getField("subject").equals("TOTAL"))
            .map(line -> new BigDecimal(line.getField("planAssigned")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo("5");
    // Asked for by its media type, in đồng.
    String dong =
        as(finance())
            .accept("text/csv")
            .get(url(commune, "period=2024Q1&by=project"))
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(dong).contains(",4000001,").contains(",DONG,");
  }

  @Test
  void theWorkbookSaysTheSameAndItsTextsAreTexts() throws Exception {
    UUID commune = played();
    byte[] file =
        as(finance())
            .accept(XLSX)
            .get(url(commune, "period=2024Q1&by=project&unit=million"))
            .then()
            .statusCode(200)
            .header("Content-Type", startsWith(XLSX))
            .extract()
            .asByteArray();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.get(0).getCellText(0)).isEqualTo("Báo cáo giải ngân kỳ 2024Q1");
      assertThat(rows.get(2).getCellText(0)).isEqualTo("Đơn vị tính: triệu đồng");
      Row project =
          rows.stream().filter(row -> row.getCellText(0).equals("Dự án")).findFirst().orElseThrow();
      assertThat(project.getCellText(2)).isEqualTo(DANGEROUS);
      assertThat(project.getCell(2).getFormula()).isNull();
      assertThat(project.getCellAsNumber(7)).hasValue(new BigDecimal("4.000001"));
      Row total = rows.get(rows.size() - 1);
      assertThat(total.getCellText(0)).isEqualTo("Tổng số");
      assertThat(total.getCellAsNumber(7)).hasValue(new BigDecimal("5"));
      assertThat(total.getCellAsNumber(13)).hasValue(new BigDecimal("32.00"));
    }
  }

  @Test
  void aFormIsOfTheSubtreeAndItsParametersAreChecked() {
    String elsewhere = Tokens.of("finance").locality("89@2024-02-05").sign();
    as(elsewhere).get(url(PROVINCE, "period=2024Q1")).then().statusCode(404);
    as(elsewhere)
        .get("/v1/disbursement-forms?period=2024Q1")
        .then()
        .statusCode(200)
        .body("items", empty());
    as(person("partner").sign()).get("/v1/disbursement-forms?period=2024Q1").then().statusCode(403);
    for (String wrong :
        List.of(
            "period=2024W07",
            "period=2024-03",
            "by=project",
            "period=2024Q1&by=bank",
            "period=2024Q1&format=pdf",
            "period=2024Q1&unit=million",
            "period=2024Q1&format=csv&unit=billion",
            "period=2024Q1&calendar=LUNAR",
            "period=2024Q1&knownAt=now")) {
      as(finance()).get("/v1/disbursement-forms?" + wrong).then().statusCode(400);
    }
    played();
    String first =
        as(finance())
            .get("/v1/disbursement-forms?period=2024Q2&by=project&limit=1")
            .then()
            .statusCode(200)
            .extract()
            .path("next");
    assertThat(first).isNotNull();
    as(finance())
        .get("/v1/disbursement-forms?period=2024Q2&by=project&limit=1&cursor=" + first)
        .then()
        .statusCode(200);
  }

  /** 5,000,000 to a commune, 4,000,001 of it to a project, of which 1,600,000 are paid. */
  private static UUID played() {
    UUID commune = FundingWorld.communeOfItsOwn();
    String account = allocated(assigned("02", 6_000_000), "localityId", commune, 5_000_000);
    UUID project =
        UUID.fromString(
            command(investor())
                .body(
                    """
                    {"name": "%s", "investorAgency": "%s", "localityId": "%s",
                     "nature": "INVESTMENT", "totalInvestment": 9000000000}"""
                        .formatted(DANGEROUS.replace("\"", "\\\""), AGENCY, commune))
                .post("/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    String own = allocated(account, "projectId", project, 4_000_001);
    String contract = ContractTest.contract(own, 4_000_000);
    ContractTest.accept(contract, 1_000_000, "2024-03-01");
    ContractTest.pay(
        ContractTest.order(own, contract, "ADVANCE", 1_000_000, 0, "2024-03-01"), 1_000_000, 0);
    ContractTest.pay(
        ContractTest.order(own, contract, "VOLUME", 1_000_000, 400_000, "2024-03-01"),
        1_000_000,
        400_000);
    return commune;
  }

  private static String allocated(String from, String receiver, UUID id, long amount) {
    Response proposed =
        FundingWorld.proposeAllocation(from, receiver, id, amount)
            .statusCode(201)
            .extract()
            .response();
    approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }

  private static NamedCsvRecord line(List<NamedCsvRecord> lines, String subject) {
    return lines.stream()
        .filter(line -> line.getField("subject").equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static String url(UUID under, String query) {
    return "/v1/disbursement-forms?limit=1000&under=" + under + "&" + query;
  }

  private static JsonPath form(UUID under, String query) {
    return as(finance()).get(url(under, query)).then().statusCode(200).extract().jsonPath();
  }
}
