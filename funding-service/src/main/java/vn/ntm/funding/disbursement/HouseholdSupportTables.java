package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.money.Vnd;

/** The rows of lists of households. */
@ApplicationScoped
class HouseholdSupportTables {

  private final DataSource dataSource;

  HouseholdSupportTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  boolean hasList(UUID disbursementId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT 1 FROM household_support_list WHERE disbursement_id = ?")) {
      select.setObject(1, disbursementId);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A list of households could not be looked up", e);
    }
  }

  void insertList(
      UUID disbursementId, int households, String account, String person, OffsetDateTime now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO household_support_list (disbursement_id, households, recorded_by,"
                    + " recorded_person, recorded_at) VALUES (?, ?, ?, ?, ?)")) {
      insert.setObject(1, disbursementId);
      insert.setInt(2, households);
      insert.setString(3, account);
      insert.setString(4, person);
      insert.setObject(5, now);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A list of households could not be recorded", e);
    }
  }

  void insert(UUID disbursementId, List<Line> lines) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO household_support (disbursement_id, line, full_name, id_number_last4,"
                    + " id_number_hash, address, amount, goods, signed_on)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Line line : lines) {
        HouseholdSupport shown = line.shown();
        insert.setObject(1, disbursementId);
        insert.setInt(2, shown.line());
        insert.setString(3, shown.fullName());
        insert.setString(4, shown.idNumber());
        insert.setBytes(5, line.idNumberHash());
        insert.setString(6, shown.address());
        insert.setLong(7, shown.amount().dong());
        insert.setString(8, shown.goods());
        insert.setObject(9, shown.signedOn());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      // The message of the database names the values, and these are personal.
      throw new IllegalStateException("Households could not be recorded: " + e.getSQLState());
    }
  }

  List<HouseholdSupport> page(UUID disbursementId, int after, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT line, full_name, id_number_last4, address, amount, goods, signed_on"
                    + " FROM household_support WHERE disbursement_id = ? AND line > ?"
                    + " ORDER BY line LIMIT ?")) {
      select.setObject(1, disbursementId);
      select.setInt(2, after);
      select.setInt(3, limit);
      List<HouseholdSupport> lines = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines.add(
              new HouseholdSupport(
                  row.getInt(1),
                  row.getString(2),
                  PersonalNumbers.masked(row.getString(3)),
                  row.getString(4),
                  Vnd.of(row.getLong(5)),
                  row.getString(6),
                  row.getObject(7, LocalDate.class)));
        }
      }
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException("Households could not be read", e);
    }
  }

  /** What is kept of a household: of its number only the last digits and the hash. */
  record Line(HouseholdSupport shown, byte[] idNumberHash) {}
}
