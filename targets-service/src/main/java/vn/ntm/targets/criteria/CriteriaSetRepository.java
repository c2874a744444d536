package vn.ntm.targets.criteria;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.targets.criteria.StoredSet.Origin;
import vn.ntm.targets.criteria.StoredSet.Step;
import vn.ntm.targets.criteria.domain.Authority;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.SetHeader;
import vn.ntm.targets.criteria.domain.SetState;

/** The versions of criteria sets and their steps. A version is a document, kept whole. */
@ApplicationScoped
class CriteriaSetRepository {

  private static final String UNIQUE_VIOLATION = "23505";
  private static final int MOST_KEPT_AT_HAND = 64;

  private static final String INSERT =
      """
      INSERT INTO criteria_set_version (id, code, name, level, standard, authority, locality_id,
          valid_from, valid_to, based_on, criteria_count, indicator_count, complete, document,
          origin)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
        ON CONFLICT (code) WHERE origin = 'REFERENCE' DO NOTHING\
      """;

  private static final String HEADS =
      """
      SELECT v.id, v.code, v.name, v.level, v.standard, v.authority, v.locality_id, v.valid_from,
          v.valid_to, v.based_on, v.criteria_count, v.indicator_count, v.complete, v.origin,
          s.number, s.state, s.taken_at
        FROM criteria_set_version v
        JOIN LATERAL (SELECT number, state, taken_at FROM criteria_set_step
          WHERE version_id = v.id ORDER BY number DESC LIMIT 1) s ON true
        WHERE
      """;

  /** That no approved version {@code c} corrects the version {@code v}. */
  private static final String STANDS =
      """
       NOT EXISTS (SELECT FROM criteria_set_version c
        JOIN criteria_set_step a ON a.version_id = c.id AND a.state = 'APPROVED'
        WHERE c.code = v.code AND c.valid_from = v.valid_from AND c.based_on = v.id)
      """;

  private final DataSource dataSource;
  private final ObjectMapper json;

