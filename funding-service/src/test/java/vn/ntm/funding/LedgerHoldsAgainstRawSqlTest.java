package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.projectAccount;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.testing.ServiceResources;

/** The service's own database user tries to falsify the ledger. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class LedgerHoldsAgainstRawSqlTest {

  @Inject DataSource dataSource;

  @BeforeEach
  void thereIsALedger() {
    FundingWorld.thePlacesAreKnown();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE entry SET amount = amount + 1",
        "DELETE FROM entry",
        "TRUNCATE entry CASCADE",
        "UPDATE ledger_transaction SET reason = 'x'",
        "DELETE FROM ledger_transaction",
        "UPDATE chain_link SET hash = sha256('x')",
        "DELETE FROM chain_link",
        "DELETE FROM balance",
        "DELETE FROM account",
        "UPDATE account SET nature = 'RECURRENT'",
        "DELETE FROM treasury_voucher",
        "DELETE FROM audit_event",
        "UPDATE audit_event SET person = 'x'",
        "CREATE TABLE mine (id int)",
        "DROP TRIGGER entry_append_only ON entry"
      })
  void whatIsBookedCannotBeChanged(String sql) {
    projectAccount(assigned("08", 100), 50);
    assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class);
  }

  @Test
  void aBalanceCannotGoBelowZero() {
    String account = projectAccount(assigned("08", 100), 50);
    assertThatThrownBy(
            () ->
                execute(
                    "UPDATE balance SET amount = amount - 51 WHERE compartment = 'AVAILABLE'"
                        + " AND account_id = '%s'".formatted(account)))
        .hasMessageContaining("balance_never_below_zero");
  }

  @Test
  void aBalanceCannotChangeWithoutAnEntry() {
    String account = projectAccount(assigned("08", 100), 50);
    assertThatThrownBy(
            () ->
                execute(
                    "UPDATE balance SET amount = amount + 1 WHERE compartment = 'AVAILABLE'"
                        + " AND account_id = '%s'".formatted(account)))
        .hasMessageContaining("is not what its entries say");
  }

  @Test
  void anEntryWithoutItsCounterpartIsRefused() {
    String account = projectAccount(assigned("08", 100), 50);
    assertThatThrownBy(
            () ->
                execute(
                    """
                    WITH t AS (INSERT INTO ledger_transaction (id, kind, subject_id,
                      effective_date, recorded_at, reason, asked_by)
                      VALUES (gen_random_uuid(), 'RESERVATION', gen_random_uuid(), '2024-03-01',
                      now(), 'x', 'p') RETURNING id),
                    link AS (INSERT INTO chain_link (account_id, account_version, transaction_id,
                      previous_hash, hash)
                      SELECT c.account_id, c.account_version + 1, t.id, c.hash, sha256('x')
                      FROM chain_link c, t WHERE c.account_id = '%s'
                      ORDER BY c.account_version DESC LIMIT 1
                      RETURNING account_id, account_version, transaction_id)
                    INSERT INTO entry (transaction_id, account_id, account_version, compartment,
                      amount, balance_after)
                    SELECT transaction_id, account_id, account_version, 'VOLUME', 10, 10 FROM link"""
                        .formatted(account)))
        .hasMessageContaining("do not sum to zero");
  }

  @Test
  void aLinkThatDoesNotContinueTheChainIsRefused() {
    String account = projectAccount(assigned("08", 100), 50);
    assertThatThrownBy(
            () ->
                execute(
                    """
                    INSERT INTO chain_link (account_id, account_version, transaction_id,
                      previous_hash, hash)
                    SELECT account_id, account_version + 1, gen_random_uuid(), sha256('other'),
                      sha256('x')
                    FROM chain_link WHERE account_id = '%s'
                    ORDER BY account_version DESC LIMIT 1"""
                        .formatted(account)))
        .hasMessageContaining("violates foreign key constraint");
  }

  @Test
  void anAccountOfAProjectCannotHaveAnotherNature() {
    String account = projectAccount(assigned("08", 100), 50);
    assertThatThrownBy(
            () ->
                execute(
                    """
                    INSERT INTO account (id, holder_kind, holder_id, locality_id, locality_path,
                      programme, component, capital_source, nature, budget_year, opened_at)
                    SELECT gen_random_uuid(), holder_kind, holder_id, locality_id, locality_path,
                      programme, component, capital_source, 'RECURRENT', budget_year, now()
                    FROM account WHERE id = '%s'"""
                        .formatted(account)))
        .hasMessageContaining("INV-08");
  }

  @Test
  void whoAskedCannotHaveApproved() {
    assertThatThrownBy(
            () ->
                execute(
                    """
                    INSERT INTO ledger_transaction (id, kind, subject_id, effective_date,
                      recorded_at, reason, asked_by, approved_by)
                    VALUES (gen_random_uuid(), 'VOLUME_PAYMENT', gen_random_uuid(), '2024-03-01', now(),
                      'x', 'p', 'p')"""))
        .hasMessageContaining("asker_does_not_approve");
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
