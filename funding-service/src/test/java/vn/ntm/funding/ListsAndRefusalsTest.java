package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.ntm.funding.FundingWorld.approve;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.balance;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.investor;
import static vn.ntm.funding.FundingWorld.otherFinance;
import static vn.ntm.funding.FundingWorld.projectAccount;
import static vn.ntm.funding.FundingWorld.proposeAllocation;
import static vn.ntm.funding.FundingWorld.takeBack;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;

/** What was asked for is listed where it happened, and what is refused moves nothing. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class ListsAndRefusalsTest {

  private static final String REASON = "{\"reason\": \"Thiếu căn cứ\"}";

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
  void aRejectedProposalIsListedAsSuchAndMovesNothing() {
    String province = assigned("11", 1_000);
    long before = balance(province, "available");
    Response proposed =
        proposeAllocation(province, "localityId", FundingWorld.communeOfItsOwn(), 300)
            .statusCode(201)
            .extract()
            .response();
    Response rejected =
        command(otherFinance())
            .header("If-Match", proposed.header("ETag"))
            .body(REASON)
            .post("/v1/allocations/" + proposed.path("id") + "/rejection");
    rejected.then().statusCode(200).body("status", equalTo("REJECTED"));
    approve(rejected, otherFinance()).then().statusCode(409).body("code", equalTo("WRONG-STATE"));
    as(finance())
        .get("/v1/allocations?status=REJECTED&limit=1000")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(proposed.<String>path("id")))
        .body("items.status.unique()", contains("REJECTED"));
    assertThat(balance(province, "available")).isEqualTo(before);
  }

  @Test
  void requestsAndAcceptancesAreListed() {
    String account = projectAccount(assigned("11", 1_000), 900, FundingWorld.communeOfItsOwn());
    Response request = FundingWorld.request(account, 70);
    as(investor())
        .get("/v1/disbursements?accountId=" + account)
        .then()
        .statusCode(200)
        .body("items.id", contains(request.<String>path("id")))
        .body("items.amount", contains(70));
    String contract = ContractTest.contract(account, 800);
    ContractTest.accept(contract, 300, "2024-03-01");
    ContractTest.accept(contract, 200, "2024-03-02");
    as(investor())
        .get("/v1/contracts/" + contract + "/acceptances")
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items.value.sum()", equalTo(500));
  }

  @Test
  void aRejectedYearSettlementLeavesTheYearOpen() {
    String account = projectAccount(assigned("11", 1_000), 900, FundingWorld.communeOfItsOwn());
    String place = as(finance()).get("/v1/accounts/" + account).path("localityId");
    clock.set(LocalDate.of(2025, 2, 10));
    Response proposed =
        command(finance())
            .body(
                """
                {"localityId": "%s", "programme": "NTM_2021_2025", "budgetYear": 2024,
                 "reason": "Quyết toán niên độ", "legalBasis": {"number": "12/QĐ-UBND",
                 "date": "2025-02-01", "issuer": "UBND tỉnh Sóc Trăng"}}"""
                    .formatted(UUID.fromString(place)))
            .post("/v1/year-settlements");
    proposed.then().statusCode(201);
    String path = "/v1/year-settlements/" + proposed.path("id");
    as(finance()).get(path).then().statusCode(200).body("status", equalTo("PROPOSED"));
    command(otherFinance())
        .header("If-Match", proposed.header("ETag"))
        .body(REASON)
        .post(path + "/rejection")
        .then()
        .statusCode(200)
        .body("status", equalTo("REJECTED"));
    as(finance())
        .get("/v1/year-settlements?limit=1000")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(proposed.<String>path("id")));
    takeBack(account, 900, "PROVINCE").then().statusCode(201);
  }

  @Test
  void theRulesOfCounterpartAreListedForThePlacesWhereTheyHold() {
    String rule =
        command(finance())
            .body(
                """
                {"localityId": "%s", "programme": "NTM_2021_2025", "scope": "PROGRAMME",
                 "validFrom": "2011-01-01", "validTo": "2011-12-31",
                 "baseSource": "CENTRAL_BUDGET", "payerSources": ["COMMUNITY"],
                 "minRatioNumerator": 1, "minRatioDenominator": 10, "hard": false,
                 "legalBasis": {"number": "23/KH-UBND", "date": "2024-02-05",
                 "issuer": "UBND tỉnh Sóc Trăng"}}"""
                    .formatted(FundingWorld.PROVINCE))
            .post("/v1/counterpart-rules")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as(finance())
        .get("/v1/counterpart-rules?limit=1000")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(rule));
  }
}
