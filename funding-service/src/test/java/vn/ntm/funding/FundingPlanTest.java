package vn.ntm.funding;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.ntm.funding.FundingWorld.SOC_TRANG;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.person;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class FundingPlanTest {

  private static final Path SOC_TRANG_2024 = Path.of("../deploy/data/plans/soc-trang-2024.json");

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @Test
  void f002_05_theTotalsOfSocTrang2024AreComputedFromItsLines() throws IOException {
    String id =
        command(coordinator())
            .body(Files.readString(SOC_TRANG_2024))
            .post("/v1/funding-plans/imports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String total = "sources.find { it.capitalSource == '%s' }.%s";
    as(coordinator())
        .get("/v1/funding-plans/" + id)
        .then()
        .statusCode(200)
        .body(total.formatted("CENTRAL_BUDGET", "total"), equalTo(133_988_000_000L))
        .body(total.formatted("PROVINCIAL_BUDGET", "total"), equalTo(185_253_000_000L))
        .body(total.formatted("DISTRICT_BUDGET", "total"), equalTo(25_460_000_000L))
        .body(total.formatted("ODA", "total"), equalTo(66_346_000_000L))
        .body(total.formatted("INTEGRATED", "sharePercent"), equalTo(44.55f))
        .body("totals.directBudget", equalTo(344_701_000_000L))
        .body("totals.directInvestment", equalTo(283_925_000_000L))
        .body("totals.directRecurrent", equalTo(60_776_000_000L))
        .body("totals.onBudget", equalTo(411_047_000_000L))
        .body("totals.onBudgetInvestment", equalTo(350_271_000_000L))
        .body("totals.all", equalTo(3_993_047_000_000L));
    command(coordinator())
        .body(Files.readString(SOC_TRANG_2024))
        .post("/v1/funding-plans/imports")
        .then()
        .statusCode(409)
        .body("code", equalTo("PLAN-EXISTS"));
    as(Tokens.of("coordinator").locality("89@2024-02-05").sign())
        .get("/v1/funding-plans/" + id)
        .then()
        .statusCode(404);
  }

  @Test
  void everyWrongLineIsNamedAndNothingIsImported() throws IOException {
    String wrong =
        Files.readString(SOC_TRANG_2024)
            .replace("23/KH-UBND", "24/KH-UBND")
            .replace("103600", "103600.1234567")
            .replace("\"COMMUNITY\"", "\"LOTTERY\"");
    command(coordinator())
        .body(wrong)
        .post("/v1/funding-plans/imports")
        .then()
        .statusCode(422)
        .body("errors", hasSize(2))
        .body("errors.pointer", hasItem("/capitalLines/0/amountMillion"))
        .body("errors.code", hasItem("UNKNOWN-CAPITAL-SOURCE"));
    as(coordinator())
        .get("/v1/funding-plans?limit=1000")
        .then()
        .body("items.findAll { it.number == '24/KH-UBND' }", hasSize(0));
  }

  @Test
  void aLineThatIsNotSplitKeepsItsSetOfPayers() throws IOException {
    String unsplit =
        Files.readString(SOC_TRANG_2024)
            .replace("23/KH-UBND", "25/KH-UBND")
            .replace("\"source\": \"ENTERPRISE\"", "\"payers\": [\"ENTERPRISE\", \"COMMUNITY\"]");
    command(coordinator())
        .body(unsplit)
        .post("/v1/funding-plans/imports")
        .then()
        .statusCode(201)
        .body("totals.all", equalTo(3_993_047_000_000L))
        .body("totals.directBudget", equalTo(344_701_000_000L))
        .body("sources.find { it.capitalSource == 'ENTERPRISE' }", nullValue())
        .body("unsplit.payers", contains(List.of("COMMUNITY", "ENTERPRISE")))
        .body("unsplit.amount", contains(85_000_000_000L))
        .body("unsplit.sharePercent", contains(2.13f))
        .body("lines.findAll { it.capitalSource == null }", hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"source\": \"ODA\", \"payers\": [\"ODA\", \"CREDIT\"], \"nature\": \"UNSPECIFIED\"",
        "\"nature\": \"UNSPECIFIED\"",
        "\"payers\": [\"ODA\", \"CREDIT\"], \"nature\": \"INVESTMENT\"",
        "\"payers\": [\"ODA\", \"ODA\"], \"nature\": \"UNSPECIFIED\"",
      })
  void aLineHasOneSourceOrSeveralPayersAndNoNature(String line) {
    String plan =
        """
        {"number": "26/KH-UBND", "issuedOn": "2024-02-05", "title": "Kế hoạch",
         "issuer": {"name": "UBND tỉnh Sóc Trăng"}, "localityCode": "94", "yearFrom": 2024,
         "yearTo": 2024, "capitalLines": [{%s, "amountMillion": 1, "label": "Vốn"}]}"""
            .formatted(line);
    command(coordinator())
        .body(plan)
        .post("/v1/funding-plans/imports")
        .then()
        .statusCode(422)
        .body("errors.code", contains("ONE-SOURCE-OR-SEVERAL-PAYERS"));
  }

  @Test
  void anUnknownFieldOfTheDocumentIsAnError() throws IOException {
    command(coordinator())
        .body(Files.readString(SOC_TRANG_2024).replaceFirst("\"title\"", "\"titel\""))
        .post("/v1/funding-plans/imports")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("UNKNOWN-FIELD"));
  }

  private static String coordinator() {
    return person("coordinator").locality(SOC_TRANG).sign();
  }
}
