package vn.ntm.targets.locality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.targets.locality.domain.LevelRule;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/** Reads the dated tree. */
@ApplicationScoped
class LocalityRepository {

  private static final TypeReference<List<LocalityState.Name>> NAMES = new TypeReference<>() {};
  private static final TypeReference<List<LocalityState.Code>> CODES = new TypeReference<>() {};
  private static final TypeReference<List<LocalityState.Parent>> PARENTS = new TypeReference<>() {};

  private static final TypeReference<List<LocalityState.Successor>> SUCCESSORS =
      new TypeReference<>() {};

  private static final String STATE =
      """
      SELECT l.id, l.change_number, l.version, l.level, l.valid_from, l.valid_to,
        (SELECT json_agg(json_build_object('name', n.name, 'kind', n.kind,
             'validFrom', n.valid_from, 'validTo', n.valid_to) ORDER BY n.valid_from)
           FROM locality_name n WHERE n.locality_id = l.id) AS names,
        (SELECT json_agg(json_build_object('scheme', c.scheme, 'code', c.code,
             'validFrom', c.valid_from, 'validTo', c.valid_to) ORDER BY c.valid_from)
           FROM locality_code c WHERE c.locality_id = l.id) AS codes,
        (SELECT json_agg(json_build_object('localityId', p.parent_id,
             'validFrom', p.valid_from, 'validTo', p.valid_to) ORDER BY p.valid_from)
           FROM locality_parent p WHERE p.child_id = l.id) AS parents,
        (SELECT json_agg(json_build_object('localityId', s.locality_id,
             'relation', s.share_note, 'effectiveDate', c.effective_date)
             ORDER BY c.effective_date, s.locality_id)
           FROM locality_change_member o
           JOIN locality_change_member s ON s.change_id = o.change_id AND s.role = 'SUCCESSOR'
           JOIN locality_change c ON c.id = o.change_id
           WHERE o.locality_id = l.id AND o.role = 'PREDECESSOR'
             AND s.locality_id <> l.id) AS successors
      FROM locality l
      """;

  private static final String ANCESTORS =
      """
      WITH RECURSIVE up (start, id, depth) AS (
        SELECT id, id, 0 FROM unnest(?::uuid[]) AS given (id)
        UNION ALL
        SELECT up.start, p.parent_id, up.depth + 1 FROM up
        JOIN locality_parent p ON p.child_id = up.id
          AND ? BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity'))
      SELECT up.start, up.id, l.level, n.kind, n.name, c.code
      FROM up
      JOIN locality l ON l.id = up.id
      JOIN locality_name n ON n.locality_id = up.id
        AND ? BETWEEN n.valid_from AND coalesce(n.valid_to, 'infinity')
      LEFT JOIN locality_code c ON c.locality_id = up.id
        AND ? BETWEEN c.valid_from AND coalesce(c.valid_to, 'infinity')
      WHERE up.depth > 0
      ORDER BY up.start, up.depth""";

  private static final String COUNTS =
      """
      WITH RECURSIVE below (id) AS (
        SELECT p.child_id FROM locality_parent p WHERE p.parent_id = ?
          AND ? BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity')
        UNION ALL
        SELECT p.child_id FROM below JOIN locality_parent p ON p.parent_id = below.id
          AND ? BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity'))
      SELECT l.level, n.kind, count(*) AS units
      FROM below
      JOIN locality l ON l.id = below.id
      JOIN locality_name n ON n.locality_id = below.id
        AND ? BETWEEN n.valid_from AND coalesce(n.valid_to, 'infinity')
      GROUP BY l.level, n.kind ORDER BY l.level, n.kind""";

  private static final String LINEAGE =
      """
      SELECT o.role, o.locality_id, o.share_note, c.type, c.effective_date, c.legal_basis
      FROM locality_change_member m
      JOIN locality_change c ON c.id = m.change_id
      JOIN locality_change_member o ON o.change_id = c.id AND o.role <> m.role
      WHERE m.locality_id = ?
      ORDER BY c.effective_date, o.role, o.locality_id""";

  private final DataSource dataSource;
  private final ObjectMapper json;

