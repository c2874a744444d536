package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.ntm.funding.FundingWorld.COMMUNE;
import static vn.ntm.funding.FundingWorld.DISTRICT;
import static vn.ntm.funding.FundingWorld.approve;
import static vn.ntm.funding.FundingWorld.approved;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.balance;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.investor;
import static vn.ntm.funding.FundingWorld.otherFinance;
import static vn.ntm.funding.FundingWorld.paid;
import static vn.ntm.funding.FundingWorld.payment;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.project;
import static vn.ntm.funding.FundingWorld.projectAccount;
import static vn.ntm.funding.FundingWorld.proposeAllocation;
import static vn.ntm.funding.FundingWorld.request;
import static vn.ntm.funding.FundingWorld.requestBody;
import static vn.ntm.funding.FundingWorld.step;
import static vn.ntm.funding.FundingWorld.takeBack;
import static vn.ntm.funding.FundingWorld.treasury;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.funding.FundingWorld.TwoCommunes;
import vn.ntm.testing.ServiceResources;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class MainJobTest {

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @Test
  void moneyGoesFromTheCentreToTheVoucherAndEveryAccountAgrees() {
    String province = assigned("01", 1_000_000_000);
    Response toDistrict =
        proposeAllocation(province, "localityId", DISTRICT, 400_000_000)
            .statusCode(201)
            .extract()
            .response();
    approve(toDistrict, otherFinance()).then().statusCode(200);
    String district = toDistrict.path("accountId");
    String project = projectAccount(district, 300_000_000);
    paid(project, 120_000_000, "GRC-0001");
    request(project, 30_000_000).then().statusCode(201);

    assertThat(balance(province, "received")).isEqualTo(1_000_000_000);
    assertThat(balance(province, "available")).isEqualTo(600_000_000);
    assertThat(balance(province, "allocated")).isEqualTo(400_000_000);
    assertThat(balance(district, "available")).isEqualTo(100_000_000);
    assertThat(balance(project, "received")).isEqualTo(300_000_000);
    assertThat(balance(project, "disbursed")).isEqualTo(120_000_000);
    assertThat(balance(project, "reserved")).isEqualTo(30_000_000);
    assertThat(balance(project, "available")).isEqualTo(150_000_000);
    as(finance())
        .get("/v1/accounts/" + project + "/statement")
        .then()
        .statusCode(200)
        .body("items.kind", contains("ALLOCATION", "RESERVATION", "VOLUME_PAYMENT", "RESERVATION"))
        .body("items[3].after.available", equalTo(150_000_000));
    as(finance())
        .get("/v1/ledger/positions?budgetYear=2024&limit=1000")
        .then()
        .statusCode(200)
        .body(
            "items.find { it.accountId == '%s' }.disbursed".formatted(project),
            equalTo(120_000_000));
    as(finance())
        .get("/v1/accounts/" + project + "?asOf=2024-03-10")
        .then()
        .body("disbursed", equalTo(0))
        .body("reserved", equalTo(150_000_000));
  }

  @Test
  @Breaks(value = "INV-01", through = Breaks.Through.HTTP)
  void oneDongMoreThanTheAccountHasIsRefusedWithTheShortfall() {
    String province = assigned("02", 500);
    proposeAllocation(province, "localityId", DISTRICT, balance(province, "available") + 1)
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("INV-01"))
        .body("invariant", equalTo("INV-01"))
        .body("shortfall", equalTo(1));
  }

  @Test
  void f003_18_aDistrictSplitsWhatItWasGivenAmongItsCommunesAndNoMoreUntilTheProvinceAddsToIt() {
    TwoCommunes places = FundingWorld.districtOfTwoCommunes("948");
    String province = assigned("03", 101);
    String ofDistrict = given(province, places.district(), 100);
    String ofFirst = given(ofDistrict, places.first(), 60);
    proposeAllocation(ofDistrict, "localityId", places.second(), 41)
        .statusCode(409)
        .body("code", equalTo("INV-01"))
        .body("shortfall", equalTo(1));
    given(province, places.district(), 1);
    String ofSecond = given(ofDistrict, places.second(), 41);
    assertThat(balance(ofDistrict, "available")).isZero();
    assertThat(balance(ofDistrict, "received"))
        .isEqualTo(101)
        .isEqualTo(balance(ofFirst, "received") + balance(ofSecond, "received"));
  }

  private static String given(String from, UUID place, long amount) {
    Response proposed =
        proposeAllocation(from, "localityId", place, amount).statusCode(201).extract().response();
    approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }

  @Test
  void twoProposalsThatFitAloneAreNotBothApproved() {
    String province = assigned("03", 500);
    long most = balance(province, "available") - 200;
    Response first = proposeAllocation(province, "localityId", DISTRICT, most).extract().response();
    Response second = proposeAllocation(province, "localityId", COMMUNE, 300).extract().response();
    approve(first, otherFinance()).then().statusCode(200);
    approve(second, otherFinance())
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-01"))
        .body("shortfall", equalTo(100));
  }

  @Test
  @Breaks(value = "INV-02", through = Breaks.Through.HTTP)
  void whatIsClaimedOrPaidCannotBeTakenBack() {
    String province = assigned("04", 1_000);
    long before = balance(province, "available");
    String project = projectAccount(province, 800);
    paid(project, 300, "GRC-0004");
    request(project, 200).then().statusCode(201);
    takeBack(project, 301, "PROVINCE")
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-02"))
        .body("shortfall", equalTo(1));
    Response reduction = takeBack(project, 300, "PROVINCE");
    approve(reduction, otherFinance()).then().statusCode(200);
    assertThat(balance(project, "available")).isZero();
    assertThat(balance(province, "available")).isEqualTo(before - 500);
  }

  @Test
  @Breaks(value = "INV-08", through = Breaks.Through.HTTP)
  void f000_17_recurrentWorkIsNotPaidFromInvestmentCapital() {
    String province = assigned("05", 1_000);
    proposeAllocation(province, "projectId", project("RECURRENT"), 100)
        .statusCode(422)
        .body("code", equalTo("INV-08"))
        .body("errors.pointer", hasItem("/projectId"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1.0", "1e6", "-1", "9007199254740992", "\"5\"", "true"})
  @Breaks(value = "INV-10", through = Breaks.Through.HTTP)
  void onlyWholeDongAreAnAmount(String amount) {
    String province = assigned("06", 1_000);
    proposeAllocation(province, "localityId", DISTRICT, amount)
        .statusCode(422)
        .body("code", equalTo("INV-10"))
        .body("errors[0].pointer", equalTo("/amount"));
  }

  @Test
  @Breaks(value = "INV-11", through = Breaks.Through.HTTP)
  void anAuthorityBelowTheReceiversParentCannotAllocate() {
    String province = assigned("07", 1_000);
    command(finance())
        .body(
            """
            {"fromAccountId": "%s", "localityId": "%s", "amount": 10, "reason": "x",
             "legalBasis": %s}"""
                .formatted(province, DISTRICT, FundingWorld.basis("COMMUNE")))
        .post("/v1/allocations")
        .then()
        .statusCode(422)
        .body("code", equalTo("INV-11"));
  }

  @Test
  @Breaks(value = "INV-15", through = Breaks.Through.HTTP)
  void aUnitThatHasEndedTakesNoBudget() {
    String province = assigned("07", 1_000);
    UUID ended = FundingWorld.communeThatEnded(LocalDate.of(2024, 1, 31));
    proposeAllocation(province, "localityId", ended, 10)
        .statusCode(409)
        .body("code", equalTo("INV-15"));
  }

  @Test
  void anAuthorityBelowTheOneThatGaveTheMoneyCannotTakeItBack() {
    String province = assigned("07", 1_000);
    String project = projectAccount(province, 100);
    takeBack(province, 10, "PROVINCE").then().statusCode(422).body("code", equalTo("INV-11"));
    takeBack(province, 10, "CENTRAL").then().statusCode(201);
    takeBack(project, 10, "COMMUNE").then().statusCode(201);
  }

  @Test
  @Breaks(value = "INV-17", through = Breaks.Through.HTTP)
  void mobilisedCapitalIsNeverAssigned() {
    command(finance())
        .body(
            """
            {"localityId": "%s", "programme": "NTM_2021_2025", "component": "01",
             "capitalSource": "CREDIT", "nature": "INVESTMENT", "budgetYear": 2024, "amount": 5,
             "reason": "x", "legalBasis": %s}"""
                .formatted(FundingWorld.PROVINCE, FundingWorld.basis("CENTRAL")))
        .post("/v1/assignments")
        .then()
        .statusCode(422)
        .body("code", equalTo("INV-17"));
  }

  @Test
  @Breaks(value = "INV-03", through = Breaks.Through.HTTP)
  void moreThanThePlanOfTheYearIsNotReserved() {
    String project = projectAccount(assigned("08", 1_000), 400);
    request(project, 401)
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-03"))
        .body("shortfall", equalTo(1));
  }

  @Test
  void aRejectedOrWithdrawnRequestGivesItsReservationBack() {
    String project = projectAccount(assigned("09", 1_000), 400);
    Response rejected = request(project, 150);
    step(rejected, "rejection", finance(), "{\"reason\": \"Thiếu hồ sơ\"}").then().statusCode(200);
    Response withdrawn = request(project, 150);
    step(withdrawn, "withdrawal", investor(), "{\"reason\": \"Đề nghị lại\"}")
        .then()
        .statusCode(200);
    assertThat(balance(project, "available")).isEqualTo(400);
    assertThat(balance(project, "reserved")).isZero();
  }

  @Test
  void aPaymentIsCorrectedByALinkedReversal() {
    String project = projectAccount(assigned("10", 1_000), 400);
    Response paid = paid(project, 250, "GRC-0010");
    Response asked = step(paid, "reversal-request", finance(), "{\"reason\": \"Chi nhầm dự án\"}");
    asked.then().statusCode(200);
    Response reversed = step(asked, "reversal", treasury(), "{\"effectiveDate\": \"2024-04-02\"}");
    reversed.then().statusCode(200).body("status", equalTo("REVERSED"));
    as(finance())
        .get("/v1/transactions/" + reversed.path("reversalId"))
        .then()
        .body("reverses", equalTo(paid.path("paymentId").toString()));
    assertThat(balance(project, "disbursed")).isZero();
    assertThat(balance(project, "available")).isEqualTo(400);
  }

  @Test
  @Breaks(value = "INV-13", through = Breaks.Through.HTTP)
  void aTransactionIsNeverChangedOrRemoved() {
    String project = projectAccount(assigned("11", 1_000), 400);
    Response paid = paid(project, 10, "GRC-0011");
    as(finance())
        .delete("/v1/transactions/" + paid.path("paymentId"))
        .then()
        .statusCode(405)
        .body("code", equalTo("INV-13"));
  }

  @Test
  void aVoucherOfOtherMoneyDoesNotPay() {
    String project = projectAccount(assigned("06", 1_000), 400);
    String wrong = payment("GRC-0012", 100).replace("INVESTMENT", "RECURRENT");
    step(approved(project, 100), "payment", treasury(), wrong)
        .then()
        .statusCode(422)
        .body("code", equalTo("INV-08"))
        .body("errors.pointer", hasItem("/nature"));
  }

  @Test
  @Breaks(value = "INV-14", through = Breaks.Through.HTTP)
  void aVoucherIsAppliedOnce() {
    String project = projectAccount(assigned("06", 1_000), 400);
    Response first = approved(project, 100);
    Response paid = step(first, "payment", treasury(), payment("GRC-0013", 100));
    paid.then().statusCode(200);
    step(first, "payment", treasury(), payment("GRC-0013", 100))
        .then()
        .statusCode(200)
        .body("paymentId", equalTo(paid.path("paymentId").toString()));
    step(approved(project, 100), "payment", treasury(), payment("GRC-0013", 100))
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-14"));
    assertThat(balance(project, "disbursed")).isEqualTo(100);
  }

  @Test
  void makerIsNeverCheckerNotEvenBehindTwoAccounts() {
    String project = projectAccount(assigned("06", 1_000), 400);
    String sameHuman =
        person("finance").account("investor-as-finance").person("person-investor").sign();
    step(request(project, 100), "approval", sameHuman, "{}")
        .then()
        .statusCode(403)
        .body("code", equalTo("APPROVER-IS-REQUESTER"));
    Response proposed =
        proposeAllocation(assigned("06", 500), "localityId", DISTRICT, 5).extract().response();
    approve(proposed, finance())
        .then()
        .statusCode(403)
        .body("code", equalTo("APPROVER-IS-PROPOSER"));
  }

  @Test
  void theSameKeyAnswersTheFirstAnswerAndAnotherBodyIsRefused() {
    String project = projectAccount(assigned("06", 1_000), 400);
    var command = command(investor());
    String first =
        command
            .body(requestBody(project, 100))
            .post("/v1/disbursements")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    command
        .body(requestBody(project, 100))
        .post("/v1/disbursements")
        .then()
        .statusCode(201)
        .header("Idempotency-Hit", "true")
        .header("Location", containsString(first))
        .body("id", equalTo(first));
    command
        .body(requestBody(project, 99))
        .post("/v1/disbursements")
        .then()
        .statusCode(422)
        .body("code", equalTo("IDEMPOTENCY-KEY-REUSED"));
    assertThat(balance(project, "reserved")).isEqualTo(100);
  }

  @Test
  void aChangeNeedsTheVersionItWasDecidedOn() {
    String project = projectAccount(assigned("06", 1_000), 400);
    Response requested = request(project, 100);
    String approval = "/v1/disbursements/" + requested.path("id") + "/approval";
    command(finance()).post(approval).then().statusCode(428);
    command(finance()).header("If-Match", "\"7\"").post(approval).then().statusCode(412);
    as(investor())
        .body(requestBody(project, 1))
        .post("/v1/disbursements")
        .then()
        .statusCode(400)
        .body("code", equalTo("IDEMPOTENCY-KEY-MISSING"));
  }
}