  /** A version never changes, so one that was read need not be read again. */
  private final Map<UUID, CriteriaSetDefinition> atHand =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, CriteriaSetDefinition> eldest) {
              return size() > MOST_KEPT_AT_HAND;
            }
          });

  CriteriaSetRepository(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /** Adds a version; false when it is reference data that is there already. */
  boolean insert(CriteriaSetDefinition set, Origin origin) {
    SetHeader header = set.header();
    try {
      return execute(
              INSERT,
              set.versionId(),
              header.code(),
              header.name(),
              header.level(),
              header.standard(),
              header.authority().name(),
              header.localityId(),
              header.validFrom(),
              header.validTo(),
              header.basedOn(),
              set.criteria().size(),
              set.indicators().size(),
              set.hasAllIndicators(),
              json.writeValueAsString(set),
              origin.name())
          == 1;
    } catch (JsonProcessingException | SQLException e) {
      throw new IllegalStateException("A criteria set could not be written", e);
    }
  }

  /** Adds a step; false when another one was faster. */
  boolean addStep(UUID versionId, Step step) {
    try {
      execute(
          "INSERT INTO criteria_set_step (version_id, number, state, reason, account, person,"
              + " taken_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
          versionId,
          step.number(),
          step.state().name(),
          step.reason(),
          step.account(),
          step.person(),
          step.takenAt());
      return true;
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        return false;
      }
      throw new IllegalStateException("A step of a criteria set could not be written", e);
    }
  }

  Optional<StoredSet> find(UUID id) {
    return list(HEADS + "v.id = ?", CriteriaSetRepository::head, id).stream()
        .findFirst()
        .map(head -> new StoredSet(definition(id), head.origin(), head.step(), head.state()));
  }

  /** The newest approved version with this code. */
  Optional<CriteriaSetHead> newest(String code) {
    return list(
            HEADS
                + "v.code = ? AND s.state = 'APPROVED' AND"
                + STANDS
                + " ORDER BY v.valid_from DESC, s.taken_at DESC LIMIT 1",
            CriteriaSetRepository::head,
            code)
        .stream()
        .findFirst();
  }

  /** The newest approved version with this code of those that begin before a day. */
  Optional<CriteriaSetHead> newestBefore(String code, LocalDate day) {
    return list(
            HEADS
                + "v.code = ? AND v.valid_from < ? AND s.state = 'APPROVED' AND"
                + STANDS
                + " ORDER BY v.valid_from DESC, s.taken_at DESC LIMIT 1",
            CriteriaSetRepository::head,
            code,
            day)
        .stream()
        .findFirst();
  }

  /**
   * The approved version of the same issuer, level, standard and first day; the last correction.
   */
  Optional<CriteriaSetHead> standing(SetHeader set) {
    return list(
            HEADS
                + "v.level = ? AND v.standard = ? AND v.locality_id IS NOT DISTINCT FROM ?"
                + " AND v.valid_from = ? AND s.state = 'APPROVED' AND"
                + STANDS
                + " ORDER BY s.taken_at DESC LIMIT 1",
            CriteriaSetRepository::head,
            set.level(),
            set.standard(),
            set.localityId(),
            set.validFrom())
        .stream()
        .findFirst();
  }

  /** Any version with this code. */
  Optional<CriteriaSetHead> anyOf(String code) {
    return list(HEADS + "v.code = ? LIMIT 1", CriteriaSetRepository::head, code).stream()
        .findFirst();
  }

  /** The version in force for a place: that of its province, else the national one. */
  Optional<CriteriaSetDefinition> inForce(
      String level, String standard, Collection<UUID> path, LocalDate day) {
    return list(
            """
            SELECT v.id FROM criteria_set_version v
              JOIN criteria_set_step s ON s.version_id = v.id AND s.state = 'APPROVED'
              WHERE v.level = ? AND v.standard = ?
                AND ? BETWEEN v.valid_from AND coalesce(v.valid_to, 'infinity')
                AND (v.locality_id IS NULL OR v.locality_id = ANY (?)) AND\
            """
                + STANDS
                + """
              ORDER BY (v.locality_id IS NULL), v.valid_from DESC, s.taken_at DESC LIMIT 1\
            """,
            row -> row.getObject(1, UUID.class),
            level,
            standard,
            day,
            path)
        .stream()
        .findFirst()
        .map(this::definition);
  }

  List<Step> steps(UUID id) {
    return list(
        "SELECT number, state, reason, account, person, taken_at FROM criteria_set_step"
            + " WHERE version_id = ? ORDER BY number",
        row ->
            new Step(
                row.getInt("number"),
                SetState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("account"),
                row.getString("person"),
                row.getObject("taken_at", OffsetDateTime.class)),
        id);
  }

  /** Versions in the order of their ids, one more than asked for when there are more. */
  List<CriteriaSetHead> page(CriteriaSetFilter filter, UUID after, int rows) {
    StringBuilder where = new StringBuilder("v.id > ?");
    List<Object> values = new ArrayList<>(List.of(after));
    filter.addTo(where, values);
    values.add(rows);
    return list(
        HEADS + where + " ORDER BY v.id LIMIT ?", CriteriaSetRepository::head, values.toArray());
  }

  private CriteriaSetDefinition definition(UUID id) {
    CriteriaSetDefinition known = atHand.get(id);
    if (known != null) {
      return known;
    }
    CriteriaSetDefinition read =
        list(
                "SELECT document FROM criteria_set_version WHERE id = ?",
                row -> parsed(row.getString(1)),
                id)
            .get(0);
    atHand.put(id, read);
    return read;
  }

  private CriteriaSetDefinition parsed(String document) {
    try {
      return json.readValue(document, CriteriaSetDefinition.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept criteria set could not be read", e);
    }
  }

  private static CriteriaSetHead head(ResultSet row) throws SQLException {
    return new CriteriaSetHead(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        row.getString("level"),
        row.getString("standard"),
        Authority.valueOf(row.getString("authority")),
        row.getObject("locality_id", UUID.class),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getObject("based_on", UUID.class),
        row.getInt("criteria_count"),
        row.getInt("indicator_count"),
        row.getBoolean("complete"),
        Origin.valueOf(row.getString("origin")),
        row.getInt("number"),
        SetState.valueOf(row.getString("state")));
  }

  private int execute(String sql, Object... values) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  private <T> List<T> list(String sql, Reader<T> reader, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, values);
      List<T> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Criteria sets could not be read", e);
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Collection<?> ids) {
        statement.setArray(
            i + 1, statement.getConnection().createArrayOf("uuid", ids.toArray(UUID[]::new)));
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
  }

  /** Reads a row. */
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
