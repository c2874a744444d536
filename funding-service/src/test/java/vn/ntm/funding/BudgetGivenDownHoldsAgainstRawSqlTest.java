package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThatCode;
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
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;

/**
 * The service's own database user tries to give down what nobody gets (INV-01), in whatever order
 * giver and receivers are booked.
 */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class BudgetGivenDownHoldsAgainstRawSqlTest {

  /** Proves what was booked so far, and then waits for the end again. */
  private static final String ONCE_NOW =
      "SET CONSTRAINTS children_received_what_was_allocated IMMEDIATE;"
          + "SET CONSTRAINTS children_received_what_was_allocated DEFERRED;";

  @Inject DataSource dataSource;

  private final UUID transaction = UUID.randomUUID();
  private String giver;
  private String receiver;

  @BeforeEach
  void anAccountGivesToAProject() {
    FundingWorld.thePlacesAreKnown();
    giver = assigned("08", 1_000);
    receiver = projectAccount(giver, 500);
  }

  @Test
  void whatIsReceivedAsItWasGivenMayBeBookedInEitherOrder() {
    proved(opened() + received(10) + given(10));
    proved(opened() + given(10) + received(10));
  }

  @Test
  void theGiverProvesWhatWasReceivedBeforeIt() {
    refused(opened() + received(10) + given(9));
  }

  @Test
  void theReceiverProvesItselfAfterTheGiver() {
    refused(opened() + given(9) + received(10));
  }

  @Test
  void aGiverThatWasProvedEarlyDoesNotVouchForWhatCameLater() {
    refused(opened() + given(9) + ONCE_NOW + received(10));
  }

  @Test
  void balancesThatChangeAfterAProofThatWasAskedForEarlyDoNotDeceiveIt() {
    refused(
        opened()
            + entered(receiver, "RECEIVED", -10)
            + entered(receiver, "AVAILABLE", 10)
            + entered(giver, "AVAILABLE", -9)
            + entered(giver, "ALLOCATED", 9)
            + ONCE_NOW
            + moved(receiver, "RECEIVED", -10)
            + moved(receiver, "AVAILABLE", 10)
            + moved(giver, "AVAILABLE", -9)
            + moved(giver, "ALLOCATED", 9));
  }

  /** The transaction and its links in both chains. */
  private String opened() {
    return """
        INSERT INTO ledger_transaction (id, kind, subject_id, effective_date, recorded_at, reason,
          asked_by, approved_by, basis_number, basis_date, basis_issuer)
        VALUES ('%1$s', 'ALLOCATION', gen_random_uuid(), '2024-02-10', now(), 'x', 'p', 'q', '1',
          '2024-01-01', 'HĐND');
        UPDATE account SET version = version + 1 WHERE id IN ('%2$s', '%3$s');
        INSERT INTO chain_link (account_id, account_version, transaction_id, previous_hash, hash)
        SELECT c.account_id, c.account_version + 1, '%1$s', c.hash, sha256('x')
        FROM chain_link c JOIN account a ON a.id = c.account_id
        WHERE a.id IN ('%2$s', '%3$s') AND c.account_version = a.version - 1;
        """
        .formatted(transaction, giver, receiver);
  }

  private String received(int amount) {
    return booked(receiver, "RECEIVED", -amount) + booked(receiver, "AVAILABLE", amount);
  }

  private String given(int amount) {
    return booked(giver, "AVAILABLE", -amount) + booked(giver, "ALLOCATED", amount);
  }

  private String booked(String account, String compartment, int amount) {
    return entered(account, compartment, amount) + moved(account, compartment, amount);
  }

  private String entered(String account, String compartment, int amount) {
    return """
        INSERT INTO entry (transaction_id, account_id, account_version, compartment, amount,
          balance_after)
        SELECT '%1$s', a.id, a.version, b.compartment, %4$d, b.amount + (%4$d)
        FROM account a JOIN balance b ON b.account_id = a.id
        WHERE a.id = '%2$s' AND b.compartment = '%3$s';
        """
        .formatted(transaction, account, compartment, amount);
  }

  private static String moved(String account, String compartment, int amount) {
    return """
        UPDATE balance SET amount = amount + (%3$d)
        WHERE account_id = '%1$s' AND compartment = '%2$s';
        """
        .formatted(account, compartment, amount);
  }

  private void refused(String sql) {
    assertThatThrownBy(() -> tried(sql)).hasMessageContaining("INV-01");
  }

  private void proved(String sql) {
    assertThatCode(() -> tried(sql)).doesNotThrowAnyException();
  }

  /** Never committed: the links it makes are not those of the chain. */
  private void tried(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(sql + "SET CONSTRAINTS ALL IMMEDIATE");
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
