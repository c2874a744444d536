package vn.ntm.targets.localitychange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.Roots;

/** The table of acts. */
@ApplicationScoped
class LocalityActs {

  private static final String INSERT =
      """
      INSERT INTO locality_act (id, type, effective_date, basis_number, basis_issued_on,
        basis_issuer, source, document, locality_paths, state, proposed_by, proposed_person,
        proposed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)\
      """;

  private static final String SELECT =
      "SELECT id, version, state, document, proposed_by, proposed_person, proposed_at, decided_by,"
          + " decided_at, reason, locality_paths FROM locality_act WHERE ";

  private static final String OF_THIS_FEATURE = "type NOT IN ('VILLAGE_LIST', 'SUCCESSION_TABLE')";

  private final DataSource dataSource;
  private final ObjectMapper json;
  private final Clock clock;

  LocalityActs(DataSource dataSource, ObjectMapper json, Clock clock) {
    this.dataSource = dataSource;
    this.json = json;
    this.clock = clock;
  }

  void insert(NewAct act) {
    LocalityChangeRequest change = act.change();
    LocalityChangeRequest.LegalBasis basis = change.legalBasis();
    update(
        INSERT,
        statement -> {
          statement.setObject(1, act.id());
          statement.setString(2, change.type().name());
          statement.setObject(3, change.effectiveDate());
          statement.setString(4, basis == null ? null : basis.number());
          statement.setObject(5, basis == null ? null : basis.issuedOn(), Types.DATE);
          statement.setString(6, basis == null ? null : basis.issuer());
          statement.setString(7, act.source());
          statement.setString(8, text(change));
          statement.setArray(
              9, statement.getConnection().createArrayOf("uuid", act.units().toArray()));
          statement.setString(10, act.state().name());
          statement.setString(11, act.who().account());
          statement.setString(12, act.who().person());
          statement.setObject(13, OffsetDateTime.now(clock));
        });
  }

  Optional<Stored> find(UUID id) {
    return query(SELECT + OF_THIS_FEATURE + " AND id = ?", s -> s.setObject(1, id)).stream()
        .findFirst();
  }

  /** The act, and nobody else decides on it until the transaction ends. */
  Optional<Stored> lock(UUID id) {
    return query(SELECT + OF_THIS_FEATURE + " AND id = ? FOR UPDATE", s -> s.setObject(1, id))
        .stream()
        .findFirst();
  }

  /** One page in the order they were entered, one more than the limit. */
  List<Stored> page(
      Roots roots, Optional<LocalityChange.State> state, Optional<UUID> after, int limit) {
    return query(
        SELECT
            + OF_THIS_FEATURE
            + " AND (?::text IS NULL OR locality_paths && ?::uuid[])"
            + " AND (?::text IS NULL OR state = ?) AND (?::uuid IS NULL OR id > ?::uuid)"
            + " ORDER BY id LIMIT ?",
        statement -> {
          statement.setString(1, roots.asArray());
          statement.setString(2, roots.asArray());
          statement.setString(3, state.map(Enum::name).orElse(null));
          statement.setString(4, state.map(Enum::name).orElse(null));
          statement.setObject(5, after.orElse(null), Types.OTHER);
          statement.setObject(6, after.orElse(null), Types.OTHER);
          statement.setInt(7, limit);
        });
  }

  void decide(UUID id, LocalityChange.State state, String reason, Caller who) {
    update(
        "UPDATE locality_act SET state = ?, reason = ?, decided_by = ?, decided_person = ?,"
            + " decided_at = ?, version = version + 1 WHERE id = ?",
        statement -> {
          statement.setString(1, state.name());
          statement.setString(2, reason);
          statement.setString(3, who.account());
          statement.setString(4, who.person());
          statement.setObject(5, OffsetDateTime.now(clock));
          statement.setObject(6, id);
        });
  }

  private Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        new LocalityChange(
            row.getObject("id", UUID.class),
            row.getLong("version"),
            LocalityChange.State.valueOf(row.getString("state")),
            request(row.getString("document")),
            row.getString("proposed_by"),
            row.getObject("proposed_at", OffsetDateTime.class),
            row.getString("decided_by"),
            row.getObject("decided_at", OffsetDateTime.class),
            row.getString("reason")),
        row.getString("proposed_person"),
        List.of((UUID[]) row.getArray("locality_paths").getArray()));
  }

  private String text(LocalityChangeRequest change) {
    try {
      return json.writeValueAsString(change);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private LocalityChangeRequest request(String text) {
    try {
      return json.readValue(text, LocalityChangeRequest.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void update(String sql, Binder binder) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      binder.bind(statement);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("An act could not be stored", e);
    }
  }

  private List<Stored> query(String sql, Binder binder) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      binder.bind(select);
      List<Stored> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(stored(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Acts could not be read", e);
    }
  }

  private interface Binder {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /**
   * An act to be stored.
   *
   * @param source where it is known from, null when that is the decision
   * @param units all units that it names and those above them
   */
  record NewAct(
      UUID id,
      LocalityChangeRequest change,
      String source,
      Collection<UUID> units,
      LocalityChange.State state,
      Caller who) {}

  /** An act as it is stored. */
  record Stored(LocalityChange change, String proposedPerson, List<UUID> units) {}
}
