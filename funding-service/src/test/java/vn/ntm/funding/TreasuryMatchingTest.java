package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.projectAccount;
import static vn.ntm.funding.FundingWorld.treasury;
import static vn.ntm.funding.StatementFiles.TREASURY;
import static vn.ntm.funding.StatementFiles.csv;
import static vn.ntm.funding.StatementFiles.line;
import static vn.ntm.funding.StatementFiles.send;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.LedgerTransaction;
import vn.ntm.funding.ledger.domain.Posting;
import vn.ntm.funding.ledger.domain.Postings;
import vn.ntm.funding.ledger.domain.Signatures;
import vn.ntm.funding.ledger.domain.TransactionKind;
import vn.ntm.money.Vnd;
import vn.ntm.testing.ServiceResources;

/** A statement of the size that a province gets, against as many payments in the ledger. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class TreasuryMatchingTest {

  private static final int LINES = 5_000;
  private static final int DUPLICATES = 100;
  private static final int UNKNOWN = 50;
  private static final int OTHER_AMOUNT = 50;
  private static final int MATCHED = LINES - DUPLICATES - UNKNOWN - OTHER_AMOUNT;
  private static final int UNREPORTED = 25;
  private static final int AT_ONCE = 500;
  private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

  @Inject Ledger ledger;
  @Inject DataSource dataSource;

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  @Test
  void fiveThousandLinesAreMatchedListedAndCountedExactly() throws SQLException {
    String prefix = "M" + UUID.randomUUID().toString().substring(0, 8) + "-";
    int before = DUPLICATES / 2;
    int matched = before + MATCHED;
    pay(prefix, matched + OTHER_AMOUNT + UNREPORTED);
    List<String> known = lines(prefix, 0, before, 0);
    send(treasury(), csv(known)).then().statusCode(201);

    List<String> stated = new ArrayList<>();
    // Half of the duplicates are known from the statement before, half stand twice in the file.
    stated.addAll(known);
    stated.addAll(lines(prefix, before, matched, 0));
    stated.addAll(lines(prefix, before, DUPLICATES, 0));
    stated.addAll(lines(prefix, matched, matched + OTHER_AMOUNT, 1));
    for (int i = 0; i < UNKNOWN; i++) {
      stated.add(line(prefix + "unknown-" + i, 1_000));
    }
    assertThat(stated).hasSize(LINES);
    Collections.shuffle(stated, new Random(20240315));

    Response imported = send(treasury(), csv(stated));
    imported
        .then()
        .statusCode(201)
        .body("counts.lines", equalTo(LINES))
        .body("counts.duplicates", equalTo(DUPLICATES))
        .body("counts.imported", equalTo(LINES - DUPLICATES))
        .body("counts.conflicts", equalTo(0))
        .body("counts.matched", equalTo(MATCHED))
        .body("counts.differing", equalTo(OTHER_AMOUNT))
        .body("counts.unknown", equalTo(UNKNOWN));
    String statement = imported.path("id");
    assertThat(listed(statement, "MATCHED")).hasSize(MATCHED);
    assertThat(listed(statement, "UNKNOWN"))
        .hasSize(UNKNOWN)
        .allSatisfy(
            line -> assertThat(line.toString()).contains(prefix + "unknown-", "payment=null"));
    assertThat(listed(statement, "DIFFERING"))
        .hasSize(OTHER_AMOUNT)
        .allSatisfy(TreasuryMatchingTest::differsByOneDong);
    assertThat(unreported(prefix)).hasSize(UNREPORTED);

    assertThatNothingChangesBy(csv(stated), statement);
    Collections.reverse(stated);
    send(treasury(), csv(stated))
        .then()
        .statusCode(201)
        .body("counts.duplicates", equalTo(LINES))
        .body("counts.imported", equalTo(0));
  }

  private void assertThatNothingChangesBy(byte[] file, String statement) throws SQLException {
    long before = rows();
    send(treasury(), file)
        .then()
        .statusCode(200)
        .body("id", equalTo(statement))
        .body("counts.duplicates", equalTo(DUPLICATES))
        .body("counts.matched", equalTo(MATCHED));
    assertThat(rows()).isEqualTo(before);
  }

  @SuppressWarnings("unchecked")
  private static void differsByOneDong(Map<String, Object> line) {
    List<Map<String, Object>> differences = (List<Map<String, Object>>) line.get("differences");
    Map<String, Object> payment = (Map<String, Object>) line.get("payment");
    assertThat(differences).hasSize(1);
    assertThat(differences.get(0)).containsEntry("field", "amount");
    assertThat(((Number) line.get("amount")).longValue())
        .isEqualTo(((Number) payment.get("amount")).longValue() + 1);
  }

  /** The state that the list was asked for, and the one that follows from both documents. */
  private static List<Map<String, Object>> listed(String statement, String state) {
    List<Map<String, Object>> lines =
        all("/v1/treasury-statement-lines?statementId=" + statement + "&state=" + state);
    assertThat(lines)
        .allSatisfy(
            line -> {
              boolean paid = line.get("payment") != null;
              boolean agrees = ((List<?>) line.get("differences")).isEmpty();
              assertThat(state)
                  .isEqualTo(paid ? agrees ? "MATCHED" : "DIFFERING" : "UNKNOWN")
                  .isEqualTo(line.get("state"));
            });
    return lines;
  }

  private static List<Map<String, Object>> unreported(String prefix) {
    return all("/v1/disbursements/without-treasury-entry?afterDays=30").stream()
        .filter(payment -> payment.get("voucher").toString().contains(prefix))
        .toList();
  }

  private static List<Map<String, Object>> all(String list) {
    List<Map<String, Object>> items = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page =
          as(finance())
              .get(list + "&limit=1000" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      items.addAll(page.getList("items"));
      cursor = page.getString("next");
    }
    return items;
  }

  private static List<String> lines(String prefix, int from, int to, long more) {
    List<String> lines = new ArrayList<>();
    for (int i = from; i < to; i++) {
      lines.add(line(prefix + i, amount(i) + more));
    }
    return lines;
  }

  private static long amount(int number) {
    return 1_000L + number;
  }

  /** Reserves and pays through the ledger, as the commands do, many in one transaction. */
  private void pay(String prefix, int payments) {
    Map<UUID, UUID> projects = new HashMap<>();
    for (String component : List.of("04", "05", "07")) {
      UUID account = UUID.fromString(projectAccount(assigned(component, 50_000_000), 50_000_000));
      projects.put(
          account, UUID.fromString(as(finance()).get("/v1/accounts/" + account).path("holderId")));
    }
    List<UUID> accounts = List.copyOf(projects.keySet());
    for (int from = 0; from < payments; from += AT_ONCE) {
      int first = from;
      int last = Math.min(from + AT_ONCE, payments);
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                ledger.lock(accounts);
                for (int i = 0; i < accounts.size(); i++) {
                  UUID account = accounts.get(i);
                  pay(prefix, account, projects.get(account), numbers(first, last, i));
                }
              });
    }
  }

  /** Each account pays every third. */
  private static List<Integer> numbers(int first, int last, int account) {
    return IntStream.range(first, last).filter(i -> i % 3 == account).boxed().toList();
  }

  /** One reservation and one payment in the ledger for all of them: the matching reads neither. */
  private void pay(String prefix, UUID account, UUID project, List<Integer> numbers) {
    Vnd total = Vnd.of(numbers.stream().mapToLong(TreasuryMatchingTest::amount).sum());
    UUID reservation =
        post(
            TransactionKind.RESERVATION,
            new Signatures("p-1", null, null),
            Postings.reservation(account, total));
    UUID payment =
        post(
            TransactionKind.VOLUME_PAYMENT,
            new Signatures("p-1", "p-2", "p-3"),
            Postings.volume(account, total, Vnd.ZERO));
    for (int number : numbers) {
      pay(prefix + number, account, project, amount(number), reservation, payment);
    }
  }

  private void pay(
      String voucher, UUID account, UUID project, long amount, UUID reservation, UUID payment) {
    UUID disbursement = UUID.randomUUID();
    OffsetDateTime now = OffsetDateTime.parse("2024-03-15T09:00:00+07:00");
    insert(
        "INSERT INTO disbursement (id, version, status, account_id, project_id, kind, amount, recovery,"
            + " work_done_on, purpose, requested_on, requested_by, requested_person, requested_at, approved_by,"
            + " approved_person, approved_at, confirmed_by, confirmed_person, confirmed_at,"
            + " paid_on, reservation_id, payment_id, paid_amount, paid_recovery)"
            + " VALUES (?, 2, 'PAID', ?, ?, 'DIRECT', ?, 0, ?, 'Đợt 1', ?,"
            + " 'a', 'p-1', ?, 'b', 'p-2', ?, 'c', 'p-3', ?, ?, ?, ?, ?, 0)",
        disbursement,
        account,
        project,
        amount,
        DAY,
        DAY,
        now,
        now,
        now,
        DAY,
        reservation,
        payment,
        amount);
    insert(
        "INSERT INTO treasury_voucher (number, voucher_date, treasury, disbursement_id, amount)"
            + " VALUES (?, ?, ?, ?, ?)",
        voucher,
        DAY,
        TREASURY,
        disbursement,
        amount);
  }

  private UUID post(TransactionKind kind, Signatures signatures, List<Posting> postings) {
    UUID id = UUID.randomUUID();
    ledger.post(
        new LedgerTransaction(id, kind, id, DAY, "Đợt 1", null, signatures, null, postings));
    return id;
  }

  private void insert(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        insert.setObject(i + 1, arguments[i]);
      }
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long rows() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement count =
            connection.prepareStatement(
                "SELECT (SELECT count(*) FROM treasury_statement)"
                    + " + (SELECT count(*) FROM treasury_statement_line)"
                    + " + (SELECT count(*) FROM treasury_statement_conflict)"
                    + " + (SELECT count(*) FROM treasury_resolution)");
        ResultSet row = count.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
