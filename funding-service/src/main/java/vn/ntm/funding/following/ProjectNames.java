package vn.ntm.funding.following;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.ledger.YearAccounts.Selection;

/** What projects are called and whose they are. */
@ApplicationScoped
class ProjectNames {

  private final DataSource dataSource;

  ProjectNames(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The investor's agency of each project that holds an account of the selection. */
  Map<UUID, String> agencies(Selection selection) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT p.id, p.investor_agency FROM project p WHERE p.id IN ("
                    + "SELECT a.holder_id FROM account a WHERE a.budget_year = ?"
                    + " AND a.holder_kind = 'PROJECT'"
                    + " AND (?::text IS NULL OR a.locality_path && ?::uuid[])"
                    + " AND (?::uuid IS NULL OR ?::uuid = ANY (a.locality_path)))")) {
      select.setInt(1, selection.budgetYear());
      select.setString(2, selection.roots().asArray());
      select.setString(3, selection.roots().asArray());
      select.setObject(4, selection.under());
      select.setObject(5, selection.under());
      Map<UUID, String> agencies = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          // One text for each agency, not for each project.
          agencies.put(row.getObject(1, UUID.class), row.getString(2).intern());
        }
      }
      return agencies;
    } catch (SQLException e) {
      throw new IllegalStateException("The investors of projects could not be read", e);
    }
  }

  /** The names of some projects. */
  Map<UUID, String> names(Collection<UUID> projects) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT id, name FROM project WHERE id = ANY (?)")) {
      select.setArray(1, connection.createArrayOf("uuid", projects.toArray()));
      Map<UUID, String> names = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          names.put(row.getObject(1, UUID.class), row.getString(2));
        }
      }
      return names;
    } catch (SQLException e) {
      throw new IllegalStateException("The names of projects could not be read", e);
    }
  }
}
