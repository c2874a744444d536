package vn.ntm.funding.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.need.domain.Criterion;
import vn.ntm.funding.need.domain.NeedLine;
import vn.ntm.funding.need.domain.NeedNature;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.Roots;

/** Plain SQL on the tables of needs: documents come in thousands of lines. */
@ApplicationScoped
class NeedTables {

  private static final String DOCUMENT =
      "v.version, v.number, v.issued_on, v.issuer, v.title, v.year_from, v.year_to,"
          + " v.recorded_by, v.recorded_at";

  /** The document of each need that is in force: the newest that was issued by the day. */
  private static final String IN_FORCE =
      "WITH in_force AS (SELECT DISTINCT ON (need_id) need_id, version FROM need_version"
          + " WHERE ?::date IS NULL OR issued_on <= ?::date ORDER BY need_id, version DESC)";

  private static final Map<NeedTotals.By, String> KEYS =
      Map.of(
          NeedTotals.By.PAYERS, "array_to_string(l.payers, '+')",
          NeedTotals.By.SOURCE, "p.payer",
          NeedTotals.By.PLACE, "l.locality_id::text",
          NeedTotals.By.CRITERION, "COALESCE(l.criteria_set || ' ' || l.criterion, '-')",
          NeedTotals.By.WORK, "COALESCE(l.work, '-')",
          NeedTotals.By.ISSUER,
              "(SELECT v.issuer FROM need_version v"
                  + " WHERE v.need_id = l.need_id AND v.version = l.need_version)");

  private final DataSource dataSource;

  NeedTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  boolean exists(NeedContents contents) {
    return list(
            "SELECT 1 FROM need_version WHERE number = ? AND issuer = ? AND issued_on = ?",
            row -> 1,
            contents.number(),
            contents.issuer(),
            contents.issuedOn())
        .stream()
        .findFirst()
        .isPresent();
  }

  void begin(Need.Head head) {
    execute(
        "INSERT INTO need (id, version, locality_id, locality_path) VALUES (?, ?, ?, ?::uuid[])",
        head.id(),
        head.version(),
        head.path().get(head.path().size() - 1),
        array(head.path()));
  }

  void advance(UUID id, long version) {
    execute("UPDATE need SET version = ? WHERE id = ?", version, id);
  }

  /** Writes the document and its lines; false when another command recorded it meanwhile. */
  boolean add(
      UUID needId, long version, NeedContents contents, Caller recorder, OffsetDateTime now) {
    boolean added =
        execute(
                "INSERT INTO need_version (need_id, version, number, issued_on, issuer, title,"
                    + " year_from, year_to, declared_total, recorded_by, recorded_person,"
                    + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (number, issuer, issued_on) DO NOTHING",
                needId,
                version,
                contents.number(),
                contents.issuedOn(),
                contents.issuer(),
                contents.title(),
                contents.yearFrom(),
                contents.yearTo(),
                contents.declaredTotal() == null ? null : contents.declaredTotal().dong(),
                recorder.account(),
                recorder.person(),
                now)
            == 1;
    if (added) {
      insertLines(needId, version, contents.lines());
    }
    return added;
  }

  Optional<Need.Head> find(UUID id) {
    return head("SELECT id, version, locality_path FROM need WHERE id = ?", id);
  }

  Optional<Need.Head> lock(UUID id) {
    return head("SELECT id, version, locality_path FROM need WHERE id = ? FOR UPDATE", id);
  }

  /** All documents of a need, the oldest first. */
  List<Need.Document> documents(UUID needId) {
    return list(
        "SELECT " + DOCUMENT + " FROM need_version v WHERE v.need_id = ? ORDER BY v.version",
        NeedTables::document,
        needId);
  }

  /** What the document of a version prints as its total; empty when it prints none. */
  Optional<Vnd> declaredTotal(UUID needId, long version) {
    return list(
            "SELECT declared_total FROM need_version WHERE need_id = ? AND version = ?"
                + " AND declared_total IS NOT NULL",
            row -> Vnd.of(row.getLong(1)),
            needId,
            version)
        .stream()
        .findFirst();
  }

  List<NeedLine> lines(UUID needId, long version) {
    return list(
        "SELECT id, label, heading, payers, sub_source, origin_programme, nature, locality_id,"
            + " criteria_set, criterion, work, year_from, year_to, amount, note FROM need_line"
            + " WHERE need_id = ? AND need_version = ? ORDER BY position",
        NeedTables::line,
        needId,
        version);
  }

  /**
   * Needs under the roots after an id, by the documents in force.
   *
   * @param asOf null for the newest documents
   * @param year a year of the document; null for all
   */
  List<NeedSummary> page(
      Roots roots, UUID under, LocalDate asOf, Integer year, UUID after, int limit) {
    return list(
        IN_FORCE
            + " SELECT n.id, n.version, n.locality_id, "
            + DOCUMENT
            + ", v.declared_total, (SELECT count(*) FROM need_line l WHERE l.need_id = n.id"
            + " AND l.need_version = v.version), (SELECT sum(l.amount) FROM need_line l"
            + " WHERE l.need_id = n.id AND l.need_version = v.version)"
            + " FROM need n JOIN in_force f ON f.need_id = n.id"
            + " JOIN need_version v ON v.need_id = f.need_id AND v.version = f.version"
            + " WHERE n.id > ? AND (?::text IS NULL OR n.locality_path && ?::uuid[])"
            + " AND (?::uuid IS NULL OR ?::uuid = ANY (n.locality_path))"
            + " AND (?::int IS NULL OR ?::int BETWEEN v.year_from AND v.year_to)"
            + " ORDER BY n.id LIMIT ?",
        NeedTables::summary,
        asOf,
        asOf,
        after,
        roots.asArray(),
        roots.asArray(),
        under,
        under,
        year,
        year,
        limit);
  }

