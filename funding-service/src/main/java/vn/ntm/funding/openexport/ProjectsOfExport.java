package vn.ntm.funding.openexport;

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

/** Looks projects up by their ids. */
@ApplicationScoped
class ProjectsOfExport {

  private final DataSource dataSource;

  ProjectsOfExport(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  Map<UUID, ProjectOfExport> of(Collection<UUID> ids) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT id, name, investor_agency FROM project WHERE id = ANY (?)")) {
      select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      Map<UUID, ProjectOfExport> projects = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID id = row.getObject(1, UUID.class);
          projects.put(id, new ProjectOfExport(id, row.getString(2), row.getString(3)));
        }
      }
      return projects;
    } catch (SQLException e) {
      throw new IllegalStateException("The projects of an export could not be read", e);
    }
  }
}
