package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.ntm.funding.FundingWorld.AGENCY;
import static vn.ntm.funding.FundingWorld.COMMUNE;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.approve;
import static vn.ntm.funding.FundingWorld.approved;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.basis;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.investor;
import static vn.ntm.funding.FundingWorld.otherFinance;
import static vn.ntm.funding.FundingWorld.payment;
import static vn.ntm.funding.FundingWorld.projectAccount;
import static vn.ntm.funding.FundingWorld.step;
import static vn.ntm.funding.FundingWorld.treasury;

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

/** What was true then, what was known then, and the largest amounts that are kept. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class HistoryAndBoundsTest {

  private static final long LARGE = 2_450_000_000_000_000L;

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
  void aPaymentOfMarchThatWasEnteredInMayIsTrueInMarchButNotKnownInApril() {
    clock.set(LocalDate.of(2024, 3, 10));
    String account = projectAccount(assigned("08", 1_000), 500);
    Response approved = approved(account, 120);
    clock.set(LocalDate.of(2024, 5, 20));
    step(approved, "payment", treasury(), payment("GRC-MAR-MAY", 120)).then().statusCode(200);

    String url = "/v1/accounts/" + account;
    String known = "knownAt=2024-04-30T16:59:59Z";
    as(finance()).get(url + "?asOf=2024-03-31").then().body("disbursed", equalTo(120));
    as(finance())
        .get(url + "?asOf=2024-03-31&" + known)
        .then()
        .body("disbursed", equalTo(0))
        .body("reserved", equalTo(120));
    as(finance())
        .get(url + "/statement?" + known)
        .then()
        .body("items.kind", org.hamcrest.Matchers.not(hasItem("VOLUME_PAYMENT")));
    String project = as(finance()).get(url).path("holderId");
    String columns = "/v1/settlement-columns?limit=1000&budgetYear=2024&asOf=2024-03-31";
    String paid = "items.find { it.projectId == '%s' }.lines[0].yearPaid".formatted(project);
    as(finance()).get(columns).then().body(paid, equalTo(120));
    as(finance()).get(columns + "&" + known).then().body(paid, equalTo(0));
  }

  @Test
  void largeAmountsPassUnchangedAndSumsBeyondTheBoundAreRefused() {
    String province = assignedIn2021("01", LARGE);
    assignedIn2021("01", LARGE);
    String account = largeProjectAccount(province);
    Response requested =
        command(investor())
            .body(
                """
                {"accountId": "%s", "kind": "DIRECT", "amount": %d, "purpose": "Toàn bộ",
                 "requestedOn": "2021-12-01"}"""
                    .formatted(account, LARGE))
            .post("/v1/disbursements");
    requested.then().statusCode(201).body("amount", equalTo(LARGE));
    Response approved = step(requested, "approval", finance(), "{}");
    step(
            approved,
            "payment",
            treasury(),
            """
            {"voucher": {"number": "GRC-LARGE", "date": "2021-12-15", "treasury": "KBNN"},
             "amount": %d, "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT",
             "budgetYear": 2021}"""
                .formatted(LARGE))
        .then()
        .statusCode(200)
        .body("cash", equalTo(LARGE));
    as(finance())
        .get("/v1/accounts/" + account + "/statement")
        .then()
        .body("items.after.disbursed", hasItem(LARGE));
    as(finance())
        .get("/v1/ledger/totals?budgetYear=2021")
        .then()
        .statusCode(200)
        .body("items[0].disbursed", equalTo(LARGE));
    as(finance())
        .get("/v1/settlement-columns?budgetYear=2021")
        .then()
        .body("items[0].lines[0].yearPaid", equalTo(LARGE));
    // What all accounts received together passes the bound first, then the province's own.
    assignedIn2021("01", LARGE);
    as(finance())
        .get("/v1/ledger/totals?budgetYear=2021")
        .then()
        .statusCode(422)
        .body("code", equalTo("SUM-TOO-LARGE"));
    approve(propose2021("01", LARGE), otherFinance())
        .then()
        .statusCode(422)
        .body("code", equalTo("SUM-TOO-LARGE"));
  }

  private static String assignedIn2021(String component, long amount) {
    Response proposed = propose2021(component, amount);
    approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }

  private static Response propose2021(String component, long amount) {
    Response proposed =
        command(finance())
            .body(
                """
                {"localityId": "%s", "programme": "NTM_2021_2025", "component": "%s",
                 "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT", "budgetYear": 2021,
                 "amount": %d, "reason": "Giao vốn năm 2021", "legalBasis": %s}"""
                    .formatted(PROVINCE, component, amount, basis("CENTRAL")))
            .post("/v1/assignments");
    proposed.then().statusCode(201).body("amount", equalTo(amount));
    return proposed;
  }

  private static String largeProjectAccount(String province) {
    String project =
        command(investor())
            .body(
                """
                {"name": "Dự án lớn", "investorAgency": "%s", "localityId": "%s",
                 "nature": "INVESTMENT", "totalInvestment": %d}"""
                    .formatted(AGENCY, COMMUNE, LARGE))
            .post("/v1/projects")
            .then()
            .statusCode(201)
            .body("totalInvestment", equalTo(LARGE))
            .extract()
            .path("id");
    Response proposed =
        FundingWorld.proposeAllocation(province, "projectId", UUID.fromString(project), LARGE)
            .statusCode(201)
            .extract()
            .response();
    approve(proposed, otherFinance()).then().statusCode(200);
    String account = proposed.path("accountId");
    assertThat(account).isNotNull();
    return account;
  }
}
