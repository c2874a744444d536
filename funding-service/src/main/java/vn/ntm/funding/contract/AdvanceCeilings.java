package vn.ntm.funding.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads the advance ceilings, which are chosen by the day a contract is signed. */
@ApplicationScoped
class AdvanceCeilings {

  private final DataSource dataSource;

  AdvanceCeilings(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The ceilings, oldest first.
   *
   * @param asOf the day a contract is signed; null for all
   */
  List<AdvanceCeilingRule> list(LocalDate asOf) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT valid_from, valid_to, numerator, denominator, legal_basis"
                    + " FROM advance_ceiling_rule WHERE ?::date IS NULL"
                    + " OR (valid_from <= ?::date AND COALESCE(valid_to >= ?::date, true))"
                    + " ORDER BY valid_from")) {
      for (int parameter = 1; parameter <= 3; parameter++) {
        select.setObject(parameter, asOf);
      }
      List<AdvanceCeilingRule> rules = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rules.add(
              new AdvanceCeilingRule(
                  row.getObject(1, LocalDate.class),
                  row.getObject(2, LocalDate.class),
                  row.getInt(3),
                  row.getInt(4),
                  row.getString(5)));
        }
      }
      return rules;
    } catch (SQLException e) {
      throw new IllegalStateException("The advance ceilings could not be read", e);
    }
  }
}
