package vn.ntm.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.paid;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.projectAccount;
import static vn.ntm.funding.FundingWorld.step;
import static vn.ntm.funding.FundingWorld.treasury;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;
import vn.ntm.verifier.Fault;
import vn.ntm.verifier.LedgerVerifier;
import vn.ntm.verifier.Verdict;

/** What the service exports is read by the verifier alone, which shares no code with it. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class LedgerExportTest {

  @Inject DataSource dataSource;

  @BeforeEach
  void thePlacesAreKnown() {
    FundingWorld.thePlacesAreKnown();
  }

  /** Every account that any test has moved so far verifies, columns of all projects included. */
  static Verdict.Holds theLedgerHolds() {
    Verdict verdict = verified(export(admin(), ""));
    assertThat(verdict).isInstanceOf(Verdict.Holds.class);
    Verdict.Holds holds = (Verdict.Holds) verdict;
    assertThat(holds.open()).isZero();
    return holds;
  }

  @Test
  void theWholeLedgerHolds() {
    aHistory();
    Verdict.Holds holds = theLedgerHolds();
    assertThat(holds.accounts()).isGreaterThanOrEqualTo(2);
    assertThat(holds.transactions()).isGreaterThanOrEqualTo(5);
    assertThat(holds.entries()).isGreaterThanOrEqualTo(14);
    assertThat(holds.columns()).isPositive();
  }

  @Test
  void anotherAmountAnotherOrderAndAMissingMovementAreNamed() {
    String account = aHistory();
    List<String> lines = new ArrayList<>(export(admin(), "").lines().toList());
    int third = lineOf(lines, account, 3);

    List<String> changed = new ArrayList<>(lines);
    changed.set(third, lines.get(third).replaceFirst("\"amount\":(-?)20,", "\"amount\":$121,"));
    assertThat(changed.get(third)).isNotEqualTo(lines.get(third));
    assertNamed(changed, third, account, 3, Fault.CONTINUES);

    List<String> swapped = new ArrayList<>(lines);
    swapped.set(third, lines.get(third + 1));
    swapped.set(third + 1, lines.get(third));
    assertNamed(swapped, third, account, 3, Fault.VERSION);

    List<String> without = new ArrayList<>(lines);
    without.remove(third);
    assertNamed(without, third, account, 3, Fault.VERSION);

    List<String> withoutTheLast = new ArrayList<>(lines);
    withoutTheLast.remove(third + 1);
    assertNamed(withoutTheLast, third + 1, account, 4, Fault.BALANCE_VERSION);
  }

  @Test
  void anExportHasTheAccountsOfTheCallersSubtreeAlone() {
    String account = aHistory();
    String province = export(finance(), "");
    assertThat(province)
        .contains(account, "\"line\":\"columns\"", FundingWorld.PROVINCE.toString());
    assertThat(verified(province)).isInstanceOf(Verdict.Holds.class);

    String elsewhere = export(Tokens.of("finance").locality("89@2024-02-05").sign(), "");
    assertThat(((Verdict.Holds) verified(elsewhere)).accounts()).isZero();
  }

  @Test
  void anExportOfAYearHasNoColumns() {
    String account = aHistory();
    String year = export(person("auditor").sign(), "?budgetYear=2024");
    assertThat(year).contains(account).doesNotContain("\"line\":\"columns\"");
    assertThat(verified(year)).isInstanceOf(Verdict.Holds.class);
    Verdict.Holds other =
        (Verdict.Holds) verified(export(person("auditor").sign(), "?budgetYear=2011"));
    assertThat(other.accounts()).isZero();
  }

  @Test
  void anExportIsForAuditorsFinanceAndAdministratorsAndIsWrittenDown() throws Exception {
    for (String role : List.of("investor", "treasury", "leader", "coordinator", "partner")) {
      as(person(role).sign())
          .get("/v1/ledger/export")
          .then()
          .statusCode(403)
          .contentType("application/problem+json")
          .body("code", equalTo("FORBIDDEN"));
    }
    as(finance())
        .get("/v1/ledger/export?year=2024")
        .then()
        .statusCode(400)
        .body("code", equalTo("UNKNOWN-PARAMETER"));
    String auditor = "auditor-" + UUID.randomUUID();
    export(person("auditor").person(auditor).sign(), "?budgetYear=2024");
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT action, outcome, object FROM audit_event WHERE person = '%s'"
                    .formatted(auditor))) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("ledger export");
      assertThat(row.getString(2)).isEqualTo("ALLOWED");
      assertThat(row.getString(3)).contains(FundingWorld.PROVINCE.toString(), "2024");
    }
  }

  /** An account with an allocation, a claim, a payment and its reversal: versions 1 to 4. */
  private static String aHistory() {
    String account = projectAccount(assigned("10", 100), 50);
    Response paid = paid(account, 20, "GRC-" + UUID.randomUUID());
    Response asked = step(paid, "reversal-request", finance(), "{\"reason\": \"Trả lại\"}");
    step(asked, "reversal", treasury(), "{\"effectiveDate\": \"2024-04-02\"}")
        .then()
        .statusCode(200);
    return account;
  }

  private static String admin() {
    return Tokens.of("admin").sign();
  }

  private static String export(String token, String query) {
    return new String(
        as(token)
            .get("/v1/ledger/export" + query)
            .then()
            .statusCode(200)
            .contentType(containsString("application/x-ndjson"))
            .extract()
            .asByteArray(),
        UTF_8);
  }

  private static Verdict verified(String export) {
    try {
      return LedgerVerifier.verify(new ByteArrayInputStream(export.getBytes(UTF_8)), line -> {});
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int lineOf(List<String> lines, String account, int version) {
    String start =
        "{\"line\":\"movement\",\"accountId\":\"%s\",\"version\":%d,".formatted(account, version);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(start)) {
        return i;
      }
    }
    throw new AssertionError("no movement " + version + " of " + account);
  }

  private static void assertNamed(
      List<String> lines, int index, String account, long version, Fault fault) {
    Verdict.Wrong wrong = (Verdict.Wrong) verified(String.join("\n", lines) + "\n");
    assertThat(wrong.line()).isEqualTo(index + 1);
    assertThat(wrong.account()).isEqualTo(account);
    assertThat(wrong.version()).isEqualTo(version);
    assertThat(wrong.fault()).isEqualTo(fault);
  }
}
