package vn.ntm.funding.following;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/** Looks the deadline of detailed allocation up. */
@ApplicationScoped
public class DeadlineRules {

  private final DataSource dataSource;

  DeadlineRules(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The rule that is in force on the first day of a budget year. */
  public Optional<DeadlineRule> of(int budgetYear) {
    LocalDate first = LocalDate.of(budgetYear, 1, 1);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT month, day, legal_basis FROM allocation_deadline_rule"
                    + " WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)"
                    + " ORDER BY valid_from DESC LIMIT 1")) {
      select.setObject(1, first);
      select.setObject(2, first);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new DeadlineRule(
                    LocalDate.of(budgetYear, row.getInt(1), row.getInt(2)), row.getString(3)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The deadline of allocation could not be read", e);
    }
  }
}
