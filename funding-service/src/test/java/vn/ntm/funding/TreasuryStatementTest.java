package vn.ntm.funding;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.ntm.funding.FundingWorld.approved;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.paid;
import static vn.ntm.funding.FundingWorld.payment;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.projectAccount;
import static vn.ntm.funding.FundingWorld.step;
import static vn.ntm.funding.FundingWorld.treasury;
import static vn.ntm.funding.StatementFiles.HEADER;
import static vn.ntm.funding.StatementFiles.archive;
import static vn.ntm.funding.StatementFiles.csv;
import static vn.ntm.funding.StatementFiles.line;
import static vn.ntm.funding.StatementFiles.number;
import static vn.ntm.funding.StatementFiles.row;
import static vn.ntm.funding.StatementFiles.send;
import static vn.ntm.funding.StatementFiles.text;
import static vn.ntm.funding.StatementFiles.textRow;
import static vn.ntm.funding.StatementFiles.workbook;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
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
class TreasuryStatementTest {

  private static final String LINES = "/v1/treasury-statement-lines";
  private static final String WITHOUT = "/v1/disbursements/without-treasury-entry?limit=1000";

  @Inject DataSource dataSource;

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @Test
  void aLineThatWaitsForItsPaymentMatchesWhenThePaymentIsConfirmed() {
    String voucher = voucher();
    String account = projectAccount(assigned("02", 1_000), 500);
    Response approved = approved(account, 120);
    String statement = imported(csv(line(voucher, 120)));
    as(finance())
        .get(LINES + "?state=UNKNOWN&statementId=" + statement)
        .then()
        .statusCode(200)
        .body("items.voucher.number", contains(voucher))
        .body("items[0].payment", nullValue());

    step(approved, "payment", treasury(), payment(voucher, 120)).then().statusCode(200);

    as(finance())
        .get("/v1/treasury-statements/" + statement)
        .then()
        .statusCode(200)
        .body("counts.matched", equalTo(1))
        .body("counts.unknown", equalTo(0));
    as(FundingWorld.investor())
        .get("/v1/disbursements/" + approved.path("id") + "/treasury-entry")
        .then()
        .statusCode(200)
        .body("state", equalTo("MATCHED"))
        .body("line.statementId", equalTo(statement));
  }

  @Test
  void aPaymentIsDeclaredUntilAStatementHasIt() {
    String voucher = voucher();
    Response paid = paid(projectAccount(assigned("02", 1_000), 500), 70, voucher);
    String entry = "/v1/disbursements/" + paid.path("id") + "/treasury-entry";
    as(finance()).get(entry).then().statusCode(200).body("state", equalTo("DECLARED"));
    as(finance())
        .get(WITHOUT + "&afterDays=30")
        .then()
        .statusCode(200)
        .body("items.voucher.number", hasItem(voucher));
    as(finance())
        .get(WITHOUT + "&afterDays=9999")
        .then()
        .statusCode(200)
        .body("items.voucher.number", not(hasItem(voucher)));

    imported(csv(line(voucher, 71)));

    as(finance())
        .get(entry)
        .then()
        .statusCode(200)
        .body("state", equalTo("DIFFERING"))
        .body("line.differences.field", contains("amount"))
        .body("line.differences[0].statement", equalTo("71"))
        .body("line.differences[0].known", equalTo("70"));
    as(finance())
        .get(WITHOUT + "&afterDays=30")
        .then()
        .body("items.voucher.number", not(hasItem(voucher)));
    as(finance()).get("/v1/disbursements/without-treasury-entry").then().statusCode(400);
  }

  @Test
  void aDifferenceIsResolvedByANoteThatChangesNothing() {
    String voucher = voucher();
    String account = projectAccount(assigned("02", 1_000), 500);
    paid(account, 70, voucher);
    String statement = imported(csv(line(voucher, 71)));
    String differing = LINES + "?state=DIFFERING&statementId=" + statement;
    String line = as(finance()).get(differing + "&resolved=false").path("items[0].id");
    String note = "{\"kind\": \"CORRECTION_REQUESTED\", \"reason\": \"Kho bạc ghi nhầm\"}";
    command(finance())
        .body(note)
        .post(LINES + "/" + line + "/resolutions")
        .then()
        .statusCode(201)
        .body("differing", contains("amount"))
        .body("recordedBy", equalTo("finance"));
    as(finance()).get(differing + "&resolved=false").then().body("items.size()", equalTo(0));
    as(finance())
        .get(LINES + "/" + line)
        .then()
        .statusCode(200)
        .body("line.state", equalTo("DIFFERING"))
        .body("line.resolved", equalTo(true))
        .body("line.amount", equalTo(71))
        .body("line.payment.amount", equalTo(70))
        .body("resolutions.kind", contains("CORRECTION_REQUESTED"));
    assertThat(FundingWorld.balance(account, "disbursed")).isEqualTo(70);
  }

