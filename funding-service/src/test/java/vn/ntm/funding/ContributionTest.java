package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.ntm.funding.ContributionWorld.balance;
import static vn.ntm.funding.ContributionWorld.body;
import static vn.ntm.funding.ContributionWorld.cash;
import static vn.ntm.funding.ContributionWorld.confirm;
import static vn.ntm.funding.ContributionWorld.confirmed;
import static vn.ntm.funding.ContributionWorld.integrated;
import static vn.ntm.funding.ContributionWorld.labour;
import static vn.ntm.funding.ContributionWorld.officer;
import static vn.ntm.funding.ContributionWorld.price;
import static vn.ntm.funding.ContributionWorld.record;
import static vn.ntm.funding.ContributionWorld.recorded;
import static vn.ntm.funding.ContributionWorld.step;
import static vn.ntm.funding.ContributionWorld.totals;
import static vn.ntm.funding.FundingWorld.COMMUNE;
import static vn.ntm.funding.FundingWorld.DISTRICT;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.VILLAGE;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.basis;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.investor;
import static vn.ntm.funding.FundingWorld.payment;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.requestBody;
import static vn.ntm.funding.FundingWorld.treasury;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.testing.ServiceResources;

/** Tests that add up have a year of their own: 2021 integrated, 2022 credit, 2023 the others. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class ContributionTest {

  private static final String REASON = "{\"reason\": \"Ghi nhầm\"}";

  @BeforeEach
  void thePlacesAreKnown() {
    ContributionWorld.theVillageIsKnown();
  }

  @Test
  void labourIsWorthTheUnitPriceOfItsDayAndKeepsTheDecision() {
    price("DAY_A", "LABOUR_DAYS", 200_001, "2024-01-01", "01/2024/QĐ-UBND").then().statusCode(201);
    price("DAY_A", "LABOUR_DAYS", 250_000, "2024-04-01", "09/2024/QĐ-UBND").then().statusCode(201);
    Response before = recorded(labour("DAY_A", "2024-03-31", 12_500));
    before
        .then()
        .body("amount", equalTo(2_500_013))
        .body("valuation.unitPrice", equalTo(200_001))
        .body("valuation.unit", equalTo("ngày công"))
        .body("valuation.decision.number", equalTo("01/2024/QĐ-UBND"));
    recorded(labour("DAY_A", "2024-04-01", 12_500))
        .then()
        .body("amount", equalTo(3_125_000))
        .body("valuation.decision.number", equalTo("09/2024/QĐ-UBND"));
    as(officer())
        .get("/v1/unit-prices?localityId=" + VILLAGE + "&limit=1000")
        .then()
        .statusCode(200)
        .body("items.findAll { it.item == 'DAY_A' }.price", containsInAnyOrder(200_001, 250_000));
  }

  @Test
  void aPriceEnteredLaterForTheSameDayCorrectsTheOneBefore() {
    price("DAY_B", "LABOUR_DAYS", 20_000, "2024-01-01", "01/2024/QĐ-UBND");
    price("DAY_B", "LABOUR_DAYS", 200_000, "2024-01-01", "01/2024/QĐ-UBND");
    recorded(labour("DAY_B", "2024-03-01", 1_000)).then().body("amount", equalTo(200_000));
  }

  @Test
  void withoutAUnitPriceOfThePlaceAndDayNothingIsValued() {
    price("DAY_C", "LABOUR_DAYS", 200_000, "2024-03-01", "01/2024/QĐ-UBND");
    record(labour("DAY_C", "2024-02-29", 1_000))
        .then()
        .statusCode(422)
        .body("code", equalTo("NO-UNIT-PRICE"))
        .body("errors.pointer", hasItem("/item"));
  }

  @Test
  void aQuantityWorthMoreThanMoneyCanSayIsRefused() {
    price("DAY_D", "LABOUR_DAYS", 9_007_199_254_740_991L, "2024-01-01", "01/2024/QĐ-UBND");
    record(labour("DAY_D", "2024-03-01", 1_001))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/quantityThousandths"))
        .body("errors[0].code", equalTo("INV-10"));
  }

  @Test
  void aRecordCountsOnceAnotherPersonHasConfirmedItAndNoLongerOnceItIsTakenBack() {
    Response promise =
        confirmed(
            body(
                "COMMITMENT",
                "COMMUNITY",
                "CASH",
                VILLAGE,
                2023,
                "2024-01-10",
                "\"amount\": 9000000000000000"));
    Response given =
        recorded(
            body(
                "CONTRIBUTION",
                "COMMUNITY",
                "CASH",
                VILLAGE,
                2023,
                "2024-02-10",
                """
                "amount": 2450000000000000, "commitmentId": "%s", "component": "02",
                "criterion": "2", "collection": {"purpose": "Đường ngõ xóm",
                "agreedOn": "2024-01-05", "level": 500000, "reportedOn": "2024-02-12"}"""
                    .formatted(promise.path("id").toString())));
    assertThat(totals(2023, COMMUNE).getLong("mobilised.confirmed")).isZero();
    Response confirmed = confirm(given);
    recorded(cash(2023, 77));

    JsonPath totals = totals(2023, COMMUNE);
    assertThat(totals.getLong("mobilised.committed")).isEqualTo(9_000_000_000_000_000L);
    assertThat(totals.getLong("mobilised.confirmed")).isEqualTo(2_450_000_000_000_000L);
    assertThat(totals.getLong("villageCollections")).isEqualTo(2_450_000_000_000_000L);
    assertThat(totals.getString("mobilised.items[0].form")).isEqualTo("CASH");
    assertThat(totals(2023, PROVINCE).getLong("mobilised.confirmed"))
        .isEqualTo(2_450_000_000_000_000L);

    Response correction = step(confirmed, "correction", officer(), REASON);
    correction
        .then()
        .statusCode(201)
        .body("reverses", equalTo(given.path("id").toString()))
        .body("status", equalTo("RECORDED"));
    assertThat(totals(2023, COMMUNE).getLong("mobilised.confirmed"))
        .isEqualTo(2_450_000_000_000_000L);
    step(confirmed, "correction", officer(), REASON)
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY-CORRECTED"));
    Response taken = confirm(correction);
    assertThat(totals(2023, COMMUNE).getLong("mobilised.confirmed")).isZero();
    assertThat(totals(2023, COMMUNE).getLong("villageCollections")).isZero();
    step(taken, "correction", officer(), REASON)
        .then()
        .statusCode(409)
        .body("code", equalTo("ALREADY-CORRECTED"));
    as(officer())
        .get("/v1/contributions/" + given.path("id"))
        .then()
        .body("status", equalTo("CONFIRMED"))
        .body("amount", equalTo(2_450_000_000_000_000L));
  }

  @Test
  void ofCreditTheLatestBalanceOfTheOutermostPlaceCounts() {
    confirmed(balance("VBSP", "2022-03-31", 500));
    confirmed(balance("VBSP", "2022-09-30", 300));
    confirmed(balance("AGRIBANK", "2022-06-30", 40));
    assertThat(totals(2022, COMMUNE).getLong("mobilised.confirmed")).isEqualTo(340);

    record(balance("VBSP", "2022-09-30", 301))
        .then()
        .statusCode(409)
        .body("code", equalTo("BALANCE-EXISTS"));

    // The balance of the district contains the one of its commune.
    confirmed(balance(DISTRICT, "VBSP", "2022-12-31", 1_000));
    assertThat(totals(2022, DISTRICT).getLong("mobilised.confirmed")).isEqualTo(1_040);
    assertThat(totals(2022, COMMUNE).getLong("mobilised.confirmed")).isEqualTo(340);

    Response latest = confirmed(balance("AGRIBANK", "2022-07-31", 90));
    assertThat(totals(2022, COMMUNE).getLong("mobilised.confirmed")).isEqualTo(390);
    confirm(step(latest, "correction", officer(), REASON));
    assertThat(totals(2022, COMMUNE).getLong("mobilised.confirmed")).isEqualTo(340);
    confirmed(balance("AGRIBANK", "2022-07-31", 0));
    assertThat(totals(2022, COMMUNE).getLong("mobilised.confirmed")).isEqualTo(300);
  }

  @Test
  @Breaks(value = "INV-18", through = Breaks.Through.HTTP)
  void f001_12_integratedMoneyIsCountedOnceAndApartFromAllElse() {
    confirmed(integrated("COMMITMENT", 2021, "12/QĐ-UBND", 500));
    Response first = confirmed(integrated("CONTRIBUTION", 2021, "12/QĐ-UBND", 400));
    record(integrated("CONTRIBUTION", 2022, "12/QĐ-UBND", 400))
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-18"))
        .body("invariant", equalTo("INV-18"));
    confirmed(cash(2021, 5));

    JsonPath totals = totals(2021, PROVINCE);
    assertThat(totals.getLong("integrated.committed")).isEqualTo(500);
    assertThat(totals.getLong("integrated.confirmed")).isEqualTo(400);
    assertThat(totals.getLong("mobilised.confirmed")).isEqualTo(5);
    assertThat(totals.getList("mobilised.items.capitalSource")).containsExactly("COMMUNITY");

    confirm(step(first, "correction", officer(), REASON));
    confirmed(integrated("CONTRIBUTION", 2021, "12/QĐ-UBND", 399));
    assertThat(totals(2021, PROVINCE).getLong("integrated.confirmed")).isEqualTo(399);
  }

  @Test
  void f002_28_whatAnEnterpriseGivesAtTheAnnouncementIsValuedAndNamesTheOccasion() {
    UUID commune = FundingWorld.communeOfItsOwn();
    String occasion = "Lễ công bố xã đạt chuẩn nông thôn mới";
    price("GIFT_SET", "IN_KIND", 500_000, "2024-01-01", "15/2024/QĐ-UBND").then().statusCode(201);
    Response given =
        confirmed(
            body(
                "CONTRIBUTION",
                "ENTERPRISE",
                "IN_KIND",
                commune,
                2024,
                "2024-05-20",
                "\"item\": \"GIFT_SET\", \"quantityThousandths\": 20000, \"note\": \"%s\""
                    .formatted(occasion)));
    as(finance())
        .get("/v1/contributions/" + given.path("id"))
        .then()
        .statusCode(200)
        .body("amount", equalTo(10_000_000))
        .body("note", equalTo(occasion));
    JsonPath totals = totals(2024, commune);
    assertThat(totals.getLong("mobilised.confirmed")).isEqualTo(10_000_000);
    assertThat(totals.getList("mobilised.items.capitalSource")).containsExactly("ENTERPRISE");
  }

  @Test
  void ofManyWhoRecordTheSameIntegratedMoneyAtOnceOneSucceeds() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      CountDownLatch together = new CountDownLatch(1);
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(
            clients.submit(
                () -> {
                  together.await();
                  return record(integrated("CONTRIBUTION", 2024, "99/QĐ-UBND", 1)).statusCode();
                }));
      }
      together.countDown();
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
      assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void aSumBeyondExactNumbersIsRefusedNotWrapped() {
    String project = FundingWorld.project("INVESTMENT").toString();
    String toProject = "\"projectId\": \"%s\", ".formatted(project);
    for (int i = 0; i < 2; i++) {
      confirmed(cash(2025, 9_007_199_254_740_991L).replace("\"amount\"", toProject + "\"amount\""));
    }
    as(finance())
        .get("/v1/contributions/totals?year=2025&projectId=" + project)
        .then()
        .statusCode(422)
        .body("code", equalTo("INV-10"));
  }

  @Test
  void aRejectedRecordNeverCountsAndIsDecidedOnce() {
    Response rejected = step(recorded(cash(2024, 9)), "rejection", finance(), REASON);
    rejected.then().statusCode(200).body("status", equalTo("REJECTED"));
    step(rejected, "confirmation", finance(), "")
        .then()
        .statusCode(409)
        .body("code", equalTo("WRONG-STATE"));
    step(rejected, "correction", officer(), REASON).then().statusCode(409);
    as(officer()).delete("/v1/contributions/" + rejected.path("id")).then().statusCode(405);
  }

  @Test
  void makerIsNeverCheckerNotEvenBehindTwoAccounts() {
    Response recorded = recorded(cash(2024, 9));
    String sameHuman =
        person("finance").account("officer-2").person("person-locality-officer").sign();
    step(recorded, "confirmation", sameHuman, "")
        .then()
        .statusCode(403)
        .body("code", equalTo("CONFIRMER-IS-RECORDER"));
  }

  @Test
  void aRecordSaysWhatItsFormNeedsAndNoMore() {
    String wrong =
        body(
            "CONTRIBUTION",
            "CREDIT",
            "CASH",
            COMMUNE,
            2024,
            "2024-06-18",
            "\"bank\": \"VBSP\", \"component\": \"12\"");
    record(wrong)
        .then()
        .statusCode(422)
        .body(
            "errors.code",
            containsInAnyOrder(
                "DATE-IN-FUTURE",
                "FORM-NOT-OF-SOURCE",
                "MEMBER-MISSING",
                "MEMBER-SURPLUS",
                "UNKNOWN-COMPONENT"));
    record(cash(2024, 0)).then().statusCode(422).body("code", equalTo("AMOUNT-NOT-POSITIVE"));
    record(cash(2026, 5)).then().statusCode(422).body("code", equalTo("UNKNOWN-COMPONENT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "-1", "9007199254740992", "\"5\""})
  void onlyWholeDongAreAnAmount(String amount) {
    record(cash(2024, 5).replace("\"amount\": 5", "\"amount\": " + amount))
        .then()
        .statusCode(422)
        .body("code", equalTo("INV-10"));
  }

  @Test
  void aCollectionOutsideOfAVillageIsNone() {
    String collection =
        "\"collection\": {\"purpose\": \"x\", \"agreedOn\": \"2024-01-05\", \"level\": 1}, ";
    record(cash(2024, 5).replace("\"amount\"", collection + "\"amount\""))
        .then()
        .statusCode(422)
        .body("code", equalTo("COLLECTION-NOT-OF-VILLAGE"));
  }

  @Test
  void whatIsGivenToAProjectAddsUpInItsTotals() {
    String project = FundingWorld.project("INVESTMENT").toString();
    String toProject = "\"projectId\": \"%s\", ".formatted(project);
    confirmed(cash(2024, 11).replace("\"amount\"", toProject + "\"amount\""));
    as(finance())
        .get("/v1/contributions/totals?year=2024&projectId=" + project)
        .then()
        .statusCode(200)
        .body("mobilised.confirmed", equalTo(11))
        .body("under", nullValue());
    as(finance())
        .get("/v1/contributions?status=CONFIRMED&capitalSource=COMMUNITY&projectId=" + project)
        .then()
        .statusCode(200)
        .body("items.amount", equalTo(List.of(11)));
  }

  @ParameterizedTest
  @CsvSource({"ENTERPRISE", "COMMUNITY", "CREDIT", "INTEGRATED"})
  void aContributionIsNeverAnAllocationAccount(String source) {
    command(finance())
        .body(
            """
            {"localityId": "%s", "programme": "NTM_2021_2025", "component": "01",
             "capitalSource": "%s", "nature": "INVESTMENT", "budgetYear": 2024, "amount": 5,
             "effectiveDate": "2024-01-15", "reason": "x", "legalBasis": %s}"""
                .formatted(PROVINCE, source, basis("CENTRAL")))
        .post("/v1/assignments")
        .then()
        .statusCode(422)
        .body("code", equalTo("INV-17"));
  }

  @Test
  void aContributionIsNeverPaidByTheTreasury() {
    String contribution = confirmed(cash(2024, 5)).path("id");
    command(investor())
        .body(requestBody(contribution, 5))
        .post("/v1/disbursements")
        .then()
        .statusCode(422)
        .body("code", equalTo("UNKNOWN-ACCOUNT"));
    command(treasury())
        .header("If-Match", "\"1\"")
        .body(payment("GRC-INV17", 5))
        .post("/v1/disbursements/" + contribution + "/payment")
        .then()
        .statusCode(404);
  }

  @Test
  void aRepeatedRequestRecordsOnceAndADecisionNeedsTheVersion() {
    var command = command(officer()).body(cash(2024, 5));
    String first = command.post("/v1/contributions").then().statusCode(201).extract().path("id");
    command
        .post("/v1/contributions")
        .then()
        .statusCode(201)
        .header("Idempotency-Hit", "true")
        .body("id", equalTo(first));
    String confirmation = "/v1/contributions/" + first + "/confirmation";
    command(finance()).post(confirmation).then().statusCode(428);
    command(finance()).header("If-Match", "\"7\"").post(confirmation).then().statusCode(412);
    as(officer()).body(cash(2024, 5)).post("/v1/contributions").then().statusCode(400);
  }
}
