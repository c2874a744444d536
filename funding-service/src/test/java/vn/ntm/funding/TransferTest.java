package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static vn.ntm.funding.Breaks.Through.HTTP;
import static vn.ntm.funding.Breaks.Through.SQL;
import static vn.ntm.funding.FundingWorld.basis;
import static vn.ntm.funding.FundingWorld.command;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.funding.FundingWorld.Place;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/**
 * Two provinces become one on 1 June 2024, the districts go, and a commune is merged into a new one
 * of the province that goes on.
 */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class TransferTest {

  private static final LocalDate BEGAN = LocalDate.parse("2024-01-01");
  private static final LocalDate LAST_DAY = LocalDate.parse("2024-05-31");
  private static final LocalDate REFORM = LocalDate.parse("2024-06-01");
  private static final AtomicInteger NEXT = new AtomicInteger(10);

  @Inject DataSource dataSource;

  private final int number = NEXT.getAndIncrement();
  private final UUID endedProvince = UUID.randomUUID();
  private final UUID endedDistrict = UUID.randomUUID();
  private final UUID endedCommune = UUID.randomUUID();
  private final UUID province = UUID.randomUUID();
  private final UUID commune = UUID.randomUUID();

  private String ofProvince;
  private String ofDistrict;
  private String ofCommune;

  @BeforeEach
  void moneyLiesInUnitsThatHaveEnded() {
    FundingWorld.tellOf(
        new Place(province, "PROVINCE", "TINH", "Tỉnh Cũ", code(1), null, BEGAN, null, List.of()),
        new Place(commune, "COMMUNE", "XA", "Xã Mới", code(2), province, REFORM, null, List.of()),
        new Place(
            endedProvince,
            "PROVINCE",
            "TINH",
            "Tỉnh Nhập",
            code(3),
            null,
            BEGAN,
            LAST_DAY,
            List.of(province)),
        new Place(
            endedDistrict,
            "DISTRICT",
            "HUYEN",
            "Huyện Nhập",
            code(4),
            endedProvince,
            BEGAN,
            LAST_DAY,
            List.of()),
        new Place(
            endedCommune,
            "COMMUNE",
            "XA",
            "Xã Nhập",
            code(5),
            endedDistrict,
            BEGAN,
            LAST_DAY,
            List.of(commune)));
    String before = code(3) + "@2024-05-31";
    ofProvince = assigned(before, endedProvince, 1_000);
    ofDistrict = allocated(before, ofProvince, endedDistrict, 600);
    ofCommune = allocated(before, ofDistrict, endedCommune, 400);
  }

  @Test
  void theMergedProvinceMovesWhatIsLeftToTheNewCommuneAndEveryTreeAddsUp() {
    Response proposed = transfer(ofCommune, commune, 400, "PROVINCE").extract().response();
    assertThat(proposed.statusCode()).isEqualTo(201);
    approve(proposed, "finance-2").then().statusCode(200).body("status", equalTo("APPROVED"));

    String received = proposed.path("accountId");
    assertBalances(received, 400, 400, 0);
    assertBalances(parent(received), 400, 0, 400);
    assertBalances(ofCommune, 0, 0, 0);
    assertBalances(ofDistrict, 200, 200, 0);
    assertBalances(ofProvince, 600, 400, 200);
    as("finance-1")
        .get("/v1/transactions/" + approvedTransaction(proposed))
        .then()
        .statusCode(200)
        .body("kind", equalTo("TRANSFER"));
  }

  @Test
  void whatAProvinceTookOverIsInItsListsAsItIsInSingleRecords() {
    String open = transfer(ofCommune, commune, 400, "PROVINCE").extract().path("id");
    String[] all = {ofProvince, ofDistrict, ofCommune};
    ofTheProvince("/v1/accounts?limit=1000").body("items.id", hasItems(all));
    ofTheProvince("/v1/ledger/positions?limit=1000&budgetYear=2024")
        .body("items.accountId", hasItems(all));
    ofTheProvince("/v1/allocations?limit=1000")
        .body("items.accountId", hasItems(all))
        .body("items.id", hasItem(open));
    assertThat(changedAggregates()).contains(all);
    // Whoever serves the district that ended sees no more than before.
    FundingWorld.as(person(code(4) + "@2024-05-31", "finance-1"))
        .get("/v1/accounts?limit=1000")
        .then()
        .statusCode(200)
        .body("items.id", hasItems(ofDistrict, ofCommune))
        .body("items.id", not(hasItem(ofProvince)));
    FundingWorld.as(FundingWorld.finance())
        .get("/v1/accounts?limit=1000")
        .then()
        .body("items.id", not(hasItem(ofProvince)));
  }

  @Test
  void whatAProvinceTookOverIsInItsTotalsAndRates() {
    assigned(code(1) + "@2024-05-31", province, 50);
    ofTheProvince("/v1/ledger/totals?budgetYear=2024")
        .body("items.received.sum()", equalTo(1_000 + 600 + 400 + 50))
        .body("items.allocated.sum()", equalTo(600 + 400))
        .body("items.accounts.sum()", equalTo(4));
    JsonPath rates = ofTheProvince("/v1/rates?budgetYear=2024&groupBy=place").extract().jsonPath();
    assertThat(rates.getLong("total.both.plan")).isEqualTo(1_050);
    assertThat(rates.getList("alarms")).isEmpty();
    // Each place stands under the province that it lay in: the province that ended keeps 400.
    assertThat(rates.getString("place")).isEqualTo(province.toString());
    assertThat(rates.<String>getList("items.key"))
        .containsExactlyInAnyOrder(
            province.toString(), endedProvince.toString(), endedDistrict.toString());
    ofTheProvince("/v1/rates/ranking?budgetYear=2024&by=unit").body("items.size()", equalTo(4));
    ofTheProvince("/v1/disbursement-forms?period=202406&by=content")
        .body("total.planAssigned", equalTo(1_050));
  }

  @Test
  void theDistrictLeavesItsMoneyToThePlacesOfTheProvinceThatTookItsProvinceOver() {
    Response proposed = transfer(ofDistrict, commune, 200, "PROVINCE").extract().response();
    assertThat(proposed.statusCode()).isEqualTo(201);
    approve(proposed, "finance-2").then().statusCode(200);
    assertBalances(ofDistrict, 400, 0, 400);
    assertBalances(ofProvince, 800, 400, 400);
    assertBalances(parent(proposed.path("accountId")), 200, 0, 200);
  }

  @Test
  void onlyTheOwnerOfTheSourceMovesMoneyFromProvinceToProvince() {
    transfer(ofProvince, province, 400, "PROVINCE").statusCode(422).body("code", equalTo("INV-11"));
    Response proposed = transfer(ofProvince, province, 400, "CENTRAL").extract().response();
    approve(proposed, "finance-2").then().statusCode(200);
    assertBalances(proposed.path("accountId"), 400, 400, 0);
    assertBalances(ofProvince, 600, 0, 600);
  }

  @Test
  @Breaks(value = "INV-15", through = HTTP)
  void aUnitThatHasEndedTakesNothing() {
    transfer(ofCommune, endedDistrict, 400, "PROVINCE")
        .statusCode(422)
        .body("errors.code", hasItem("INV-15"));
    command(person(code(3) + "@2024-05-31", "finance-1"))
        .body(allocation(ofDistrict, endedCommune, 100, "2024-06-17"))
        .post("/v1/allocations")
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-15"));
  }

  @Test
  @Breaks(value = "INV-15", through = SQL)
  void theDatabaseGivesNothingToAUnitThatHasEnded() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      UUID transaction = UUID.randomUUID();
      connection.setAutoCommit(false);
      statement.execute(
          ("INSERT INTO ledger_transaction (id, kind, subject_id, effective_date, recorded_at,"
                  + " reason, basis_number, basis_date, basis_issuer, asked_by, approved_by)"
                  + " VALUES ('%s', 'ALLOCATION', '%1$s', '2024-06-01', now(), 'x', '1',"
                  + " '2024-06-01', 'x', 'a', 'b')")
              .formatted(transaction));
      statement.execute(
          ("INSERT INTO chain_link (account_id, account_version, transaction_id, previous_hash,"
                  + " hash) SELECT account_id, account_version + 1, '%s', hash, hash"
                  + " FROM chain_link WHERE account_id = '%s' ORDER BY account_version DESC LIMIT 1")
              .formatted(transaction, ofCommune));
      assertThatThrownBy(
              () ->
                  statement.execute(
                      ("INSERT INTO entry (transaction_id, account_id, account_version,"
                              + " compartment, amount, balance_after)"
                              + " SELECT '%s', '%s', account_version, 'RECEIVED', -1, -401"
                              + " FROM chain_link WHERE transaction_id = '%1$s'")
                          .formatted(transaction, ofCommune)))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("INV-15");
      connection.rollback();
    }
  }

  @Test
  void nothingMovesThatIsNotThereOrToWhoDidNotTakeOver() {
    transfer(ofCommune, commune, 401, "PROVINCE")
        .statusCode(409)
        .body("code", equalTo("INV-02"))
        .body("shortfall", equalTo(1));
    transfer(ofCommune, province, 100, "CENTRAL")
        .statusCode(422)
        .body("code", equalTo("NOT-THE-SUCCESSOR"));
    transfer(UUID.randomUUID().toString(), commune, 100, "PROVINCE")
        .statusCode(422)
        .body("code", equalTo("UNKNOWN-ACCOUNT"));
  }

  @Test
  void aUnitThatGoesOnGivesBackInsteadOfTransferring() {
    String living = assigned(code(1) + "@2024-05-31", province, 100);
    transfer(living, commune, 100, "CENTRAL").statusCode(409).body("code", equalTo("UNIT-GOES-ON"));
  }

  @Test
  void whoProposedDoesNotApproveAndOthersDoNotSeeIt() {
    Response proposed = transfer(ofCommune, commune, 400, "PROVINCE").extract().response();
    approve(proposed, "finance-1")
        .then()
        .statusCode(403)
        .body("code", equalTo("APPROVER-IS-PROPOSER"));
    command(FundingWorld.otherFinance())
        .header("If-Match", proposed.header("ETag"))
        .post("/v1/allocations/" + proposed.path("id") + "/approval")
        .then()
        .statusCode(404);
    FundingWorld.as(FundingWorld.finance()).get("/v1/accounts/" + ofCommune).then().statusCode(404);
    command(FundingWorld.finance())
        .body(body(ofCommune, commune, 1, "PROVINCE"))
        .post("/v1/transfers")
        .then()
        .statusCode(404);
    command(Tokens.of("investor").locality(code(1) + "@2024-02-05").sign())
        .body(body(ofCommune, commune, 1, "PROVINCE"))
        .post("/v1/transfers")
        .then()
        .statusCode(403);
  }

  /** Of the province that goes on, which answers for what it took over. */
  private ValidatableResponse transfer(String from, UUID to, long amount, String authority) {
    return command(person(code(1) + "@2024-02-05", "finance-1"))
        .body(body(from, to, amount, authority))
        .post("/v1/transfers")
        .then();
  }

  private static String body(String from, UUID to, long amount, String authority) {
    return """
        {"fromAccountId": "%s", "localityId": "%s", "amount": %d, "effectiveDate": "2024-06-01",
         "reason": "Bàn giao vốn khi sắp xếp đơn vị hành chính", "legalBasis": %s}"""
        .formatted(from, to, amount, basis(authority));
  }

  private Response approve(Response proposed, String account) {
    return approve(proposed, code(1) + "@2024-02-05", account);
  }

  private static Response approve(Response proposed, String locality, String account) {
    return command(person(locality, account))
        .header("If-Match", proposed.header("ETag"))
        .post("/v1/allocations/" + proposed.path("id") + "/approval");
  }

  private String assigned(String locality, UUID to, long amount) {
    Response proposed =
        command(person(locality, "finance-1"))
            .body(
                """
                {"localityId": "%s", "programme": "NTM_2021_2025", "component": "02",
                 "capitalSource": "CENTRAL_BUDGET", "nature": "INVESTMENT", "budgetYear": 2024,
                 "amount": %d, "effectiveDate": "2024-01-15", "reason": "Giao vốn năm 2024",
                 "legalBasis": %s}"""
                    .formatted(to, amount, basis("CENTRAL")))
            .post("/v1/assignments");
    proposed.then().statusCode(201);
    approve(proposed, locality, "finance-2").then().statusCode(200);
    return proposed.path("accountId");
  }

  private static String allocated(String locality, String from, UUID to, long amount) {
    Response proposed =
        command(person(locality, "finance-1"))
            .body(allocation(from, to, amount, "2024-02-10"))
            .post("/v1/allocations");
    proposed.then().statusCode(201);
    approve(proposed, locality, "finance-2").then().statusCode(200);
    return proposed.path("accountId");
  }

  private static String allocation(String from, UUID to, long amount, String day) {
    return """
        {"fromAccountId": "%s", "localityId": "%s", "amount": %d, "effectiveDate": "%s",
         "reason": "Phân bổ chi tiết", "legalBasis": %s}"""
        .formatted(from, to, amount, day, basis("PROVINCE"));
  }

  private String code(int place) {
    return Integer.toString(20_000 + 10 * number + place);
  }

  private static String person(String locality, String account) {
    return Tokens.of("finance").locality(locality).account(account).person(account).sign();
  }

  private RequestSpecification as(String account) {
    return FundingWorld.as(person(code(1) + "@2024-02-05", account));
  }

  private ValidatableResponse ofTheProvince(String path) {
    return as("finance-1").get(path).then().statusCode(200);
  }

  private List<String> changedAggregates() {
    List<String> changed = new ArrayList<>();
    long position = 0;
    JsonPath page;
    do {
      page = ofTheProvince("/v1/changes?limit=1000&since=" + position).extract().jsonPath();
      changed.addAll(page.getList("items.aggregateId"));
      position = page.getLong("next");
    } while (page.getBoolean("more"));
    return changed;
  }

  private String parent(String account) {
    return as("finance-1").get("/v1/accounts/" + account).path("parentAccountId");
  }

  private String approvedTransaction(Response proposed) {
    return as("finance-1").get("/v1/allocations/" + proposed.path("id")).path("transactionId");
  }

  private void assertBalances(String account, long received, long available, long allocated) {
    as("finance-1")
        .get("/v1/accounts/" + account)
        .then()
        .statusCode(200)
        .body("received", equalTo((int) received))
        .body("available", equalTo((int) available))
        .body("allocated", equalTo((int) allocated));
  }
}