  @Test
  void aLineThatAgreesNeedsNoNote() {
    String voucher = voucher();
    paid(projectAccount(assigned("02", 1_000), 500), 70, voucher);
    String statement = imported(csv(line(voucher, 70)));
    String line = as(finance()).get(LINES + "?statementId=" + statement).path("items[0].id");
    command(finance())
        .body("{\"kind\": \"EXPLAINED\", \"reason\": \"x\"}")
        .post(LINES + "/" + line + "/resolutions")
        .then()
        .statusCode(409)
        .body("code", equalTo("LINE-AGREES"));
  }

  @Test
  void anUnknownLineNamesThePaymentsThatMightBeItsOwn() {
    String paidAs = voucher();
    paid(projectAccount(assigned("02", 900_001), 900_001), 876_543, paidAs);
    String statement = imported(csv(line(voucher(), 876_543)));
    String line = as(finance()).get(LINES + "?statementId=" + statement).path("items[0].id");
    as(finance())
        .get(LINES + "/" + line)
        .then()
        .body("line.state", equalTo("UNKNOWN"))
        .body("candidates.voucher.number", contains(paidAs));
  }

  @Test
  void aKnownVoucherWithOtherWordsIsListedAndChangesNothing() {
    String voucher = voucher();
    String other = voucher();
    String first = imported(csv(line(voucher, 50)));
    Response later = send(treasury(), csv(line(voucher, 60), line(other, 5)));
    later
        .then()
        .statusCode(201)
        .body("counts.lines", equalTo(2))
        .body("counts.imported", equalTo(1))
        .body("counts.conflicts", equalTo(1))
        .body("counts.duplicates", equalTo(0));
    as(finance())
        .get("/v1/treasury-statements/" + later.path("id") + "/conflicts")
        .then()
        .statusCode(200)
        .body("items.row", contains(2))
        .body("items[0].differences.field", contains("amount"))
        .body("items[0].differences[0].statement", equalTo("60"))
        .body("items[0].differences[0].known", equalTo("50"));
    as(finance()).get(LINES + "?statementId=" + first).then().body("items.amount", contains(50));
  }

  @Test
  void aDryRunAnswersTheSameAndKeepsNothing() throws SQLException {
    String voucher = voucher();
    paid(projectAccount(assigned("02", 1_000), 500), 70, voucher);
    byte[] file = csv(line(voucher, 70), line(voucher(), 1));
    long before = count("treasury_statement_line");
    send(treasury(), "?dryRun=true", file)
        .then()
        .statusCode(200)
        .body("id", nullValue())
        .body("counts.matched", equalTo(1))
        .body("counts.unknown", equalTo(1));
    assertThat(count("treasury_statement_line")).isEqualTo(before);
    send(treasury(), file).then().statusCode(201).body("counts.matched", equalTo(1));
    send(treasury(), "?dryRun=yes", file).then().statusCode(400);
  }

  @Test
  void everyBadRowIsAnsweredAndNothingIsImported() throws SQLException {
    long before = count("treasury_statement_line");
    send(
            treasury(),
            csv(
                line(voucher(), 1),
                line(voucher(), "1.000"),
                line(voucher(), "-1").replace("2024-03-15", "15/03/2024"),
                line(voucher(), "9007199254740992"),
                line(voucher(), 1).replace("Sóc Trăng", "An Giang"),
                line(voucher(), 1).replace("CENTRAL_BUDGET", "CREDIT"),
                "only,three,fields"))
        .then()
        .statusCode(422)
        .body("code", equalTo("STATEMENT-ROWS-REFUSED"))
        .body("errorCount", equalTo(7))
        .body("rows.row", contains(3, 4, 4, 5, 6, 7, 8))
        .body(
            "rows.column",
            contains(
                "amount", "voucherDate", "amount", "amount", "treasury", "capitalSource", null))
        .body(
            "rows.code",
            contains(
                "ROW-AMOUNT-FORM",
                "ROW-DATE-FORM",
                "ROW-AMOUNT-NOT-POSITIVE",
                "ROW-AMOUNT-TOO-LARGE",
                "ROW-TREASURY-DIFFERS",
                "ROW-SOURCE-UNKNOWN",
                "ROW-FIELD-COUNT"));
    assertThat(count("treasury_statement_line")).isEqualTo(before);
  }

