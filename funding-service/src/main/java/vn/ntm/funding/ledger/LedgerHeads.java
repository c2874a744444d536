package vn.ntm.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;

/** The heads of all chains as they were at an instant. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LedgerHeads {

  private static final int FETCH = 1000;

  /**
   * The highest version, not the latest instant: a command that waited may be recorded out of turn.
   */
  private static final String HEADS =
      "SELECT a.id, h.account_version, h.hash FROM account a CROSS JOIN LATERAL ("
          + "SELECT c.account_version, c.hash FROM chain_link c"
          + " JOIN ledger_transaction t ON t.id = c.transaction_id"
          + " WHERE c.account_id = a.id AND t.recorded_at < ?"
          + " ORDER BY c.account_version DESC LIMIT 1) h ORDER BY a.id";

  private final DataSource dataSource;

  LedgerHeads(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Tells every account that was moved before the instant, in the order of ids. */
  public void recordedBefore(OffsetDateTime instant, Reader reader) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(HEADS)) {
      select.setFetchSize(FETCH);
      select.setObject(1, instant);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reader.head(row.getObject(1, UUID.class), row.getLong(2), row.getBytes(3));
        }
      }
    } catch (SQLException e) {
      throw new LedgerException("The heads of the chains could not be read", e);
    }
  }

  /** Is told of each head. */
  public interface Reader {

    /** The highest version of an account that was recorded before the instant. */
    void head(UUID accountId, long version, byte[] hash);
  }
}
