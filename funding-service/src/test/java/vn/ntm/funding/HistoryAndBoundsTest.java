package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.ntm.funding.FundingWorld.AGENCY;
import static vn.ntm.funding.FundingWorld.approve;
import static vn.ntm.funding.FundingWorld.approved;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.basis;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.funding.FundingWorld.Place;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.TestClock;
import vn.ntm.testing.Tokens;

/** What was true then, what was known then, and the largest amounts that are kept. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class HistoryAndBoundsTest {

  private static final long LARGE = 2_450_000_000_000_000L;

  private final UUID province = UUID.randomUUID();
  private final UUID commune = UUID.randomUUID();

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
    UUID place = FundingWorld.communeOfItsOwn();
    clock.set(LocalDate.of(2024, 3, 10));
    String account = projectAccount(assigned(place, "08", 1_000), 500, place);
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
        .body("items.kind", not(hasItem("VOLUME_PAYMENT")));
    String project = as(finance()).get(url).path("holderId");
    String columns = "/v1/settlement-columns?budgetYear=2024&asOf=2024-03-31&under=" + place;
    String paid = "items[0].lines[0].yearPaid";
    as(finance())
        .get(columns)
        .then()
        .body("items.projectId", contains(project))
        .body(paid, equalTo(120));
    as(finance()).get(columns + "&" + known).then().body(paid, equalTo(0));
  }

  @Test
  void largeAmountsPassUnchangedAndSumsBeyondTheBoundAreRefused() {
    aProvinceOfItsOwnIsKnown();
    String received = assignedIn2021("01", LARGE);
    assignedIn2021("01", LARGE);
    String account = largeProjectAccount(received);
    Response requested =
        command(of("investor").agency(AGENCY).sign())
            .body(
                """
                {"accountId": "%s", "kind": "DIRECT", "amount": %d, "purpose": "Toàn bộ",
                 "requestedOn": "2021-12-01"}"""
                    .formatted(account, LARGE))
            .post("/v1/disbursements");
    requested.then().statusCode(201).body("amount", equalTo(LARGE));
    Response approved = step(requested, "approval", of("finance").sign(), "{}");
    step(
            approved,
            "payment",
            of("treasury").sign(),
            """
            {"voucher": {"number": "GRC-LARGE", "date": "2021-12-15", "treasury": "KBNN"},
             "amount": %d, "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT",
             "budgetYear": 2021}"""
                .formatted(LARGE))
        .then()
        .statusCode(200)
        .body("cash", equalTo(LARGE));
    as(of("finance").sign())
        .get("/v1/accounts/" + account + "/statement")
        .then()
        .body("items.after.disbursed", hasItem(LARGE));
    as(of("finance").sign())
        .get("/v1/ledger/totals?budgetYear=2021")
        .then()
        .statusCode(200)
        .body("items[0].disbursed", equalTo(LARGE));
    as(of("finance").sign())
        .get("/v1/settlement-columns?budgetYear=2021")
        .then()
        .body("items[0].lines[0].yearPaid", equalTo(LARGE));
    // What all accounts received together passes the bound first, then the province's own.
    assignedIn2021("01", LARGE);
    as(of("finance").sign())
        .get("/v1/ledger/totals?budgetYear=2021")
        .then()
        .statusCode(422)
        .body("code", equalTo("SUM-TOO-LARGE"));
    approve(
            propose2021("01", LARGE),
            of("finance").account("finance-2").person("person-finance-2").sign())
        .then()
        .statusCode(422)
        .body("code", equalTo("SUM-TOO-LARGE"));
    // Taken back, so that whoever adds up the whole country afterwards still finds a sum.
    takenBack(received, LARGE);
    as(of("finance").sign()).get("/v1/ledger/totals?budgetYear=2021").then().statusCode(200);
  }

  private static void takenBack(String account, long amount) {
    Response proposed =
        command(of("finance").sign())
            .body(
                """
                {"accountId": "%s", "amount": %d, "reason": "Thu hồi", "legalBasis": %s}"""
                    .formatted(account, amount, basis("CENTRAL")))
            .post("/v1/reductions");
    proposed.then().statusCode(201);
    approve(proposed, of("finance").account("finance-2").person("person-finance-2").sign())
        .then()
        .statusCode(200);
  }

  private void aProvinceOfItsOwnIsKnown() {
    LocalDate began = LocalDate.parse("2024-01-01");
    FundingWorld.tellOf(
        new Place(province, "PROVINCE", "TINH", "Tỉnh Lớn", "71000", null, began, null, List.of()),
        new Place(commune, "COMMUNE", "XA", "Xã Lớn", "71001", province, began, null, List.of()));
  }

  private static Tokens of(String role) {
    return Tokens.of(role).locality("71000@2024-02-05");
  }

  private String assignedIn2021(String component, long amount) {
    Response proposed = propose2021(component, amount);
    approve(proposed, of("finance").account("finance-2").person("person-finance-2").sign())
        .then()
        .statusCode(200);
    return proposed.path("accountId");
  }

  private Response propose2021(String component, long amount) {
    Response proposed =
        command(of("finance").sign())
            .body(
                """
                {"localityId": "%s", "programme": "NTM_2021_2025", "component": "%s",
                 "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT", "budgetYear": 2021,
                 "amount": %d, "reason": "Giao vốn năm 2021", "legalBasis": %s}"""
                    .formatted(province, component, amount, basis("CENTRAL")))
            .post("/v1/assignments");
    proposed.then().statusCode(201).body("amount", equalTo(amount));
    return proposed;
  }

  private String largeProjectAccount(String from) {
    String project =
        command(of("investor").agency(AGENCY).sign())
            .body(
                """
                {"name": "Dự án lớn", "investorAgency": "%s", "localityId": "%s",
                 "nature": "INVESTMENT", "totalInvestment": %d}"""
                    .formatted(AGENCY, commune, LARGE))
            .post("/v1/projects")
            .then()
            .statusCode(201)
            .body("totalInvestment", equalTo(LARGE))
            .extract()
            .path("id");
    Response proposed =
        command(of("finance").sign())
            .body(
                """
                {"fromAccountId": "%s", "projectId": "%s", "amount": %d,
                 "reason": "Phân bổ chi tiết", "legalBasis": %s}"""
                    .formatted(from, project, LARGE, basis("PROVINCE")))
            .post("/v1/allocations");
    proposed.then().statusCode(201);
    approve(proposed, of("finance").account("finance-2").person("person-finance-2").sign())
        .then()
        .statusCode(200);
    String account = proposed.path("accountId");
    assertThat(account).isNotNull();
    return account;
  }
}
