package vn.ntm.funding.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.money.Vnd;

/** The rows beside a project: its shares, its decided totals, its progress. */
@ApplicationScoped
class ProjectTables {

  private final DataSource dataSource;

  ProjectTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void insertPlace(UUID projectId, int position, List<UUID> path, int parts, int whole) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO project_share (project_id, kind, position, locality_id,"
                    + " locality_path, parts, whole) VALUES (?, 'PLACE', ?, ?, ?, ?, ?)")) {
      insert.setObject(1, projectId);
      insert.setInt(2, position);
      insert.setObject(3, path.get(path.size() - 1));
      insert.setArray(4, connection.createArrayOf("uuid", path.toArray()));
      insert.setInt(5, parts);
      insert.setInt(6, whole);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A place of a project could not be recorded", e);
    }
  }

  void insert(UUID projectId, ComponentShares components) {
    int position = 1;
    for (ComponentShares.ComponentShare share : components.shares()) {
      execute(
          "INSERT INTO project_share (project_id, kind, position, programme, component, parts,"
              + " whole) VALUES (?, 'COMPONENT', ?, ?, ?, ?, ?)",
          projectId,
          position++,
          share.programme(),
          share.component(),
          share.parts(),
          components.whole());
    }
  }

  void insert(UUID projectId, CriterionShares criteria) {
    int position = 1;
    for (CriterionShares.CriterionShare share : criteria.shares()) {
      execute(
          "INSERT INTO project_share (project_id, kind, position, standard, criterion, parts,"
              + " whole) VALUES (?, 'CRITERION', ?, ?, ?, ?, ?)",
          projectId,
          position++,
          share.standard(),
          share.criterion(),
          share.parts(),
          criteria.whole());
    }
  }

  ProjectShares shares(UUID projectId) {
    List<Share> all =
        list(
            "SELECT kind, locality_id, programme, component, standard, criterion, parts, whole"
                + " FROM project_share WHERE project_id = ? ORDER BY kind, position",
            Share::of,
            projectId);
    List<Share> places = of(all, "PLACE");
    List<Share> components = of(all, "COMPONENT");
    List<Share> criteria = of(all, "CRITERION");
    return new ProjectShares(
        new PlaceShares(
            places.get(0).whole(),
            places.stream()
                .map(share -> new PlaceShares.PlaceShare(share.localityId(), share.parts()))
                .toList()),
        components.isEmpty()
            ? null
            : new ComponentShares(
                components.get(0).whole(),
                components.stream()
                    .map(
                        share ->
                            new ComponentShares.ComponentShare(
                                share.programme(), share.component(), share.parts()))
                    .toList()),
        criteria.isEmpty()
            ? null
            : new CriterionShares(
                criteria.get(0).whole(),
                criteria.stream()
                    .map(
                        share ->
                            new CriterionShares.CriterionShare(
                                share.standard(), share.criterion(), share.parts()))
                    .toList()));
  }

  /** The places of a project, in their order. */
  List<UUID> places(UUID projectId) {
    return list(
        "SELECT locality_id FROM project_share WHERE project_id = ? AND kind = 'PLACE'"
            + " ORDER BY position",
        row -> row.getObject(1, UUID.class),
        projectId);
  }

  /** The places of a project and all their ancestors. */
  Set<UUID> placesAndAncestors(UUID projectId) {
    Set<UUID> all = new LinkedHashSet<>();
    list(
            "SELECT locality_path FROM project_share WHERE project_id = ? AND kind = 'PLACE'",
            row -> uuids(row.getArray(1)),
            projectId)
        .forEach(all::addAll);
    return all;
  }

  void insert(UUID projectId, TotalInvestment investment) {
    LegalBasis decision = investment.decision();
    execute(
        "INSERT INTO project_investment (project_id, amendment, total, reason, basis_number,"
            + " basis_date, basis_issuer, recorded_by, recorded_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        projectId,
        investment.amendment(),
        investment.total().dong(),
        investment.reason(),
        decision == null ? null : decision.number(),
        decision == null ? null : decision.date(),
        decision == null ? null : decision.issuer(),
        investment.recordedBy(),
        investment.recordedAt());
    for (SourceAmount source : investment.sources()) {
      execute(
          "INSERT INTO project_investment_source (project_id, amendment, capital_source, amount)"
              + " VALUES (?, ?, ?, ?)",
          projectId,
          investment.amendment(),
          source.capitalSource(),
          source.amount().dong());
    }
  }

  int lastAmendment(UUID projectId) {
    return list(
            "SELECT max(amendment) FROM project_investment WHERE project_id = ?",
            row -> row.getInt(1),
            projectId)
        .get(0);
  }

  List<SourceAmount> sources(UUID projectId, int amendment) {
    return list(
        "SELECT s.capital_source, s.amount FROM project_investment_source s"
            + " JOIN capital_source c ON c.code = s.capital_source"
            + " WHERE s.project_id = ? AND s.amendment = ? ORDER BY c.position",
        row -> new SourceAmount(row.getString(1), Vnd.of(row.getLong(2))),
        projectId,
        amendment);
  }

  List<TotalInvestment> investments(UUID projectId, int after, int limit) {
    return list(
        "SELECT amendment, total, reason, basis_number, basis_date, basis_issuer, recorded_by,"
            + " recorded_at FROM project_investment WHERE project_id = ? AND amendment > ?"
            + " ORDER BY amendment LIMIT ?",
        row ->
            new TotalInvestment(
                row.getInt(1),
                Vnd.of(row.getLong(2)),
                sources(projectId, row.getInt(1)),
                row.getString(3),
                row.getString(4) == null
                    ? null
                    : new LegalBasis(
                        row.getString(4), row.getObject(5, LocalDate.class), row.getString(6)),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class)),
        projectId,
        after,
        limit);
  }

  void insert(UUID projectId, PhysicalProgress progress, String person) {
    execute(
        "INSERT INTO project_progress (project_id, record, seen_on, percent_hundredths, quantity,"
            + " unit, note, recorded_by, recorded_person, recorded_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        projectId,
        progress.record(),
        progress.seenOn(),
        progress.percentHundredths(),
        progress.quantity(),
        progress.unit(),
        progress.note(),
        progress.recordedBy(),
        person,
        progress.recordedAt());
  }

  int lastProgress(UUID projectId) {
    return list(
            "SELECT max(record) FROM project_progress WHERE project_id = ?",
            row -> row.getInt(1),
            projectId)
        .get(0);
  }

  /** What was seen until a day and known at an instant; null is no bound. */
  List<PhysicalProgress> progress(
      UUID projectId, LocalDate asOf, OffsetDateTime knownAt, int after, int limit) {
    return list(
        "SELECT record, seen_on, percent_hundredths, quantity, unit, note, recorded_by,"
            + " recorded_at FROM project_progress WHERE project_id = ?"
            + " AND (?::date IS NULL OR seen_on <= ?::date)"
            + " AND (?::timestamptz IS NULL OR recorded_at <= ?::timestamptz)"
            + " AND record > ? ORDER BY record LIMIT ?",
        row ->
            new PhysicalProgress(
                row.getInt(1),
                row.getObject(2, LocalDate.class),
                row.getObject(3, Integer.class),
                row.getBigDecimal(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class)),
        projectId,
        asOf,
        asOf,
        knownAt,
        knownAt,
        after,
        limit);
  }

  private static List<Share> of(List<Share> all, String kind) {
    return all.stream().filter(share -> share.kind().equals(kind)).toList();
  }

  private static List<UUID> uuids(Array array) throws SQLException {
    return List.of((UUID[]) array.getArray());
  }

  private void execute(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A project could not be changed", e);
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
      throw new IllegalStateException("A project could not be read", e);
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

  private record Share(
      String kind,
      UUID localityId,
      String programme,
      String component,
      String standard,
      String criterion,
      int parts,
      int whole) {

    static Share of(ResultSet row) throws SQLException {
      return new Share(
          row.getString(1),
          row.getObject(2, UUID.class),
          row.getString(3),
          row.getString(4),
          row.getString(5),
          row.getString(6),
          row.getInt(7),
          row.getInt(8));
    }
  }
}
