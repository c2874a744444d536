package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.balance;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.investor;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.projectAccount;
import static vn.ntm.funding.FundingWorld.step;
import static vn.ntm.funding.FundingWorld.treasury;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** Advances, work, recovery and refunds of a contract, with the caps that they keep to. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class ContractTest {

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @Test
  void anAdvanceIsRecoveredByWorkAndTheRestRefunded() {
    String account = projectAccount(assigned("02", 10_000), 10_000);
    String contract = contract(account, 10_000);
    accept(contract, 6_000);
    pay(order(account, contract, "ADVANCE", 3_000, 0), 3_000, 0);
    pay(order(account, contract, "VOLUME", 5_000, 2_000), 5_000, 2_000);
    pay(order(account, contract, "ADVANCE_REFUND", 400, 0), 400, 0);

    // T = 3000, R = 2000, F = 400, V = 5000: O = 600, D = V + O = (V - R) + T - F = 5600.
    assertThat(balance(account, "advance")).isEqualTo(600);
    assertThat(balance(account, "volume")).isEqualTo(5_000);
    assertThat(balance(account, "disbursed")).isEqualTo(5_600);
    assertThat(balance(account, "available")).isEqualTo(4_400);
    assertThat(balance(account, "reserved")).isZero();
    as(finance())
        .get("/v1/contracts/" + contract)
        .then()
        .statusCode(200)
        .body("outstandingAdvance", equalTo(600))
        .body("paid", equalTo(5_600))
        .body("unpaidWork", equalTo(1_000))
        .body("recoveryIsLate", equalTo(false));
  }

  @Test
  @Breaks(value = "INV-04", through = Breaks.Through.HTTP)
  void moreThanTheContractIsWorthIsNotPaid() {
    String account = projectAccount(assigned("02", 20_000), 20_000);
    String contract = contract(account, 10_000);
    accept(contract, 9_000);
    pay(order(account, contract, "VOLUME", 9_000, 0), 9_000, 0);
    order(account, contract, "ADVANCE", 1_001, 0)
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-04"))
        .body("shortfall", equalTo(1));
  }

  @Test
  void moreThanTheTotalInvestmentOfTheProjectIsNotPaid() {
    String account = projectAccount(assigned("02", 9_000_000_100L), 9_000_000_100L);
    order(account, null, "DIRECT", 9_000_000_001L, 0)
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-04"))
        .body("shortfall", equalTo(1));
  }

  @Test
  @Breaks(value = "INV-05", through = Breaks.Through.HTTP)
  void moreThanTheCeilingIsNotAdvanced() {
    String account = projectAccount(assigned("02", 20_000), 20_000);
    String contract = contract(account, 9_999);
    // 30 % of 9,999 is 2,999.7: the part of a đồng may not be advanced.
    order(account, contract, "ADVANCE", 3_000, 0)
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-05"))
        .body("shortfall", equalTo(1));
    order(account, contract, "ADVANCE", 2_999, 0).then().statusCode(201);
    order(account, contract, "ADVANCE", 1, 0)
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-05"));
  }

  @Test
  @Breaks(value = "INV-06", through = Breaks.Through.HTTP)
  void moreThanIsOutstandingIsNotRefunded() {
    String account = projectAccount(assigned("02", 20_000), 20_000);
    String contract = contract(account, 10_000);
    pay(order(account, contract, "ADVANCE", 1_000, 0), 1_000, 0);
    order(account, contract, "ADVANCE_REFUND", 1_001, 0)
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-06"))
        .body("shortfall", equalTo(1));
  }

  @Test
  @Breaks(value = "INV-07", through = Breaks.Through.HTTP)
  void aRecoveryIsWithinTheWorkAndTheOutstandingAdvance() {
    String account = projectAccount(assigned("02", 20_000), 20_000);
    String contract = contract(account, 10_000);
    accept(contract, 5_000);
    pay(order(account, contract, "ADVANCE", 1_000, 0), 1_000, 0);
    order(account, contract, "VOLUME", 5_000, 1_001)
        .then()
        .statusCode(422)
        .body("code", equalTo("INV-07"))
        .body("errors.pointer", hasItem("/recovery"));
    order(account, contract, "VOLUME", 999, 1_000)
        .then()
        .statusCode(422)
        .body("code", equalTo("INV-07"));
  }

  @Test
  void workThatOnlyRecoversAnAdvanceMovesNoCash() {
    String account = projectAccount(assigned("02", 20_000), 20_000);
    String contract = contract(account, 10_000);
    accept(contract, 1_000);
    pay(order(account, contract, "ADVANCE", 1_000, 0), 1_000, 0);
    Response paid = pay(order(account, contract, "VOLUME", 1_000, 1_000), 1_000, 1_000);
    paid.then().body("cash", equalTo(0)).body("reservationId", equalTo(null));
    assertThat(balance(account, "advance")).isZero();
    assertThat(balance(account, "volume")).isEqualTo(1_000);
    assertThat(balance(account, "available")).isEqualTo(19_000);
  }

  @Test
  void onlyAcceptedWorkIsPaid() {
    String account = projectAccount(assigned("02", 20_000), 20_000);
    String contract = contract(account, 10_000);
    accept(contract, 1_000);
    order(account, contract, "VOLUME", 1_001, 0)
        .then()
        .statusCode(409)
        .body("code", equalTo("VOLUME-NOT-ACCEPTED"));
  }

  @Test
  void aCorrectedAdvanceThatWasRecoveredIsRefused() {
    String account = projectAccount(assigned("02", 20_000), 20_000);
    String contract = contract(account, 10_000);
    accept(contract, 1_000);
    Response advance = pay(order(account, contract, "ADVANCE", 1_000, 0), 1_000, 0);
    pay(order(account, contract, "VOLUME", 1_000, 1), 1_000, 1);
    Response asked = step(advance, "reversal-request", finance(), "{\"reason\": \"Chi nhầm\"}");
    step(asked, "reversal", treasury(), "{\"effectiveDate\": \"2024-04-02\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-06"));
  }

  @Test
  void aCorrectedPaymentGivesTheContractAndTheAccountBackWhatTheyHad() {
    String account = projectAccount(assigned("02", 20_000), 20_000);
    String contract = contract(account, 10_000);
    accept(contract, 1_000);
    pay(order(account, contract, "ADVANCE", 800, 0), 800, 0);
    Response work = pay(order(account, contract, "VOLUME", 1_000, 300), 1_000, 300);
    Response asked = step(work, "reversal-request", finance(), "{\"reason\": \"Chi nhầm\"}");
    step(asked, "reversal", treasury(), "{\"effectiveDate\": \"2024-04-02\"}")
        .then()
        .statusCode(200);
    assertThat(balance(account, "advance")).isEqualTo(800);
    assertThat(balance(account, "volume")).isZero();
    assertThat(balance(account, "available")).isEqualTo(19_200);
    pay(order(account, contract, "VOLUME", 1_000, 800), 1_000, 800);
  }

  @Test
  void aRejectedRequestFreesTheContract() {
    String account = projectAccount(assigned("02", 20_000), 20_000);
    String contract = contract(account, 10_000);
    Response first = order(account, contract, "ADVANCE", 3_000, 0);
    order(account, contract, "ADVANCE", 1, 0).then().statusCode(409);
    step(first, "rejection", finance(), "{\"reason\": \"Thiếu hồ sơ\"}").then().statusCode(200);
    order(account, contract, "ADVANCE", 3_000, 0).then().statusCode(201);
  }

  @Test
  void anAmendmentMovesTheCapsAndNeverBelowWhatIsPaid() {
    String account = projectAccount(assigned("02", 20_000), 20_000);
    String contract = contract(account, 10_000);
    accept(contract, 8_000);
    pay(order(account, contract, "VOLUME", 8_000, 0), 8_000, 0);
    amend(contract, 7_999).then().statusCode(409).body("code", equalTo("INV-04"));
    amend(contract, 12_000).then().statusCode(200).body("advanceCeiling", equalTo(3_600));
    as(finance())
        .get("/v1/contracts/" + contract + "/amendments")
        .then()
        .body("items.value", hasItem(12_000));
  }

  @Test
  void lateRecoveryIsShownFromEightyPercentOn() {
    String account = projectAccount(assigned("02", 20_000), 20_000);
    String contract = contract(account, 10_000);
    accept(contract, 8_000);
    pay(order(account, contract, "ADVANCE", 1_000, 0), 1_000, 0);
    pay(order(account, contract, "VOLUME", 7_500, 500), 7_500, 500);
    as(finance())
        .get("/v1/contracts/" + contract)
        .then()
        .body("paid", equalTo(8_000))
        .body("recoveryIsLate", equalTo(true));
  }

  @Test
  void aPaymentNamesAContractOfItsProject() {
    String account = projectAccount(assigned("02", 20_000), 20_000);
    String other = contract(projectAccount(assigned("02", 20_000), 20_000), 10_000);
    for (Response refused :
        new Response[] {
          order(account, other, "ADVANCE", 1, 0),
          order(account, null, "VOLUME", 1, 0),
          order(account, UUID.randomUUID().toString(), "ADVANCE", 1, 0),
          order(account, other, "DIRECT", 1, 0)
        }) {
      refused.then().statusCode(422).body("code", equalTo("CONTRACT-DOES-NOT-FIT"));
    }
  }

  @Test
  @Breaks(value = "INV-09", through = Breaks.Through.HTTP)
  void moneyIsNotPaidOutsideItsBudgetYear() {
    String account = projectAccount(assigned("02", 20_000), 20_000);
    Response approved =
        step(order(account, null, "DIRECT", 10, 0, "2023-12-20"), "approval", finance(), "{}");
    step(approved, "payment", treasury(), payment("2023-12-29", 10, 0))
        .then()
        .statusCode(422)
        .body("code", equalTo("INV-09"))
        .body("errors.pointer", hasItem("/voucher/date"));
  }

  @Test
  void contractsAreTheInvestorsAndSeenInTheSubtreeAlone() {
    String account = projectAccount(assigned("02", 20_000), 20_000);
    String contract = contract(account, 10_000);
    String elsewhere = Tokens.of("finance").locality("89@2024-02-05").sign();
    as(elsewhere).get("/v1/contracts/" + contract).then().statusCode(404);
    as(elsewhere).get("/v1/contracts").then().body("items.id", empty());
    command(person("finance").sign())
        .body(contractBody(UUID.randomUUID(), 1))
        .post("/v1/contracts")
        .then()
        .statusCode(403);
    command(person("investor").agency("H00.00").sign())
        .body(contractBody(projectOf(account), 1))
        .post("/v1/contracts")
        .then()
        .statusCode(403)
        .body("code", equalTo("REQUESTER-IS-NOT-INVESTOR"));
    command(investor())
        .header("If-Match", "\"99\"")
        .body("{\"signedOn\": \"2024-05-01\", \"value\": 1, \"reason\": \"x\"}")
        .post("/v1/contracts/" + contract + "/amendments")
        .then()
        .statusCode(412);
  }

  private static UUID projectOf(String account) {
    return UUID.fromString(as(finance()).get("/v1/accounts/" + account).path("holderId"));
  }

  private static String contractBody(UUID project, long value) {
    return """
        {"projectId": "%s", "number": "HĐ-%s", "signedOn": "2024-02-20",
         "contractor": "Tổ hợp tác xây dựng", "content": "Thi công mặt đường", "value": %d}"""
        .formatted(project, UUID.randomUUID(), value);
  }

  static String contract(String account, long value) {
    return command(investor())
        .body(contractBody(projectOf(account), value))
        .post("/v1/contracts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void accept(String contract, long value) {
    accept(contract, value, "2024-03-01");
  }

  static void accept(String contract, long value, String on) {
    change(
            contract,
            "acceptances",
            """
            {"acceptedOn": "%1$s", "dueOn": "%1$s", "value": %2$d,
             "content": "Nghiệm thu đợt 1"}"""
                .formatted(on, value))
        .then()
        .statusCode(200);
  }

  private static Response amend(String contract, long value) {
    return change(
        contract,
        "amendments",
        "{\"signedOn\": \"2024-05-01\", \"value\": %d, \"reason\": \"Phát sinh\"}"
            .formatted(value));
  }

  private static Response change(String contract, String what, String body) {
    String tag = as(investor()).get("/v1/contracts/" + contract).header("ETag");
    return command(investor())
        .header("If-Match", tag)
        .body(body)
        .post("/v1/contracts/" + contract + "/" + what);
  }

  private static Response order(
      String account, String contract, String kind, long amount, long recovery) {
    return order(account, contract, kind, amount, recovery, "2024-03-01");
  }

  static Response order(
      String account, String contract, String kind, long amount, long recovery, String on) {
    return command(investor())
        .body(
            """
            {"accountId": "%s", "kind": "%s", "contractId": %s, "amount": %d, "recovery": %d,
             "purpose": "Đợt 1", "requestedOn": "%s"}"""
                .formatted(
                    account,
                    kind,
                    contract == null ? "null" : "\"" + contract + "\"",
                    amount,
                    recovery,
                    on))
        .post("/v1/disbursements");
  }

  static Response pay(Response requested, long amount, long recovery) {
    return pay(requested, amount, recovery, "2024-03-15", 2024);
  }

  static Response pay(Response requested, long amount, long recovery, String on, int year) {
    requested.then().statusCode(201);
    Response approved = step(requested, "approval", finance(), "{}");
    Response paid = step(approved, "payment", treasury(), payment(on, amount, recovery, year));
    paid.then().statusCode(200);
    return paid;
  }

  static String payment(String date, long amount, long recovery) {
    return payment(date, amount, recovery, 2024);
  }

  static String payment(String date, long amount, long recovery, int year) {
    return """
        {"voucher": {"number": "GRV-%s", "date": "%s", "treasury": "KBNN Sóc Trăng"},
         "amount": %d, "recovery": %d, "capitalSource": "CENTRAL_BUDGET",
         "nature": "INVESTMENT", "budgetYear": %d}"""
        .formatted(UUID.randomUUID(), date, amount, recovery, year);
  }
}
