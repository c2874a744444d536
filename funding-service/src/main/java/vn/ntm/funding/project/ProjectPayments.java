package vn.ntm.funding.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.project.domain.ProjectMove;
import vn.ntm.funding.project.domain.ProjectPosition;
import vn.ntm.funding.project.domain.WithinTotalInvestment;
import vn.ntm.money.Vnd;

/** What is paid to projects over all accounts and years, held below their total investment. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProjectPayments {

  private final DataSource dataSource;

  ProjectPayments(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Locks a project until the transaction ends and says what is paid to it. */
  public ProjectPosition lock(UUID projectId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lock =
            connection.prepareStatement(
                "SELECT total_investment, claimed, paid FROM project_payment"
                    + " WHERE project_id = ? FOR UPDATE")) {
      lock.setObject(1, projectId);
      try (ResultSet row = lock.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("the project " + projectId + " has no payments row");
        }
        return new ProjectPosition(row.getLong(1), row.getLong(2), row.getLong(3));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A project could not be locked", e);
    }
  }

  /** The rule that a locked project would break after a step. */
  public Optional<BrokenRule> brokenBy(ProjectPosition position, ProjectMove move) {
    ProjectPosition after = position.after(move);
    return WithinTotalInvestment.check(
        Vnd.of(after.paid() + after.claimed()), Vnd.of(after.totalInvestment()));
  }

  /** Changes a locked project. */
  public void move(UUID projectId, ProjectMove move) {
    execute(
        "UPDATE project_payment SET claimed = claimed + ?, paid = paid + ? WHERE project_id = ?",
        move.claimed(),
        move.paid(),
        projectId);
  }

  void begin(UUID projectId, Vnd totalInvestment) {
    execute(
        "INSERT INTO project_payment (project_id, total_investment) VALUES (?, ?)",
        projectId,
        totalInvestment.dong());
  }

  /** Gives a locked project another total investment. */
  void amend(UUID projectId, Vnd totalInvestment) {
    execute(
        "UPDATE project_payment SET total_investment = ? WHERE project_id = ?",
        totalInvestment.dong(),
        projectId);
  }

  private void execute(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The payments of a project could not be changed", e);
    }
  }
}
