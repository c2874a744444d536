package vn.ntm.targets.locality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.ntm.targets.locality.domain.Kind;
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
      ORDER BY up.start, up.depth\
      """;

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
      GROUP BY l.level, n.kind ORDER BY l.level, n.kind\
      """;

  private static final String LINEAGE =
      """
      SELECT o.role, o.locality_id, o.share_note, c.type, c.effective_date, c.legal_basis
      FROM locality_change_member m
      JOIN locality_change c ON c.id = m.change_id
      JOIN locality_change_member o ON o.change_id = c.id AND o.role <> m.role
      WHERE m.locality_id = ?
      ORDER BY c.effective_date, o.role, o.locality_id\
      """;

  private static final String TOOK_OVER =
      """
      WITH RECURSIVE before (id, depth) AS (
        SELECT ?::uuid, 0
        UNION
        SELECT p.locality_id, before.depth + 1 FROM before
        JOIN locality_change_member s ON s.locality_id = before.id AND s.role = 'SUCCESSOR'
        JOIN locality_change_member p ON p.change_id = s.change_id AND p.role = 'PREDECESSOR'
          AND p.share_note = 'whole' AND p.locality_id <> before.id
        WHERE before.depth < 8)
      SELECT DISTINCT id FROM before WHERE depth > 0 ORDER BY id\
      """;

  private static final String SUCCESSORS_ON =
      """
      WITH RECURSIVE onward (start, id, share, depth) AS (
        SELECT id, id, 'whole', 0 FROM unnest(?::uuid[]) AS given (id)
        UNION
        SELECT onward.start, s.locality_id,
          CASE WHEN onward.share = 'whole' THEN s.share_note ELSE 'part' END, onward.depth + 1
        FROM onward
        JOIN locality l ON l.id = onward.id AND l.valid_to < ?
        JOIN locality_change_member p ON p.locality_id = onward.id AND p.role = 'PREDECESSOR'
        JOIN locality_change c ON c.id = p.change_id AND c.effective_date <= ?
        JOIN locality_change_member s ON s.change_id = c.id AND s.role = 'SUCCESSOR'
          AND s.locality_id <> onward.id
        WHERE onward.depth < 8)
      SELECT onward.start, onward.id, min(onward.share) AS share
      FROM onward JOIN locality l ON l.id = onward.id
      WHERE ? BETWEEN l.valid_from AND coalesce(l.valid_to, 'infinity')
      GROUP BY onward.start, onward.id ORDER BY onward.start, onward.id\
      """;

  private static final String UNPLACED =
      """
      SELECT v.id, c.valid_to FROM locality v
      JOIN locality_parent p ON p.child_id = v.id
        AND ? BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity')
      JOIN locality c ON c.id = p.parent_id AND c.valid_to < ?
      WHERE v.level = 'VILLAGE' AND ? BETWEEN v.valid_from AND coalesce(v.valid_to, 'infinity')
        AND (?::uuid IS NULL OR v.id > ?::uuid)
      ORDER BY v.id LIMIT ?\
      """;

  private final DataSource dataSource;
  private final ObjectMapper json;

  LocalityRepository(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /** The levels of the day with the kinds of the day. */
  List<LevelRule> levelsOn(LocalDate day) {
    Map<String, List<Kind>> kinds = new HashMap<>();
    query(
        "SELECT level, kind, word, rural_unit FROM locality_kind"
            + " WHERE ? BETWEEN valid_from AND coalesce(valid_to, 'infinity') ORDER BY level, kind",
        select -> select.setObject(1, day),
        row ->
            kinds
                .computeIfAbsent(row.getString(1), level -> new ArrayList<>())
                .add(new Kind(row.getString(2), row.getString(3), row.getBoolean(4))));
    String sql =
        "SELECT level, parent_level, coalesce(code_digits, 0) FROM locality_level"
            + " WHERE ? BETWEEN valid_from AND coalesce(valid_to, 'infinity')";
    return query(
        sql,
        select -> select.setObject(1, day),
        row ->
            new LevelRule(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                kinds.getOrDefault(row.getString(1), List.of())));
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

  /** The units that wholly went to this one, and those that had wholly gone to them before. */
  List<UUID> tookOver(UUID unit) {
    return query(
        TOOK_OVER, select -> select.setObject(1, unit), row -> row.getObject(1, UUID.class));
  }

  /** What each of the units is on a later day: itself, or those that it went to. */
  List<Successor> successorsOn(Collection<UUID> units, LocalDate day) {
    return query(
        SUCCESSORS_ON,
        select -> {
          select.setArray(1, select.getConnection().createArrayOf("uuid", units.toArray()));
          select.setObject(2, day);
          select.setObject(3, day);
          select.setObject(4, day);
        },
        row ->
            new Successor(
                row.getObject("start", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("share")));
  }

  /** Those of the units of which it is known what became of them. */
  Set<UUID> withSuccessors(Collection<UUID> units) {
    return new HashSet<>(
        query(
            "SELECT DISTINCT locality_id FROM locality_change_member"
                + " WHERE role = 'PREDECESSOR' AND locality_id = ANY (?)",
            select ->
                select.setArray(1, select.getConnection().createArrayOf("uuid", units.toArray())),
            row -> row.getObject(1, UUID.class)));
  }

  /** The units right below one on a day, without its villages. */
  List<UUID> officialChildren(UUID unit, LocalDate day) {
    String sql =
        "SELECT p.child_id FROM locality_parent p JOIN locality l ON l.id = p.child_id"
            + " WHERE p.parent_id = ? AND l.level <> 'VILLAGE'"
            + " AND ? BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity')"
            + " ORDER BY p.child_id";
    return query(
        sql,
        select -> {
          select.setObject(1, unit);
          select.setObject(2, day);
        },
        row -> row.getObject(1, UUID.class));
  }

  /** The units of a level right below any of these on a day. */
  List<UUID> children(Collection<UUID> units, String level, LocalDate day) {
    String sql =
        "SELECT p.child_id FROM locality_parent p JOIN locality l ON l.id = p.child_id"
            + " WHERE p.parent_id = ANY (?) AND l.level = ?"
            + " AND ? BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity')"
            + " ORDER BY p.child_id";
    return query(
        sql,
        select -> {
          select.setArray(1, select.getConnection().createArrayOf("uuid", units.toArray()));
          select.setString(2, level);
          select.setObject(3, day);
        },
        row -> row.getObject(1, UUID.class));
  }

  /** The last day by another on which other units wholly became part of each of these. */
  Map<UUID, LocalDate> enlargedOn(Collection<UUID> units, LocalDate day) {
    String sql =
        "SELECT s.locality_id, max(c.effective_date) FROM locality_change_member s"
            + " JOIN locality_change c ON c.id = s.change_id AND c.effective_date <= ?"
            + " JOIN locality_change_member p ON p.change_id = s.change_id"
            + " AND p.role = 'PREDECESSOR' AND p.locality_id <> s.locality_id"
            + " WHERE s.role = 'SUCCESSOR' AND s.share_note = 'whole' AND s.locality_id = ANY (?)"
            + " GROUP BY s.locality_id";
    return query(
            sql,
            select -> {
              select.setObject(1, day);
              select.setArray(2, select.getConnection().createArrayOf("uuid", units.toArray()));
            },
            row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  boolean isCodeTaken(String level, String scheme, String code, LocalDate from, LocalDate to) {
    String sql =
        "SELECT 1 FROM locality_code WHERE level = ? AND scheme = ? AND code = ?"
            + " AND daterange(valid_from, valid_to, '[]') && daterange(?, ?, '[]') LIMIT 1";
    return !query(
            sql,
            select -> {
              select.setString(1, level);
              select.setString(2, scheme);
              select.setString(3, code);
              select.setObject(4, from);
              select.setObject(5, to, Types.DATE);
            },
            row -> row.getInt(1))
        .isEmpty();
  }

  /** Villages that live on the day below a commune that has ended, in the order of their ids. */
  List<Unplaced> unplacedVillages(LocalDate day, UUID after, int limit) {
    return query(
        UNPLACED,
        select -> {
          select.setObject(1, day);
          select.setObject(2, day);
          select.setObject(3, day);
          select.setObject(4, after, Types.OTHER);
          select.setObject(5, after, Types.OTHER);
          select.setInt(6, limit);
        },
        row -> new Unplaced(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)));
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

  record Unplaced(UUID villageId, LocalDate lastDayOfCommune) {}

  record Successor(UUID of, UUID id, String relation) {}

  record Count(String level, String kind, int units) {}

  record Link(
      String role,
      UUID localityId,
      String relation,
      String type,
      LocalDate effectiveDate,
      String legalBasis) {}
}