  @Test
  void aBadRowIsToldInTheLanguageOfTheReader() {
    given(treasury(), csv(line(voucher(), "-1")))
        .header("Accept-Language", "vi")
        .post("/v1/treasury-statements/imports")
        .then()
        .statusCode(422)
        .body("title", equalTo("Sao kê không được nhập"))
        .body("rows[0].detail", containsString("phải từ 1 đồng"));
  }

  @Test
  void aFileMayBeginWithAByteOrderMarkButIsUtf8() {
    byte[] plain = csv(line(voucher(), 1));
    byte[] marked = ("\uFEFF" + new String(plain, UTF_8)).getBytes(UTF_8);
    send(treasury(), marked).then().statusCode(201);
    String text = new String(csv(line(voucher(), 1)), UTF_8);
    refused(text.getBytes(Charset.forName("windows-1258")), "ROW-ENCODING");
    refused(("\uFEFF" + text).getBytes(UTF_16LE), "ROW-ENCODING");
  }

  @Test
  void aHeaderHasExactlyTheColumnsOfTheFormat() {
    String line = line(voucher(), 1);
    refused((HEADER + ",note\n" + line + ",x\n").getBytes(UTF_8), "ROW-COLUMN-UNKNOWN");
    refused((HEADER.replace(",", ";") + "\n" + line).getBytes(UTF_8), "ROW-COLUMN-UNKNOWN");
    refused((HEADER.replace("amount", "item") + "\n" + line).getBytes(UTF_8), "ROW-COLUMN-MISSING");
    refused((HEADER + ",item\n" + line + ",1\n").getBytes(UTF_8), "ROW-COLUMN-REPEATED");
    refused((HEADER + "\n").getBytes(UTF_8), "ROW-NONE");
    refused((HEADER + "\n\"open").getBytes(UTF_8), "ROW-UNREADABLE");
    refused((HEADER + "\n" + line.replace("Thanh toán", "=1+1")).getBytes(UTF_8), "ROW-FORMULA");
  }

  @Test
  void aStatementNamesAccountsOfItsProvinceOnly() {
    String account = projectAccount(assigned("02", 1_000), 500);
    String other = projectAccount(assigned("02", 1_000), 500);
    String voucher = voucher();
    paid(account, 70, voucher);
    refused(withAccount(voucher, UUID.randomUUID().toString()), "ROW-ACCOUNT-UNKNOWN");
    String statement = imported(withAccount(voucher, other));
    as(finance())
        .get(LINES + "?statementId=" + statement)
        .then()
        .body("items[0].differences.field", contains("accountId"))
        .body("items[0].differences[0].known", equalTo(account));
  }

  @Test
  void aWorkbookIsReadLikeAFileOfText() {
    String voucher = voucher();
    paid(projectAccount(assigned("02", 900), 900), 300, voucher);
    String cells = line(voucher, 300);
    String numbered =
        textRow(2, cells).replace(text("300"), number("3E2")).replace(text("2024"), number("2024"));
    Response imported = send(treasury(), workbook(textRow(1, HEADER) + numbered));
    imported
        .then()
        .statusCode(201)
        .body("format", equalTo("XLSX"))
        .body("counts.matched", equalTo(1));
    send(treasury(), csv(cells))
        .then()
        .statusCode(201)
        .body("counts.duplicates", equalTo(1))
        .body("counts.imported", equalTo(0));
  }

