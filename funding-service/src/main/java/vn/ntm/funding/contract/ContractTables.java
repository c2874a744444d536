package vn.ntm.funding.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.contract.domain.AdvanceCeiling;
import vn.ntm.funding.contract.domain.ContractMove;
import vn.ntm.funding.contract.domain.ContractPosition;
import vn.ntm.money.Vnd;

/** The rows beside a contract: where it stands, its amendments and acceptances, the ceilings. */
@ApplicationScoped
class ContractTables {

  private static final String POSITION =
      "SELECT value, advance_ceiling, accepted, claimed_advance, claimed_volume, claimed_recovery,"
          + " claimed_refund, advanced, volume, recovered, refunded FROM contract_position"
          + " WHERE contract_id = ?";

  private final DataSource dataSource;

  ContractTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  Optional<AdvanceCeiling> ceiling(LocalDate signedOn) {
    return list(
            "SELECT numerator, denominator, legal_basis FROM advance_ceiling_rule"
                + " WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)",
            row -> new AdvanceCeiling(row.getInt(1), row.getInt(2), row.getString(3)),
            signedOn,
            signedOn)
        .stream()
        .findFirst();
  }

  void begin(UUID contractId, long value, long ceiling) {
    execute(
        "INSERT INTO contract_position (contract_id, value, advance_ceiling) VALUES (?, ?, ?)",
        contractId,
        value,
        ceiling);
  }

  Optional<ContractPosition> position(UUID contractId) {
    return list(POSITION, ContractTables::position, contractId).stream().findFirst();
  }

  Optional<ContractPosition> lock(UUID contractId) {
    return list(POSITION + " FOR UPDATE", ContractTables::position, contractId).stream()
        .findFirst();
  }

  void move(UUID contractId, ContractMove move) {
    execute(
        "UPDATE contract_position SET claimed_advance = claimed_advance + ?,"
            + " claimed_volume = claimed_volume + ?, claimed_recovery = claimed_recovery + ?,"
            + " claimed_refund = claimed_refund + ?, advanced = advanced + ?, volume = volume + ?,"
            + " recovered = recovered + ?, refunded = refunded + ? WHERE contract_id = ?",
        move.claimedAdvance(),
        move.claimedVolume(),
        move.claimedRecovery(),
        move.claimedRefund(),
        move.advanced(),
        move.volume(),
        move.recovered(),
        move.refunded(),
        contractId);
  }

  void amend(UUID contractId, long value, long ceiling) {
    execute(
        "UPDATE contract_position SET value = ?, advance_ceiling = ? WHERE contract_id = ?",
        value,
        ceiling,
        contractId);
  }

  void accept(UUID contractId, long value) {
    execute(
        "UPDATE contract_position SET accepted = accepted + ? WHERE contract_id = ?",
        value,
        contractId);
  }

  void insert(UUID contractId, ContractAmendment amendment) {
    execute(
        "INSERT INTO contract_amendment (contract_id, amendment, signed_on, value, reason,"
            + " recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        contractId,
        amendment.amendment(),
        amendment.signedOn(),
        amendment.value().dong(),
        amendment.reason(),
        amendment.recordedBy(),
        amendment.recordedAt());
  }

  void insert(UUID contractId, ContractAcceptance acceptance) {
    execute(
        "INSERT INTO contract_acceptance (contract_id, acceptance, accepted_on, due_on, value,"
            + " content, recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        contractId,
        acceptance.acceptance(),
        acceptance.acceptedOn(),
        acceptance.dueOn(),
        acceptance.value().dong(),
        acceptance.content(),
        acceptance.recordedBy(),
        acceptance.recordedAt());
  }

  List<ContractAmendment> amendments(UUID contractId, int after, int limit) {
    return list(
        "SELECT amendment, signed_on, value, reason, recorded_by, recorded_at"
            + " FROM contract_amendment WHERE contract_id = ? AND amendment > ?"
            + " ORDER BY amendment LIMIT ?",
        row ->
            new ContractAmendment(
                row.getInt(1),
                row.getObject(2, LocalDate.class),
                Vnd.of(row.getLong(3)),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class)),
        contractId,
        after,
        limit);
  }

  List<ContractAcceptance> acceptances(UUID contractId, int after, int limit) {
    return list(
        "SELECT acceptance, accepted_on, due_on, value, content, recorded_by, recorded_at"
            + " FROM contract_acceptance WHERE contract_id = ? AND acceptance > ?"
            + " ORDER BY acceptance LIMIT ?",
        row ->
            new ContractAcceptance(
                row.getInt(1),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                Vnd.of(row.getLong(4)),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class)),
        contractId,
        after,
        limit);
  }

  int lastAmendment(UUID contractId) {
    return number(
        "SELECT max(amendment) FROM contract_amendment WHERE contract_id = ?", contractId);
  }

  int lastAcceptance(UUID contractId) {
    return number(
        "SELECT max(acceptance) FROM contract_acceptance WHERE contract_id = ?", contractId);
  }

  /** Value of the work that was accepted up to a day. */
  long acceptedUntil(UUID contractId, LocalDate day) {
    return list(
            "SELECT COALESCE(sum(value), 0)::bigint FROM contract_acceptance"
                + " WHERE contract_id = ? AND accepted_on <= ?",
            row -> row.getLong(1),
            contractId,
            day)
        .get(0);
  }

  /** What was accepted on the contracts of a project and is due by a day, oldest due day first. */
  List<DueWork> due(UUID projectId, LocalDate day) {
    return list(
        "SELECT c.id, p.volume, a.due_on, a.value FROM contract c"
            + " JOIN contract_position p ON p.contract_id = c.id"
            + " JOIN contract_acceptance a ON a.contract_id = c.id AND a.due_on <= ?"
            + " WHERE c.project_id = ? ORDER BY c.id, a.due_on, a.acceptance",
        row ->
            new DueWork(
                row.getObject(1, UUID.class),
                Vnd.of(row.getLong(2)),
                row.getObject(3, LocalDate.class),
                Vnd.of(row.getLong(4))),
        day,
        projectId);
  }

  /** Projects after one that have a contract with more due work than is paid. */
  List<UUID> projectsWithUnpaidWork(LocalDate day, UUID after, int limit) {
    return list(
        "SELECT DISTINCT c.project_id FROM contract c"
            + " JOIN contract_position p ON p.contract_id = c.id WHERE c.project_id > ?"
            + " AND p.volume < (SELECT sum(a.value) FROM contract_acceptance a"
            + " WHERE a.contract_id = c.id AND a.due_on <= ?)"
            + " ORDER BY c.project_id LIMIT ?",
        row -> row.getObject(1, UUID.class),
        after,
        day,
        limit);
  }

  private int number(String sql, UUID contractId) {
    return list(sql, row -> row.getInt(1), contractId).get(0);
  }

  private static ContractPosition position(ResultSet row) throws SQLException {
    return new ContractPosition(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        new ContractMove(
            row.getLong(4),
            row.getLong(5),
            row.getLong(6),
            row.getLong(7),
            row.getLong(8),
            row.getLong(9),
            row.getLong(10),
            row.getLong(11)));
  }

  private void execute(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A contract could not be changed", e);
    }
  }

  private <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      List<T> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("A contract could not be read", e);
    }
  }

  private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
