package vn.ntm.targets.publicholiday;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.ntm.targets.publicholiday.domain.FixedHoliday;
import vn.ntm.targets.publicholiday.domain.HolidayKind;

/** The rows of public holidays: those of the law, and those that were entered. */
@ApplicationScoped
class PublicHolidayTables {

  private final DataSource dataSource;

  PublicHolidayTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  List<FixedHoliday> fixed() {
    return read(
        "SELECT * FROM public_holiday_rule ORDER BY month, day, valid_from",
        row ->
            new FixedHoliday(
                MonthDay.of(row.getInt("month"), row.getInt("day")),
                row.getString("name"),
                row.getString("legal_basis"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class)));
  }

  /** What counts of each day that was entered. */
  List<Entered> entered() {
    return read(
        "SELECT DISTINCT ON (day) * FROM public_holiday ORDER BY day, number DESC",
        row ->
            new Entered(
                row.getObject("day", LocalDate.class),
                HolidayKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("decision"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("issuer")));
  }

  void add(List<Entered> days, String account, OffsetDateTime at) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO public_holiday (day, kind, name, decision, issued_on, issuer,"
                    + " recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Entered entered : days) {
        insert.setObject(1, entered.day());
        insert.setString(2, entered.kind().name());
        insert.setString(3, entered.name());
        insert.setString(4, entered.decision());
        insert.setObject(5, entered.issuedOn());
        insert.setString(6, entered.issuer());
        insert.setString(7, account);
        insert.setObject(8, at);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("Public holidays could not be written", e);
    }
  }

  private <T> List<T> read(String sql, Reader<T> reader) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(reader.read(row));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Public holidays could not be read", e);
    }
  }

  /** Reads one row. */
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** A day as it was entered, with the decision that it rests on. */
  record Entered(
      LocalDate day,
      HolidayKind kind,
      String name,
      String decision,
      LocalDate issuedOn,
      String issuer) {}
}