  @Test
  void aWorkbookWithWhatASpreadsheetChangesIsRefused() {
    String header = textRow(1, HEADER);
    String good = textRow(2, line(voucher(), 300));
    refused(
        workbook(header + good.replace(text("2024-03-15"), number("45366"))), "ROW-CELL-NOT-TEXT");
    refused(
        workbook(header + good.replace(text("300"), "<c><f>1+1</f><v>2</v></c>")), "ROW-FORMULA");
    refused(workbook(header + good.replace(text("412"), number("412"))), "ROW-CELL-NOT-TEXT");
    refused(
        workbook(header + good.replace(text("300"), number("1000000000000000"))),
        "ROW-AMOUNT-DIGITS-LOST");
    refused(workbook(header + good.replace(text("300"), text("=1+1"))), "ROW-AMOUNT-FORM");
    refused(workbook(header + good + good), "ROW-UNREADABLE");
    refused(workbook(header), "ROW-NONE");
  }

  @Test
  void aHostileWorkbookIsRefusedBeforeItIsOpened() {
    String header = textRow(1, HEADER);
    String open = "<?xml version=\"1.0\"?>";
    refused(archive(open + "<worksheet><sheetData/></worksheet>", 2), "ROW-SHEETS");
    refused(
        archive(open + "<worksheet>" + " ".repeat(70 * 1024 * 1024) + "</worksheet>", 1),
        "ROW-WORKBOOK-TOO-LARGE");
    refused(workbook(header + row(2, "<c r=\"ZZZZZZ2\"><v>1</v></c>")), "ROW-FIELD-COUNT");
    refused(workbook(header + row(2, number("9".repeat(5_000)))), "ROW-VALUE-TOO-LONG");
    refused(workbook("<row/>".repeat(100_001)), "ROW-LIMIT");
    refused(
        archive(
            open
                + "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet><sheetData>&a;</sheetData></worksheet>",
            1),
        "ROW-UNREADABLE");
    refused(new byte[] {'P', 'K', 3, 4, 0, 0}, "ROW-UNREADABLE");
  }

  @Test
  void aFileBeyondTheLimitIsTooLarge() {
    send(treasury(), new byte[8 * 1024 * 1024 + 1])
        .then()
        .statusCode(413)
        .contentType("application/problem+json");
    command(FundingWorld.investor())
        .body("{\"purpose\": \"" + "x".repeat(2 * 1024 * 1024) + "\"}")
        .post("/v1/disbursements")
        .then()
        .statusCode(413);
  }

  @Test
  void aRequestBringsExactlyOneFile() {
    RestAssured.given()
        .auth()
        .oauth2(treasury())
        .header("Idempotency-Key", "one-file")
        .multiPart("statement", "s.csv", csv(line(voucher(), 1)), "text/csv")
        .post("/v1/treasury-statements/imports")
        .then()
        .statusCode(422)
        .body("code", equalTo("STATEMENT-FILE-MISSING"));
    RestAssured.given()
        .auth()
        .oauth2(treasury())
        .multiPart("file", "s.csv", csv(line(voucher(), 1)), "text/csv")
        .post("/v1/treasury-statements/imports")
        .then()
        .statusCode(400)
        .body("code", equalTo("IDEMPOTENCY-KEY-MISSING"));
  }

  @Test
  void onlyTreasuryAndFinanceOfAProvinceImport() {
    byte[] file = csv(line(voucher(), 1));
    for (String role : List.of("investor", "coordinator", "auditor", "leader", "partner")) {
      send(person(role).sign(), file).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    }
    send(Tokens.of("treasury").locality("31669@2024-02-05").sign(), file)
        .then()
        .statusCode(403)
        .body("code", equalTo("STATEMENT-NOT-OF-A-PROVINCE"));
    send(finance(), file).then().statusCode(201);
  }

  @Test
  void anotherProvinceSeesNothingAndMayStateTheSameVoucher() {
    String voucher = voucher();
    Response paid = paid(projectAccount(assigned("02", 900), 900), 300, voucher);
    byte[] file = csv(line(voucher, 300));
    String statement = imported(file);
    String line = as(finance()).get(LINES + "?statementId=" + statement).path("items[0].id");
    String anGiang = Tokens.of("treasury").locality("89@2024-02-05").sign();
    for (String path :
        List.of(
            "/v1/treasury-statements/" + statement,
            "/v1/treasury-statements/" + statement + "/conflicts",
            LINES + "/" + line,
            "/v1/disbursements/" + paid.path("id") + "/treasury-entry")) {
      as(anGiang).get(path).then().statusCode(404);
    }
    command(anGiang)
        .body("{\"kind\": \"EXPLAINED\", \"reason\": \"x\"}")
        .post(LINES + "/" + line + "/resolutions")
        .then()
        .statusCode(404);
    as(anGiang).get(LINES + "?voucherNumber=" + voucher).then().body("items.size()", equalTo(0));
    send(anGiang, file)
        .then()
        .statusCode(201)
        .body("counts.imported", equalTo(1))
        .body("counts.unknown", equalTo(1));
    as(finance())
        .get("/v1/treasury-statements/" + statement)
        .then()
        .body("counts.matched", equalTo(1));
  }

