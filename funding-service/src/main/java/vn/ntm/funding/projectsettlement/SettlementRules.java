package vn.ntm.funding.projectsettlement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import vn.ntm.funding.projectsettlement.domain.TimeLimits;

/** The time limits as rows, chosen by the group of the project and the day it was handed over. */
@ApplicationScoped
class SettlementRules {

  private final DataSource dataSource;

  SettlementRules(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Empty for a project without a group, and on a day for which no rule is known. */
  Optional<TimeLimits> of(String group, LocalDate handedOverOn) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT file_months, verification_months, verification_days, approval_days,"
                    + " legal_basis FROM project_settlement_rule WHERE project_group = ?"
                    + " AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)")) {
      select.setString(1, group);
      select.setObject(2, handedOverOn);
      select.setObject(3, handedOverOn);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new TimeLimits(
                    row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getString(5)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The rules of settlements could not be read", e);
    }
  }
}
