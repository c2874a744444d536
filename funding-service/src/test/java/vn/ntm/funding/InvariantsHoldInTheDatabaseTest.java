package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ntm.funding.Breaks.Through.SQL;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.paid;
import static vn.ntm.funding.FundingWorld.projectAccount;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;

/** The service's own database user tries to break each invariant that the database can hold. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class InvariantsHoldInTheDatabaseTest {

  @Inject DataSource dataSource;

  private String province;
  private String project;

  @BeforeEach
  void thereIsALedger() {
    FundingWorld.thePlacesAreKnown();
    province = assigned("08", 1_000);
    project = projectAccount(province, 500);
  }

  @Test
  @Breaks(
      value = {"INV-01", "INV-16"},
      through = SQL)
  void budgetIsNotGivenDownWithoutAReceiver() {
    refused(
        book(province, "ALLOCATION", "2024-02-10", Map.of("AVAILABLE", -10, "ALLOCATED", 10)),
        "INV-01");
  }

  @Test
  @Breaks(
      value = {"INV-01", "INV-16"},
      through = SQL)
  void budgetIsNotReceivedWithoutAGiver() {
    refused(
        book(project, "ALLOCATION", "2024-02-10", Map.of("RECEIVED", -10, "AVAILABLE", 10)),
        "INV-01");
  }

  @Test
  @Breaks(value = "INV-02", through = SQL)
  void whatIsUsedIsNotTakenBack() {
    FundingWorld.request(project, 100).then().statusCode(201);
    refused(
        book(project, "REDUCTION", "2024-02-10", Map.of("AVAILABLE", -401, "RECEIVED", 401)),
        "balance_never_below_zero");
  }

  @Test
  @Breaks(value = "INV-03", through = SQL)
  void moreThanThePlanIsNotReserved() {
    refused(
        book(project, "RESERVATION", "2024-02-10", Map.of("AVAILABLE", -501, "RESERVED", 501)),
        "balance_never_below_zero");
  }

  @Test
  @Breaks(value = "INV-04", through = SQL)
  void moreThanTheCapsIsNotPaid() {
    String contract = ContractTest.contract(project, 400);
    ContractTest.accept(contract, 400, "2024-03-01");
    refused(
        "UPDATE project_payment SET paid = total_investment + 1 WHERE project_id = '%s'"
            .formatted(holder()),
        "inv_04_within_total_investment");
    refused(
        "UPDATE contract_position SET value = 300, volume = 301 WHERE contract_id = '%s'"
            .formatted(contract),
        "inv_04_within_contract_value");
  }

  @Test
  @Breaks(value = "INV-05", through = SQL)
  void moreThanTheCeilingIsNotAdvanced() {
    refused(
        "UPDATE contract_position SET claimed_advance = advance_ceiling + 1 WHERE contract_id = '%s'"
            .formatted(ContractTest.contract(project, 400)),
        "inv_05_within_advance_ceiling");
  }

  @Test
  @Breaks(value = "INV-06", through = SQL)
  void moreThanIsAdvancedIsNotRefunded() {
    refused(
        "UPDATE contract_position SET refunded = advanced + 1 WHERE contract_id = '%s'"
            .formatted(ContractTest.contract(project, 400)),
        "inv_06_advance_never_below_zero");
    refused(
        book(project, "ADVANCE_REFUND", "2024-02-10", Map.of("ADVANCE", -1, "AVAILABLE", 1)),
        "balance_never_below_zero");
  }

  @Test
  @Breaks(value = "INV-07", through = SQL)
  void onlyWorkRecoversAndNeverMoreThanItsValue() {
    String contract = ContractTest.contract(project, 400);
    refused(disbursement("ADVANCE", contract, 10, 1), "inv_07_recovery_within_volume");
    refused(disbursement("VOLUME", contract, 10, 11), "violates check constraint");
  }

  @Test
  @Breaks(value = "INV-08", through = SQL)
  void anAccountHasTheTermsOfItsParent() {
    refused(account("'RECURRENT'", "'CENTRAL_BUDGET'", "2024"), "INV-08");
    refused(account("'INVESTMENT'", "'ODA'", "2024"), "INV-08");
    refused(account("'INVESTMENT'", "'CENTRAL_BUDGET'", "2023"), "INV-08");
  }

  @Test
  @Breaks(value = "INV-09", through = SQL)
  void nothingIsPaidOutsideTheDaysOfTheBudget() {
    Map<String, Integer> volume = Map.of("AVAILABLE", -10, "VOLUME", 10);
    refused(book(project, "VOLUME_PAYMENT", "2025-02-01", volume), "INV-09");
    refused(book(project, "VOLUME_PAYMENT", "2023-12-31", volume), "INV-09");
    refused(
        book(project, "ADVANCE_PAYMENT", "2025-01-02", Map.of("AVAILABLE", -10, "ADVANCE", 10)),
        "INV-09");
  }

  @Test
  @Breaks(value = "INV-10", through = SQL)
  void amountsStayWithinTheExactNumbers() {
    refused(
        "UPDATE balance SET amount = 9007199254740992 WHERE compartment = 'AVAILABLE'"
            + " AND account_id = '%s'".formatted(project),
        "balance_within_exact_numbers");
    refused(disbursement("DIRECT", null, 0, 0), "violates check constraint");
  }

  @Test
  @Breaks(value = "INV-11", through = SQL)
  void budgetMovesByADocument() {
    refused(
        """
        INSERT INTO ledger_transaction (id, kind, subject_id, effective_date, recorded_at, reason,
          asked_by, approved_by)
        VALUES (gen_random_uuid(), 'ALLOCATION', gen_random_uuid(), '2024-03-01', now(), 'x', 'p',
          'q')""",
        "inv_11_budget_moves_by_document");
  }

  @Test
  @Breaks(value = "INV-13", through = SQL)
  void nothingBookedIsChangedAndACorrectionNamesTheOriginal() {
    refused("UPDATE entry SET amount = amount + 1", "permission denied");
    refused(
        """
        INSERT INTO ledger_transaction (id, kind, subject_id, effective_date, recorded_at, reason,
          asked_by, confirmed_by)
        VALUES (gen_random_uuid(), 'PAYMENT_REVERSAL', gen_random_uuid(), '2024-03-01', now(), 'x',
          'p', 'q')""",
        "inv_13_reversal_names_the_original");
  }

  @Test
  @Breaks(value = "INV-14", through = SQL)
  void aVoucherIsAppliedOnce() {
    String number = "GRV-" + UUID.randomUUID();
    Response paid = paid(project, 10, number);
    Response other = FundingWorld.request(project, 10);
    refused(
        """
        INSERT INTO treasury_voucher (number, voucher_date, treasury, disbursement_id, amount)
        SELECT number, voucher_date, treasury, '%s', amount FROM treasury_voucher
        WHERE disbursement_id = '%s'"""
            .formatted(other.path("id"), paid.path("id")),
        "treasury_voucher_pkey");
  }

  @Test
  @Breaks(value = "INV-17", through = SQL)
  void mobilisedCapitalHasNoAccount() {
    refused(
        """
        INSERT INTO account (id, holder_kind, holder_id, locality_id, locality_path, programme,
          component, capital_source, nature, budget_year, plan, opened_at)
        SELECT gen_random_uuid(), holder_kind, holder_id, locality_id, locality_path, programme,
          component, 'CREDIT', nature, budget_year, plan, now()
        FROM account WHERE id = '%s'"""
            .formatted(province),
        "INV-17");
  }

  @Test
  @Breaks(value = "INV-19", through = SQL)
  void moreThanIsUnspentIsNotExtended() {
    refused(
        book(project, "EXTENSION", "2024-12-31", Map.of("AVAILABLE", -501, "EXTENDED", 501)),
        "balance_never_below_zero");
  }

  private String holder() {
    return as(finance()).get("/v1/accounts/" + project).path("holderId");
  }

  private String account(String nature, String source, String year) {
    return """
        INSERT INTO account (id, holder_kind, holder_id, locality_id, locality_path,
          parent_account_id, programme, component, capital_source, nature, budget_year, plan,
          opened_at)
        SELECT gen_random_uuid(), holder_kind, holder_id, locality_id, locality_path,
          parent_account_id, programme, component, %s, %s, %s, plan, now()
        FROM account WHERE id = '%s'"""
        .formatted(source, nature, year, project);
  }

  private String disbursement(String kind, String contract, long amount, long recovery) {
    return """
        INSERT INTO disbursement (id, version, status, account_id, project_id, kind, contract_id,
          amount, recovery, work_done_on, purpose, requested_on, requested_by, requested_person,
          requested_at, reservation_id)
        SELECT gen_random_uuid(), 0, 'REQUESTED', '%s', '%s', '%s', %s, %d, %d, '2024-03-01', 'x',
          '2024-03-01', 'a', 'p', now(), t.id FROM ledger_transaction t LIMIT 1"""
        .formatted(
            project,
            holder(),
            kind,
            contract == null ? "NULL" : "'" + contract + "'",
            amount,
            recovery);
  }

  /**
   * Books as the ledger does, entry by entry, so that only the invariant itself can be in the way.
   */
  private static String book(
      String account, String kind, String effectiveDate, Map<String, Integer> moves) {
    UUID transaction = UUID.randomUUID();
    StringBuilder sql = new StringBuilder();
    sql.append(
        """
        INSERT INTO ledger_transaction (id, kind, subject_id, effective_date, recorded_at, reason,
          asked_by, approved_by, confirmed_by, basis_number, basis_date, basis_issuer)
        VALUES ('%s', '%s', gen_random_uuid(), '%s', now(), 'x', 'p', 'q', 'r', '1', '2024-01-01',
          'HĐND');
        UPDATE account SET version = version + 1 WHERE id = '%s';
        INSERT INTO chain_link (account_id, account_version, transaction_id, previous_hash, hash)
        SELECT account_id, account_version + 1, '%s', hash, sha256('x') FROM chain_link
        WHERE account_id = '%s' ORDER BY account_version DESC LIMIT 1;
        """
            .formatted(transaction, kind, effectiveDate, account, transaction, account));
    moves.forEach(
        (compartment, amount) ->
            sql.append(
                """
                UPDATE balance SET amount = amount + (%2$d)
                WHERE account_id = '%1$s' AND compartment = '%3$s';
                INSERT INTO entry (transaction_id, account_id, account_version, compartment, amount,
                  balance_after)
                SELECT '%4$s', a.id, a.version, b.compartment, %2$d, b.amount
                FROM account a JOIN balance b ON b.account_id = a.id
                WHERE a.id = '%1$s' AND b.compartment = '%3$s';
                """
                    .formatted(account, amount, compartment, transaction)));
    return sql.toString();
  }

  private void refused(String sql, String by) {
    assertThatThrownBy(() -> execute(sql)).hasMessageContaining(by);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(sql);
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