  @Test
  void aCommuneSeesTheLinesOfItsOwnPaymentsOnly() {
    String voucher = voucher();
    paid(projectAccount(assigned("02", 900), 900), 300, voucher);
    String statement = imported(csv(line(voucher, 300), line(voucher(), 1)));
    String commune = Tokens.of("finance").locality("31669@2024-02-05").sign();
    as(commune)
        .get(LINES + "?statementId=" + statement)
        .then()
        .statusCode(200)
        .body("items.voucher.number", contains(voucher));
    as(commune).get("/v1/treasury-statements/" + statement).then().statusCode(404);
    as(commune).get("/v1/treasury-statements").then().body("items.size()", equalTo(0));
  }

  @Test
  void rolesWithoutBusinessWithTheTreasuryReadNothing() {
    for (String path :
        List.of(
            LINES,
            "/v1/treasury-statements",
            WITHOUT + "&afterDays=1",
            "/v1/accounts/without-treasury-entry?afterDays=1",
            "/v1/accounts/" + UUID.randomUUID() + "/coding")) {
      as(person("partner").sign()).get(path).then().statusCode(403);
    }
    as(person("auditor").sign()).get(LINES + "?state=MATCHED").then().statusCode(200);
    as(person("auditor").sign()).get(LINES + "?stat=MATCHED").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE treasury_statement_line SET amount = amount + 1",
        "DELETE FROM treasury_statement_line",
        "UPDATE treasury_statement SET conflicts = 0",
        "DELETE FROM treasury_statement_conflict",
        "UPDATE treasury_resolution SET reason = 'x'",
        "UPDATE treasury_coding SET chapter = '999'",
        "DELETE FROM budget_classification",
        "INSERT INTO treasury_statement_line SELECT gen_random_uuid(), statement_id,"
            + " row_number + 1000000, locality_id, voucher_number, voucher_date, treasury,"
            + " budget_unit_code, project_code, account_id, chapter, category, item, source,"
            + " programme_code, capital_source, nature, budget_year, amount, content"
            + " FROM treasury_statement_line"
      })
  void whatWasStatedCannotBeChanged(String sql) {
    imported(csv(line(voucher(), 1)));
    assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class);
  }

  @Test
  void f002_11_capitalIsListedUntilItsCodingIsEnteredAndComparedWithTheStatement() {
    String admin = Tokens.of("admin").sign();
    register(admin, "CHAPTER", "412");
    register(admin, "CATEGORY", "280");
    register(admin, "ITEM", "9300");
    register(admin, "SOURCE", "42");
    register(admin, "PROGRAMME", "00500");
    String voucher = voucher();
    String account = projectAccount(assigned("02", 900), 900);
    paid(account, 300, voucher);
    String statement = imported(csv(line(voucher, 300)));
    String coding = "/v1/accounts/" + account + "/coding";
    as(finance())
        .get("/v1/accounts/without-treasury-entry?limit=1000&afterDays=10")
        .then()
        .statusCode(200)
        .body("items.accountId", hasItem(account));

    command(finance()).body(coding("292", "")).post(coding).then().statusCode(428);
    command(finance())
        .header("If-Match", "\"0\"")
        .body(coding("292", ""))
        .post(coding)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/category"))
        .body("errors.code", contains("CLASSIFICATION-UNKNOWN"));
    command(finance())
        .header("If-Match", "\"0\"")
        .body(coding("280", ""))
        .post(coding)
        .then()
        .statusCode(201)
        .body("version", equalTo(1));
    as(finance())
        .get(LINES + "?statementId=" + statement)
        .then()
        .body("items[0].state", equalTo("DIFFERING"))
        .body("items[0].differences.field", contains("category"))
        .body("items[0].differences[0].known", equalTo("280"));
    command(finance())
        .header("If-Match", "\"0\"")
        .body(coding("280", ""))
        .post(coding)
        .then()
        .statusCode(412);
    String entry = "\"tabmisEntry\": {\"reference\": \"T-1\", \"enteredOn\": \"2024-02-20\"}, ";
    command(finance())
        .header("If-Match", "\"1\"")
        .body(coding("280", entry))
        .post(coding)
        .then()
        .statusCode(201)
        .body("versions.version", contains(1, 2));
    as(finance())
        .get(coding)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("versions.version", contains(1, 2));
    as(finance())
        .get("/v1/accounts/without-treasury-entry?limit=1000&afterDays=10")
        .then()
        .body("items.accountId", not(hasItem(account)));
    String anGiang = Tokens.of("finance").locality("89@2024-02-05").sign();
    as(anGiang).get(coding).then().statusCode(404);
    command(treasury())
        .header("If-Match", "\"2\"")
        .body(coding("280", ""))
        .post(coding)
        .then()
        .statusCode(403);
  }

  @Test
  void theClassificationKeepsCodesWithTheirDays() {
    String admin = Tokens.of("admin").sign();
    register(admin, "CHAPTER", "599");
    command(admin)
        .body(code("CHAPTER", "599", "Tên mới", "2025-07-01"))
        .post("/v1/budget-classification")
        .then()
        .statusCode(201);
    command(admin)
        .body(code("CHAPTER", "599", "Tên mới", "2025-07-01"))
        .post("/v1/budget-classification")
        .then()
        .statusCode(409)
        .body("code", equalTo("CLASSIFICATION-EXISTS"));
    command(admin)
        .body(code("ITEM", "599", "x", "2025-07-01"))
        .post("/v1/budget-classification")
        .then()
        .statusCode(422)
        .body("errors.code", contains("CLASSIFICATION-CODE-FORM"));
    command(finance())
        .body(code("CHAPTER", "598", "x", "2025-07-01"))
        .post("/v1/budget-classification")
        .then()
        .statusCode(403);
    String lookup = "/v1/budget-classification?segment=CHAPTER&code=599";
    as(finance()).get(lookup).then().statusCode(200).body("items.size()", equalTo(2));
    as(finance()).get(lookup + "&asOf=2025-06-30").then().body("items.nameVi", contains("Mã 599"));
    as(finance()).get(lookup + "&asOf=2025-07-01").then().body("items.nameVi", contains("Tên mới"));
    as(finance()).get(lookup + "&asOf=2000-01-01").then().body("items.size()", equalTo(0));
  }

  private static String imported(byte[] file) {
    return send(treasury(), file).then().statusCode(201).extract().path("id");
  }

  private static void refused(byte[] file, String code) {
    send(treasury(), file)
        .then()
        .statusCode(422)
        .body("code", equalTo("STATEMENT-ROWS-REFUSED"))
        .body("rows.code", hasItem(code))
        .body("rows.row", everyItem(not(nullValue())));
  }

  private static RequestSpecification given(String token, byte[] file) {
    return RestAssured.given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .multiPart("file", "statement", file, "text/csv");
  }

  private static byte[] withAccount(String voucher, String account) {
    return (HEADER + ",accountId\n" + line(voucher, 70) + "," + account + "\n").getBytes(UTF_8);
  }

  private static void register(String admin, String segment, String code) {
    int status =
        command(admin)
            .body(code(segment, code, "Mã " + code, "2018-01-01"))
            .post("/v1/budget-classification")
            .statusCode();
    assertThat(status).isIn(201, 409);
  }

  private static String code(String segment, String code, String name, String validFrom) {
    return """
        {"segment": "%s", "code": "%s", "nameVi": "%s", "legalBasis": "324/2016/TT-BTC",
         "validFrom": "%s"}"""
        .formatted(segment, code, name, validFrom);
  }

  private static String coding(String category, String entry) {
    return """
        {"chapter": "412", "category": "%s", "item": "9300", "source": "42",
         "programmeCode": "00500", %s"validFrom": "2024-01-01", "reason": "Hạch toán dự án"}"""
        .formatted(category, entry);
  }

  private static String voucher() {
    return "T" + UUID.randomUUID().toString().substring(0, 18);
  }

  private long count(String table) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
