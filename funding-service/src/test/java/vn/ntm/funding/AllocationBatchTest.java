package vn.ntm.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.ntm.funding.FundingWorld.COMMUNE;
import static vn.ntm.funding.FundingWorld.DISTRICT;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.balance;
import static vn.ntm.funding.FundingWorld.basis;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.otherFinance;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.project;
import static vn.ntm.funding.FundingWorld.projectAccount;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** The allocation of a whole province, proposed and approved at once. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class AllocationBatchTest {

  private static final String HEADER = "fromAccountId,receiverKind,receiverId,amount,note";
  private static final String BATCHES = "/v1/allocation-batches";
  private static final int PROVINCE_LINES = 3_000;

  @Inject DataSource dataSource;

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @Test
  void theAllocationOfAProvinceIsPostedAtOnce() throws SQLException {
    String account = assigned("01", sumTo(PROVINCE_LINES) + 7);
    List<UUID> projects = projects(PROVINCE_LINES);
    // Of today, so that lists of old money in other tests do not fill with it.
    String terms = terms("PROVINCE").replace("\"effectiveDate\": \"2024-02-10\", ", "");
    Response proposed = propose(finance(), "", terms, lines(account, projects).getBytes(UTF_8));
    proposed
        .then()
        .statusCode(201)
        .body("status", equalTo("PROPOSED"))
        .body("lines", equalTo(PROVINCE_LINES))
        .body("total", equalTo((int) sumTo(PROVINCE_LINES)))
        .body("fromAccounts[0].accountId", equalTo(account))
        .body("fromAccounts[0].lines", equalTo(PROVINCE_LINES))
        .body("fromAccounts[0].availableAfter", equalTo(7))
        .body("checks.holds", everyItem(equalTo(true)));

    Response approved = approve(proposed, otherFinance());
    approved
        .then()
        .statusCode(200)
        .body("status", equalTo("APPROVED"))
        .body("version", equalTo(1))
        .body("transactionId", notNullValue());

    assertThat(balance(account, "available")).isEqualTo(7);
    assertThat(balance(account, "allocated")).isEqualTo(sumTo(PROVINCE_LINES));
    String transaction = approved.path("transactionId");
    assertThat(number("SELECT sum(amount) FROM entry WHERE transaction_id = ?::uuid", transaction))
        .isZero();
    assertThat(
            number(
                "SELECT count(*) FROM allocation_batch_line l JOIN balance b"
                    + " ON b.account_id = l.account_id AND b.compartment = 'AVAILABLE'"
                    + " WHERE l.batch_id = ?::uuid AND b.amount = l.amount",
                proposed.<String>path("id")))
        .isEqualTo(PROVINCE_LINES);
    assertThat(
            number(
                "SELECT count(DISTINCT account_id) FROM chain_link WHERE transaction_id = ?::uuid",
                transaction))
        .isEqualTo(PROVINCE_LINES + 1);
    approve(proposed, otherFinance()).then().statusCode(412);
  }

  @Test
  void oneLineTooMuchInAProvinceIsNamedAndNothingIsPosted() throws SQLException {
    String account = assigned("PROVINCIAL_BUDGET", "01", sumTo(PROVINCE_LINES) + 7);
    List<UUID> projects = projects(PROVINCE_LINES + 1);
    String fits = lines(account, projects.subList(0, PROVINCE_LINES));
    String oneTooMuch = fits + "\n" + line(account, projects.get(PROVINCE_LINES), 8);
    long accounts = number("SELECT count(*) FROM account");
    long entries = number("SELECT count(*) FROM entry");
    propose(finance(), "", oneTooMuch)
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-01"))
        .body("shortfall", equalTo(1))
        .body("row", equalTo(PROVINCE_LINES + 2))
        .body("errors.pointer", hasItem("/rows/" + (PROVINCE_LINES + 2)));
    assertThat(number("SELECT count(*) FROM account")).isEqualTo(accounts);
    assertThat(number("SELECT count(*) FROM entry")).isEqualTo(entries);
    assertThat(balance(account, "available")).isEqualTo(sumTo(PROVINCE_LINES) + 7);
  }

  @Test
  void whatIsSentAgainIsAnsweredAgainAndPostedOnce() throws SQLException {
    String account = assigned("PROVINCIAL_BUDGET", "02", 100);
    byte[] file = (HEADER + "\n" + locality(account, DISTRICT, 40)).getBytes(UTF_8);
    String key = UUID.randomUUID().toString();
    Response proposed = propose(key, finance(), "", terms("PROVINCE"), file);
    proposed.then().statusCode(201);
    propose(key, finance(), "", terms("PROVINCE"), file)
        .then()
        .statusCode(201)
        .header("Idempotency-Hit", "true")
        .body("id", equalTo(proposed.<String>path("id")));
    propose(key, finance(), "", terms("CENTRAL"), file).then().statusCode(422);

    String approval = BATCHES + "/" + proposed.path("id") + "/approval";
    String approvalKey = UUID.randomUUID().toString();
    for (int sent = 0; sent < 2; sent++) {
      as(otherFinance())
          .header("Idempotency-Key", approvalKey)
          .header("If-Match", proposed.header("ETag"))
          .post(approval)
          .then()
          .statusCode(200)
          .body("status", equalTo("APPROVED"));
    }
    assertThat(balance(account, "allocated")).isEqualTo(40);
    as(otherFinance())
        .header("If-Match", proposed.header("ETag"))
        .post(approval)
        .then()
        .statusCode(400);
  }

  @Test
  void oneDongTooMuchIsRefusedWithTheShortfall() throws SQLException {
    String account = assigned("02", sumTo(20) - 1);
    long before = number("SELECT count(*) FROM account");
    propose(finance(), "", lines(account, projects(20)))
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-01"))
        .body("shortfall", equalTo(1))
        .body("row", equalTo(21))
        .body("errors.pointer", equalTo(List.of("/fromAccounts/" + account, "/rows/21")));
    assertThat(number("SELECT count(*) FROM account")).isEqualTo(before);
  }

  @Test
  void moneyThatIsTakenInBetweenLetsNothingBePosted() throws SQLException {
    String account = assigned("03", sumTo(20));
    Response proposed = propose(finance(), "", lines(account, projects(20)));
    proposed.then().statusCode(201);
    projectAccount(account, 1);
    get(finance(), proposed)
        .then()
        .body("fromAccounts[0].availableAfter", equalTo(-1))
        .body("checks.find { it.code == 'INV-01' }.holds", equalTo(false));
    long before = number("SELECT count(*) FROM entry");
    approve(proposed, otherFinance())
        .then()
        .statusCode(409)
        .body("code", equalTo("INV-01"))
        .body("shortfall", equalTo(1));
    assertThat(number("SELECT count(*) FROM entry")).isEqualTo(before);
    get(finance(), proposed).then().body("status", equalTo("PROPOSED"));
  }

  @Test
  void whatADistrictReceivesItGivesOnInTheSameBatch() {
    String province = assigned("04", 100);
    Response first = propose(finance(), "", HEADER + "\n" + locality(province, DISTRICT, 10));
    approve(first, otherFinance()).then().statusCode(200);
    String district = lines(first).path("items[0].accountId");

    Response both =
        propose(
            finance(),
            "",
            "amount,fromAccountId,receiverKind,localityCode,asOf\n"
                + "90,%s,LOCALITY,946,2024-01-15\n".formatted(province)
                + "100,%s,LOCALITY,31669,\n".formatted(district));
    both.then().statusCode(201).body("fromAccounts.size()", equalTo(2));
    Response approved =
        approve(both, person("leader").person("person-leader").account("leader").sign());
    approved.then().statusCode(200);
    String communeAccount = lines(both).path("items[1].accountId");
    String transaction = "/v1/transactions/" + approved.path("transactionId");
    as(finance()).get(transaction).then().body("postings.size()", equalTo(7));
    as(Tokens.of("finance").locality("31669@2024-02-05").sign())
        .get(transaction)
        .then()
        .statusCode(200)
        .body("postings.accountId", equalTo(List.of(communeAccount, communeAccount)));
    as(Tokens.of("finance").locality("89@2024-02-05").sign())
        .get(transaction)
        .then()
        .statusCode(404);
    assertThat(balance(province, "available")).isZero();
    assertThat(balance(district, "received")).isEqualTo(100);
    assertThat(balance(district, "allocated")).isEqualTo(100);
    lines(both)
        .then()
        .body("items[1].receiverId", equalTo(COMMUNE.toString()))
        .body("items[0].receiverId", equalTo(DISTRICT.toString()));
    as(finance())
        .get(BATCHES + "/" + both.path("id") + "/lines?limit=1")
        .then()
        .body("items.size()", equalTo(1))
        .body("next", notNullValue());
  }

  @Test
  void everyBadRowIsNamedAndNothingIsKept() throws SQLException {
    String account = assigned("05", 1_000);
    UUID recurrent = project("RECURRENT");
    UUID good = project("INVESTMENT");
    UUID ended = FundingWorld.communeThatEnded(LocalDate.of(2024, 1, 31));
    long before = number("SELECT count(*) FROM account");
    propose(
            finance(),
            "",
            String.join(
                "\n",
                HEADER,
                line(account, good, 1),
                line(account, good, 2),
                line(account, recurrent, 3),
                line(UUID.randomUUID().toString(), good, 4),
                line(account, UUID.randomUUID(), 5),
                locality(account, ended, 6),
                locality(account, PROVINCE, 7),
                line(account, good, 0)))
        .then()
        .statusCode(422)
        .body("code", equalTo("BATCH-ROWS-REFUSED"))
        .body("errorCount", equalTo(8))
        .body("rows.find { it.row == 3 }.code", equalTo("ROW-RECEIVER-REPEATED"))
        .body("rows.find { it.row == 4 }.code", equalTo("INV-08"))
        .body("rows.find { it.row == 4 }.column", equalTo("receiverId"))
        .body("rows.find { it.row == 5 }.code", equalTo("UNKNOWN-ACCOUNT"))
        .body("rows.find { it.row == 6 }.code", equalTo("UNKNOWN-PROJECT"))
        .body("rows.find { it.row == 7 }.code", equalTo("INV-15"))
        .body("rows.findAll { it.row == 8 }.code", hasItem("OTHER-PARENT"))
        .body("rows.find { it.row == 9 }.code", equalTo("ROW-AMOUNT-NOT-POSITIVE"))
        .body("rows.detail", everyItem(notNullValue()));
    assertThat(number("SELECT count(*) FROM account")).isEqualTo(before);
  }

  @Test
  void aDocumentOfALowerTierCarriesNoLine() {
    String account = assigned("08", 100);
    propose(
            finance(),
            "",
            terms("COMMUNE"),
            (HEADER + "\n" + locality(account, DISTRICT, 1)).getBytes(UTF_8))
        .then()
        .statusCode(422)
        .body("rows.code", hasItem("INV-11"));
  }

  @Test
  void aDryRunAnswersTheSameAndKeepsNothing() throws SQLException {
    String account = assigned("06", 100);
    UUID project = project("INVESTMENT");
    long before = number("SELECT count(*) FROM allocation_batch");
    propose(finance(), "?dryRun=true", HEADER + "\n" + line(account, project, 100))
        .then()
        .statusCode(200)
        .body("id", nullValue())
        .body("fromAccounts[0].availableAfter", equalTo(0));
    assertThat(number("SELECT count(*) FROM allocation_batch")).isEqualTo(before);
    propose(finance(), "?dryRun=yes", HEADER).then().statusCode(400);
  }

  @Test
  void aWorkbookIsTakenAsWell() {
    String account = assigned("09", 100);
    UUID project = project("INVESTMENT");
    String cells =
        StatementFiles.text(account)
            + StatementFiles.text("PROJECT")
            + StatementFiles.text(project.toString())
            + StatementFiles.number("1E2")
            + StatementFiles.text("Xã 1");
    byte[] workbook =
        StatementFiles.workbook(StatementFiles.textRow(1, HEADER) + StatementFiles.row(2, cells));
    Response proposed = propose(finance(), "", terms("PROVINCE"), workbook);
    proposed.then().statusCode(201).body("total", equalTo(100));
    lines(proposed).then().body("items[0].note", equalTo("Xã 1"));
  }

  @Test
  void aHostileFileIsExplained() {
    propose(finance(), "", HEADER).then().statusCode(422).body("rows[0].code", equalTo("ROW-NONE"));
    propose(finance(), "", terms("PROVINCE"), new byte[] {'a', (byte) 0xff, '\n'})
        .then()
        .statusCode(422)
        .body("rows[0].code", equalTo("ROW-ENCODING"));
    propose(finance(), "", terms("PROVINCE"), "PK\u0003\u0004 no archive".getBytes(UTF_8))
        .then()
        .statusCode(422)
        .body("rows[0].code", equalTo("ROW-UNREADABLE"));
    propose(finance(), "", HEADER + "\n" + "x,\n".repeat(20_001))
        .then()
        .statusCode(422)
        .body("errorCount", equalTo(20_001))
        .body("rows.size()", equalTo(1_000));
    propose(finance(), "", "{\"reason\"", HEADER.getBytes(UTF_8)).then().statusCode(400);
    propose(finance(), "", "{\"reason\": \"x\"}", HEADER.getBytes(UTF_8)).then().statusCode(422);
    RestAssured.given()
        .auth()
        .oauth2(finance())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .multiPart("batch", terms("PROVINCE"), "application/json")
        .post(BATCHES + "/imports")
        .then()
        .statusCode(422)
        .body("code", equalTo("BATCH-FILE-MISSING"));
  }

  @Test
  void whoProposedABatchDoesNotApproveIt() throws SQLException {
    Response proposed = small("07");
    approve(proposed, finance())
        .then()
        .statusCode(403)
        .body("code", equalTo("APPROVER-IS-PROPOSER"));
    String update =
        "UPDATE allocation_batch SET status = 'APPROVED', decided_by = 'x', decided_person ="
            + " proposed_person, transaction_id = (SELECT id FROM ledger_transaction LIMIT 1)"
            + " WHERE id = ?";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(update)) {
      statement.setObject(1, UUID.fromString(proposed.<String>path("id")));
      assertThatThrownBy(statement::executeUpdate)
          .hasMessageContaining("batch_proposer_does_not_approve");
    }
  }

  @Test
  void theDatabaseHoldsABatchToItsLinesAndToItsDecision() {
    Response proposed = small("10");
    String id = proposed.path("id");
    refused(
        """
        INSERT INTO allocation_batch_line SELECT batch_id, 99, account_id, account_id, 1, NULL
        FROM allocation_batch_source WHERE batch_id = '%1$s';
        UPDATE allocation_batch SET version = version + 1 WHERE id = '%1$s'"""
            .formatted(id),
        "is not what its lines say");
    refused(
        """
        UPDATE allocation_batch SET status = 'APPROVED', decided_by = 'x', decided_person = 'x',
          transaction_id = (SELECT t.id FROM ledger_transaction t WHERE NOT EXISTS (
            SELECT 1 FROM allocation_batch o WHERE o.transaction_id = t.id) LIMIT 1)
        WHERE id = '%s'"""
            .formatted(id),
        "is not what was approved");
    approve(proposed, otherFinance()).then().statusCode(200);
    refused(
        """
        UPDATE allocation_batch SET status = 'PROPOSED', decided_by = NULL, decided_person = NULL,
          transaction_id = NULL WHERE id = '%s'"""
            .formatted(id),
        "INV-13");
  }

  @Test
  void aRejectedBatchStaysRejected() {
    Response proposed = small("10");
    Response rejected =
        command(otherFinance())
            .header("If-Match", proposed.header("ETag"))
            .body("{\"reason\": \"Chưa đủ căn cứ\"}")
            .post(BATCHES + "/" + proposed.path("id") + "/rejection");
    rejected.then().statusCode(200).body("status", equalTo("REJECTED"));
    approve(rejected, otherFinance()).then().statusCode(409).body("code", equalTo("WRONG-STATE"));
  }

  @Test
  void onlyTheRightRolesOfTheSubtreeSeeAndMoveABatch() {
    Response proposed = small("11");
    String path = BATCHES + "/" + proposed.path("id");
    for (String elsewhere :
        List.of(
            Tokens.of("finance").locality("89@2024-02-05").sign(),
            Tokens.of("finance").locality("31669@2024-02-05").sign())) {
      as(elsewhere).get(path).then().statusCode(404);
      as(elsewhere).get(path + "/lines").then().statusCode(404);
      approve(proposed, elsewhere).then().statusCode(404);
    }
    String account = proposed.path("fromAccounts[0].accountId");
    propose(
            Tokens.of("finance").locality("89@2024-02-05").sign(),
            "",
            HEADER + "\n" + locality(account, DISTRICT, 1))
        .then()
        .statusCode(422)
        .body("rows[0].code", equalTo("UNKNOWN-ACCOUNT"));
    as(person("auditor").sign()).get(path).then().statusCode(200);
    as(FundingWorld.investor()).get(path).then().statusCode(403);
    approve(proposed, person("auditor").sign()).then().statusCode(403);
    approve(proposed, person("coordinator").sign()).then().statusCode(403);
    propose(person("auditor").sign(), "", HEADER).then().statusCode(403);
    command(otherFinance()).post(path + "/approval").then().statusCode(428);
  }

  /** Money of a year that no other test looks at, in the province's account. */
  private static String assigned(String component, long amount) {
    return assigned("CENTRAL_BUDGET", component, amount);
  }

  private static String assigned(String source, String component, long amount) {
    Response proposed =
        command(finance())
            .body(
                """
                {"localityId": "%s", "programme": "NTM_2021_2025", "component": "%s",
                 "capitalSource": "%s", "nature": "INVESTMENT", "budgetYear": 2023,
                 "amount": %d, "effectiveDate": "2024-01-15", "reason": "Giao vốn năm 2023",
                 "legalBasis": %s}"""
                    .formatted(PROVINCE, component, source, amount, basis("CENTRAL")))
            .post("/v1/assignments");
    proposed.then().statusCode(201);
    FundingWorld.approve(proposed, otherFinance()).then().statusCode(200);
    return proposed.path("accountId");
  }

  private static Response small(String component) {
    String account = assigned(component, 100);
    Response proposed = propose(finance(), "", HEADER + "\n" + locality(account, DISTRICT, 40));
    proposed.then().statusCode(201);
    return proposed;
  }

  private static String line(String account, UUID project, long amount) {
    return "%s,PROJECT,%s,%d,".formatted(account, project, amount);
  }

  private static String locality(String account, UUID locality, long amount) {
    return "%s,LOCALITY,%s,%d,".formatted(account, locality, amount);
  }

  @Test
  void batchesAreListedWhereAllTheirGiversLie() {
    String account = assigned("PROVINCIAL_BUDGET", "03", 100);
    String file = HEADER + "\n" + locality(account, DISTRICT, 40);
    Response open = propose(finance(), "", file);
    Response rejected = propose(finance(), "", file);
    rejected.then().statusCode(201);
    command(otherFinance())
        .header("If-Match", rejected.header("ETag"))
        .body("{\"reason\": \"Thiếu căn cứ\"}")
        .post(BATCHES + "/" + rejected.path("id") + "/rejection")
        .then()
        .statusCode(200);
    String list = BATCHES + "?limit=1000";
    as(finance())
        .get(list)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(open.<String>path("id")))
        .body("items.id", hasItem(rejected.<String>path("id")))
        .body("items.find { it.id == '%s' }.total".formatted(open.<String>path("id")), equalTo(40));
    as(finance())
        .get(list + "&status=REJECTED")
        .then()
        .body("items.id", hasItem(rejected.<String>path("id")))
        .body("items.status", everyItem(equalTo("REJECTED")));
    assertThat(as(finance()).get(BATCHES + "?limit=1").<String>path("next")).isNotNull();
    // Budget is decided where it comes from: the district that gets it does not see the batch.
    for (String place : List.of("946@2024-02-05", "89@2024-02-05")) {
      assertThat(
              as(Tokens.of("finance").locality(place).sign())
                  .get(list)
                  .then()
                  .statusCode(200)
                  .extract()
                  .<List<String>>path("items.id"))
          .doesNotContain(open.<String>path("id"));
    }
    for (String role : List.of("investor", "partner", "department", "locality-officer")) {
      as(person(role).sign()).get(list).then().statusCode(403);
    }
    as(finance()).get(BATCHES + "?stat=OPEN").then().statusCode(400);
  }

  private static String lines(String account, List<UUID> projects) {
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < projects.size(); i++) {
      file.append('\n').append(line(account, projects.get(i), i + 1));
    }
    return file.toString();
  }

  private static long sumTo(int lines) {
    return (long) lines * (lines + 1) / 2;
  }

  private static String terms(String level) {
    return """
        {"effectiveDate": "2024-02-10", "reason": "Phân bổ vốn năm 2024", "legalBasis": %s}"""
        .formatted(basis(level));
  }

  private static Response propose(String token, String query, String file) {
    return propose(token, query, terms("PROVINCE"), file.getBytes(UTF_8));
  }

  private static Response propose(String token, String query, String terms, byte[] file) {
    return propose(UUID.randomUUID().toString(), token, query, terms, file);
  }

  private static Response propose(
      String key, String token, String query, String terms, byte[] file) {
    return RestAssured.given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", key)
        .multiPart("file", "batch.csv", file, "application/octet-stream")
        .multiPart("batch", terms, "application/json")
        .post(BATCHES + "/imports" + query);
  }

  private static Response approve(Response proposed, String token) {
    return command(token)
        .header("If-Match", proposed.header("ETag"))
        .post(BATCHES + "/" + proposed.path("id") + "/approval");
  }

  private static Response get(String token, Response proposed) {
    return as(token).get(BATCHES + "/" + proposed.path("id"));
  }

  private static Response lines(Response proposed) {
    return as(finance()).get(BATCHES + "/" + proposed.path("id") + "/lines");
  }

  /** Projects by the thousand, as their own endpoint would register them one by one. */
  private List<UUID> projects(int count) throws SQLException {
    List<UUID> projects = Stream.generate(UUID::randomUUID).limit(count).toList();
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      insert(
          connection,
          "INSERT INTO project (id, version, name, investor_agency, locality_id, locality_path,"
              + " nature, total_investment, created_by, created_at) SELECT id, 0, 'Đường trục xã',"
              + " 'H55.31', '%s', '{%s,%s,%1$s}', 'INVESTMENT', 9000000000, 'investor',"
              + " '2024-01-02T00:00:00Z' FROM unnest(?) AS id",
          projects);
      insert(
          connection,
          "INSERT INTO project_investment (project_id, amendment, total, reason, recorded_by,"
              + " recorded_at) SELECT id, 0, 9000000000, 'Đường trục xã', 'investor',"
              + " '2024-01-02T00:00:00Z' FROM unnest(?) AS id",
          projects);
      insert(
          connection,
          "INSERT INTO project_payment (project_id, total_investment) SELECT id, 9000000000"
              + " FROM unnest(?) AS id",
          projects);
      connection.commit();
    }
    return projects;
  }

  private static void insert(Connection connection, String sql, List<UUID> projects)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(sql.formatted(COMMUNE, PROVINCE, DISTRICT))) {
      insert.setArray(1, connection.createArrayOf("uuid", projects.toArray()));
      insert.executeUpdate();
    }
  }

  private void refused(String sql, String because) {
    assertThatThrownBy(
            () -> {
              try (Connection connection = dataSource.getConnection();
                  Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                try {
                  statement.execute(sql);
                  statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
                } finally {
                  connection.rollback();
                  connection.setAutoCommit(true);
                }
              }
            })
        .hasMessageContaining(because);
  }

  private long number(String sql, Object... arguments) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
