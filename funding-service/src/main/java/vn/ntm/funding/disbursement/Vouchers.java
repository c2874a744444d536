package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.money.Vnd;

/** The vouchers that were applied. */
@ApplicationScoped
class Vouchers {

  private final DataSource dataSource;

  Vouchers(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Takes the voucher for a disbursement; waits for another command that takes it at the same time.
   *
   * @return the disbursement that has it, this one or an earlier one
   */
  UUID claim(Voucher voucher, UUID disbursementId, Vnd amount) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO treasury_voucher (number, voucher_date, treasury, disbursement_id,"
                    + " amount) VALUES (?, ?, ?, ?, ?)"
                    + " ON CONFLICT (number, voucher_date, treasury) DO NOTHING")) {
      insert.setString(1, voucher.number());
      insert.setObject(2, voucher.date());
      insert.setString(3, voucher.treasury());
      insert.setObject(4, disbursementId);
      insert.setLong(5, amount.dong());
      if (insert.executeUpdate() == 1) {
        return disbursementId;
      }
      return holder(connection, voucher);
    } catch (SQLException e) {
      throw new IllegalStateException("A voucher could not be applied", e);
    }
  }

  /** The disbursement to which the voucher was applied. */
  Optional<UUID> holder(Voucher voucher) {
    try (Connection connection = dataSource.getConnection()) {
      return Optional.ofNullable(holder(connection, voucher));
    } catch (SQLException e) {
      throw new IllegalStateException("A voucher could not be looked up", e);
    }
  }

  /** The voucher of a paid disbursement. */
  Optional<Voucher> of(UUID disbursementId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT number, voucher_date, treasury FROM treasury_voucher"
                    + " WHERE disbursement_id = ?")) {
      select.setObject(1, disbursementId);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Voucher(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A voucher could not be read", e);
    }
  }

  private static UUID holder(Connection connection, Voucher voucher) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT disbursement_id FROM treasury_voucher"
                + " WHERE number = ? AND voucher_date = ? AND treasury = ?")) {
      select.setString(1, voucher.number());
      select.setObject(2, voucher.date());
      select.setString(3, voucher.treasury());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getObject(1, UUID.class) : null;
      }
    }
  }
}