  LocalityRepository(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  List<LevelRule> levelsOn(LocalDate day) {
    String sql =
        "SELECT level, parent_level, coalesce(code_digits, 0) FROM locality_level"
            + " WHERE ? BETWEEN valid_from AND coalesce(valid_to, 'infinity')";
    return query(
        sql,
        select -> select.setObject(1, day),
        row -> new LevelRule(row.getString(1), row.getString(2), row.getInt(3)));
  }

  /** The unit that had the code on the day. Its length tells the level. */
  Optional<UUID> findByCode(String code, LocalDate day) {
    String sql =
        "SELECT locality_id FROM locality_code WHERE code = ?"
            + " AND ? BETWEEN valid_from AND coalesce(valid_to, 'infinity')"
            + " ORDER BY valid_from DESC LIMIT 1";
    return query(
            sql,
            select -> {
              select.setString(1, code);
              select.setObject(2, day);
            },
            row -> row.getObject(1, UUID.class))
        .stream()
        .findFirst();
  }

  /** First and last day of a unit's life. */
  Optional<Life> life(UUID id) {
    return query(
            "SELECT valid_from, valid_to FROM locality WHERE id = ?",
            select -> select.setObject(1, id),
            row -> new Life(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
        .stream()
        .findFirst();
  }

  /** One page of units as they stood on the filter's day, one more than the limit. */
  List<Found> find(LocalityFilter filter, int limit, String after) {
    LocalityFilter.Sql sql = filter.sql(limit, after);
    return query(
        sql.text(),
        sql::bind,
        row -> new Found(unit(row, filter.asOf()), row.getString("sort_key")));
  }

  /** The units above each of the given ones on the day, the nearest first. */
  Map<UUID, List<LocalityAtDate.Ancestor>> ancestors(Collection<UUID> units, LocalDate day) {
    Map<UUID, List<LocalityAtDate.Ancestor>> ancestors = new HashMap<>();
    query(
        ANCESTORS,
        select -> {
          select.setArray(1, select.getConnection().createArrayOf("uuid", units.toArray()));
          select.setObject(2, day);
          select.setObject(3, day);
          select.setObject(4, day);
        },
        row ->
            ancestors
                .computeIfAbsent(row.getObject("start", UUID.class), start -> new ArrayList<>())
                .add(
                    new LocalityAtDate.Ancestor(
                        row.getObject("id", UUID.class),
                        row.getString("level"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("code"))));
    return ancestors;
  }

  /** How many units of each level and kind lie below a unit on the day. */
  List<Count> countBelow(UUID unit, LocalDate day) {
    return query(
        COUNTS,
        select -> {
          select.setObject(1, unit);
          select.setObject(2, day);
          select.setObject(3, day);
          select.setObject(4, day);
        },
        row -> new Count(row.getString("level"), row.getString("kind"), row.getInt("units")));
  }

  /** What a unit came from and what became of it. */
  List<Link> lineage(UUID unit) {
    return query(
        LINEAGE,
        select -> select.setObject(1, unit),
        row ->
            new Link(
                row.getString("role"),
                row.getObject("locality_id", UUID.class),
                row.getString("share_note"),
                row.getString("type"),
                row.getObject("effective_date", LocalDate.class),
                row.getString("legal_basis")));
  }

  Optional<LocalityState> state(UUID id) {
    return query(STATE + "WHERE l.id = ?", select -> select.setObject(1, id), this::state).stream()
        .findFirst();
  }

  /** The units changed after the given place in the change feed, in its order. */
  List<LocalityState> statesSince(long changeNumber, int limit) {
    return query(
        STATE + "WHERE l.change_number > ? ORDER BY l.change_number LIMIT ?",
        select -> {
          select.setLong(1, changeNumber);
          select.setInt(2, limit);
        },
        this::state);
  }

  long lastChangeNumber() {
    return query(
            "SELECT coalesce(max(change_number), 0) FROM locality",
            select -> {},
            row -> row.getLong(1))
        .get(0);
  }

  private static LocalityAtDate unit(ResultSet row, LocalDate asOf) throws SQLException {
    return new LocalityAtDate(
        row.getObject("id", UUID.class),
        row.getString("level"),
        row.getString("kind"),
        row.getString("name"),
        row.getString("scheme"),
        row.getString("code"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        asOf,
        List.of());
  }

  private LocalityState state(ResultSet row) throws SQLException {
    List<LocalityState.Name> names = list(row.getString("names"), NAMES);
    LocalityState.Name latest = names.get(names.size() - 1);
    return new LocalityState(
        row.getObject("id", UUID.class),
        row.getLong("change_number"),
        row.getLong("version"),
        row.getString("level"),
        latest.kind(),
        latest.name(),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        names,
        list(row.getString("codes"), CODES),
        list(row.getString("parents"), PARENTS),
        list(row.getString("successors"), SUCCESSORS));
  }

  private <T> List<T> list(String text, TypeReference<List<T>> type) {
    try {
      return text == null ? List.of() : json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> List<T> query(String sql, Binder binder, Reader<T> reader) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      binder.bind(select);
      List<T> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Localities could not be read", e);
    }
  }

  private interface Binder {
    void bind(PreparedStatement select) throws SQLException;
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** First and last day; the last is null while it goes on. */
  record Life(LocalDate validFrom, LocalDate validTo) {

    /** The day nearest to the given one on which the unit existed. */
    LocalDate nearest(LocalDate day) {
      if (day.isBefore(validFrom)) {
        return validFrom;
      }
      return validTo != null && day.isAfter(validTo) ? validTo : day;
    }
  }

  record Found(LocalityAtDate unit, String sortKey) {}

  record Count(String level, String kind, int units) {}

  record Link(
      String role,
      UUID localityId,
      String relation,
      String type,
      LocalDate effectiveDate,
      String legalBasis) {}
}