  /** The sum of the lines in force of the needs of a place. */
  Vnd total(UUID localityId, LocalDate asOf, Integer year) {
    return list(
            IN_FORCE + " SELECT COALESCE(sum(l.amount), 0)" + linesOf(""),
            row -> Vnd.amount(row.getBigDecimal(1)),
            asOf,
            asOf,
            localityId,
            year,
            year)
        .get(0);
  }

  /** The groups of the lines in force of the needs of a place, after a key. */
  List<NeedTotals.Item> groups(
      NeedTotals.By by, UUID localityId, LocalDate asOf, Integer year, String after, int limit) {
    boolean bySource = by == NeedTotals.By.SOURCE;
    String key = KEYS.get(by);
    String alone = bySource ? " FILTER (WHERE cardinality(l.payers) = 1)" : "";
    String shared =
        bySource ? "COALESCE(sum(l.amount) FILTER (WHERE cardinality(l.payers) > 1), 0)" : "NULL";
    return list(
        IN_FORCE
            + " SELECT "
            + key
            + " COLLATE \"C\" AS key, COALESCE(sum(l.amount)"
            + alone
            + ", 0), "
            + shared
            + linesOf(bySource ? " CROSS JOIN unnest(l.payers) AS p (payer)" : "")
            + " AND "
            + key
            + " COLLATE \"C\" > ? GROUP BY 1 ORDER BY 1 LIMIT ?",
        row -> {
          BigDecimal together = row.getBigDecimal(3);
          return new NeedTotals.Item(
              row.getString(1),
              Vnd.amount(row.getBigDecimal(2)),
              null,
              together == null ? null : Vnd.amount(together));
        },
        asOf,
        asOf,
        localityId,
        year,
        year,
        after,
        limit);
  }

  private static String linesOf(String join) {
    return " FROM need n JOIN in_force f ON f.need_id = n.id"
        + " JOIN need_line l ON l.need_id = f.need_id AND l.need_version = f.version"
        + join
        + " WHERE n.locality_id = ?"
        + " AND (?::int IS NULL OR ?::int BETWEEN l.year_from AND l.year_to)";
  }

  private void insertLines(UUID needId, long version, List<NeedLine> lines) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO need_line (id, need_id, need_version, position, label, heading,"
                    + " payers, sub_source, origin_programme, nature, locality_id, criteria_set,"
                    + " criterion, work, year_from, year_to, amount, note)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < lines.size(); i++) {
        NeedLine line = lines.get(i);
        Criterion criterion = line.criterion();
        set(
            insert,
            line.id(),
            needId,
            version,
            i + 1,
            line.label(),
            line.group(),
            array(line.payers()),
            line.subSource(),
            line.originProgramme(),
            line.nature().name(),
            line.localityId(),
            criterion == null ? null : criterion.set(),
            criterion == null ? null : criterion.code(),
            line.work(),
            line.yearFrom(),
            line.yearTo(),
            line.amount().dong(),
            line.note());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The lines of a need could not be written", e);
    }
  }

  private Optional<Need.Head> head(String sql, UUID id) {
    return list(
            sql,
            row ->
                new Need.Head(
                    row.getObject(1, UUID.class),
                    row.getLong(2),
                    Arrays.asList((UUID[]) row.getArray(3).getArray())),
            id)
        .stream()
        .findFirst();
  }

  private static Need.Document document(ResultSet row) throws SQLException {
    return document(row, 1);
  }

  private static Need.Document document(ResultSet row, int first) throws SQLException {
    return new Need.Document(
        row.getLong(first),
        row.getString(first + 1),
        row.getObject(first + 2, LocalDate.class),
        row.getString(first + 3),
        row.getString(first + 4),
        row.getInt(first + 5),
        row.getInt(first + 6),
        row.getString(first + 7),
        row.getObject(first + 8, OffsetDateTime.class));
  }

  private static NeedSummary summary(ResultSet row) throws SQLException {
    BigDecimal declared = row.getBigDecimal(13);
    return new NeedSummary(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getObject(3, UUID.class),
        document(row, 4),
        row.getLong(14),
        Vnd.amount(row.getBigDecimal(15)),
        declared == null ? null : Vnd.amount(declared));
  }

  private static NeedLine line(ResultSet row) throws SQLException {
    return new NeedLine(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        Arrays.asList((String[]) row.getArray(4).getArray()),
        row.getString(5),
        row.getString(6),
        NeedNature.valueOf(row.getString(7)),
        row.getObject(8, UUID.class),
        row.getString(9) == null ? null : new Criterion(row.getString(9), row.getString(10)),
        row.getString(11),
        row.getInt(12),
        row.getInt(13),
        Vnd.of(row.getLong(14)),
        row.getString(15));
  }

  /** The literal of an array; ids and codes of sources need no quoting. */
  private static String array(List<?> values) {
    return "{" + String.join(",", values.stream().map(Object::toString).toList()) + "}";
  }

  private int execute(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A need could not be written", e);
    }
  }

  private <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      set(select, arguments);
      List<T> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Needs could not be read", e);
    }
  }

  private static void set(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
