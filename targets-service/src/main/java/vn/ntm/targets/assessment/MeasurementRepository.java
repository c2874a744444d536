package vn.ntm.targets.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
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
import vn.ntm.targets.assessment.domain.Measured;
import vn.ntm.targets.assessment.domain.MeasuredValue;
import vn.ntm.targets.assessment.domain.MeasurementState;
import vn.ntm.targets.criteria.domain.MeasurementSource;

/** The measurements. */
@ApplicationScoped
class MeasurementRepository {

  private static final TypeReference<Map<String, ValueBody>> PARTS = new TypeReference<>() {};

  private static final String INSERT =
      "INSERT INTO measurement (id, batch_id, set_version_id, locality_id, indicator, measured_on,"
          + " source, value_kind, amount, numerator, denominator, answer, parts, corrects)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)";

  private static final String COLUMNS =
      "m.id, m.batch_id, b.state, m.set_version_id, m.locality_id, m.indicator, m.measured_on,"
          + " m.source, m.value_kind, m.amount, m.numerator, m.denominator, m.answer, m.parts,"
          + " m.corrects";

  /**
   * The last two sources matter at most: the last measurement of any source, and the last of each
   * source, of which a recognition may accept one.
   */
  private static final String APPROVED =
      """
      SELECT DISTINCT ON (m.locality_id, m.indicator, m.source) %s
      FROM measurement m JOIN measurement_batch b ON b.id = m.batch_id
      WHERE m.locality_id = ANY (?) AND m.set_version_id = ? AND m.measured_on <= ?
        AND b.state = 'APPROVED'
      ORDER BY m.locality_id, m.indicator, m.source, m.measured_on DESC, m.id DESC\
      """
          .formatted(COLUMNS);

  private static final String PAGE =
      """
      SELECT %s FROM measurement m JOIN measurement_batch b ON b.id = m.batch_id
      WHERE m.locality_id = ? AND (?::uuid IS NULL OR m.set_version_id = ?)
        AND (?::text IS NULL OR m.indicator = ?) AND (?::text IS NULL OR b.state = ?)
        AND (?::uuid IS NULL OR m.id > ?)
      ORDER BY m.id LIMIT ?\
      """
          .formatted(COLUMNS);

  private static final String PLACES =
      """
      SELECT locality_id FROM (
        (SELECT DISTINCT locality_id FROM measurement
         WHERE batch_id = ? AND (?::uuid IS NULL OR locality_id > ?::uuid)
         ORDER BY locality_id LIMIT ?)
        UNION
        (SELECT locality_id FROM place_statement
         WHERE batch_id = ? AND (?::uuid IS NULL OR locality_id > ?::uuid)
         ORDER BY locality_id LIMIT ?)) AS places
      ORDER BY locality_id LIMIT ?\
      """;

  private final DataSource dataSource;
  private final ObjectMapper json;

  MeasurementRepository(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  void insert(MeasurementRow row) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, row.id());
      insert.setObject(2, row.batchId());
      insert.setObject(3, row.setVersionId());
      insert.setObject(4, row.localityId());
      insert.setString(5, row.indicator());
      insert.setObject(6, row.measuredOn());
      insert.setString(7, row.source().name());
      setValue(insert, row.value());
      insert.setObject(14, row.corrects());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A measurement could not be stored", e);
    }
  }

  private void setValue(PreparedStatement insert, MeasuredValue value) throws SQLException {
    ValueBody body = ValueBody.of(value);
    insert.setString(8, kind(value));
    insert.setBigDecimal(9, body.amount());
    insert.setBigDecimal(10, body.numerator());
    insert.setBigDecimal(11, body.denominator());
    insert.setObject(12, body.answer());
    insert.setString(13, body.parts() == null ? null : write(body.parts()));
  }

  /** What the column value_kind says of a value. */
  static String kind(MeasuredValue value) {
    if (value instanceof MeasuredValue.Amount) {
      return "AMOUNT";
    }
    if (value instanceof MeasuredValue.Share) {
      return "SHARE";
    }
    if (value instanceof MeasuredValue.Answer) {
      return "ANSWER";
    }
    return value instanceof MeasuredValue.Parts ? "PARTS" : "NOTHING_THERE";
  }

  /** The parts of a value as the column holds them. */
  String write(Map<String, ValueBody> parts) {
    try {
      return json.writeValueAsString(parts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The last approved measurements of each place, indicator and source, by place. */
  Map<UUID, List<Measured>> approved(UUID setVersionId, Collection<UUID> places, LocalDate day) {
    Map<UUID, List<Measured>> measured = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(APPROVED)) {
      select.setArray(1, connection.createArrayOf("uuid", places.toArray()));
      select.setObject(2, setVersionId);
      select.setObject(3, day);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          MeasurementRow one = read(row);
          measured
              .computeIfAbsent(one.localityId(), place -> new ArrayList<>())
              .add(
                  new Measured(
                      one.id(), one.indicator(), one.measuredOn(), one.value(), one.source()));
        }
      }
      return measured;
    } catch (SQLException e) {
      throw new IllegalStateException("Measurements could not be read", e);
    }
  }

  Optional<MeasurementRow> find(UUID id) {
    return list(
            "SELECT "
                + COLUMNS
                + " FROM measurement m JOIN measurement_batch b"
                + " ON b.id = m.batch_id WHERE m.id = ?",
            id)
        .stream()
        .findFirst();
  }

  /** The measurements of a place in the order of entry. */
  List<MeasurementRow> page(MeasurementFilter filter, Optional<UUID> after, int rows) {
    UUID set = filter.setVersionId().orElse(null);
    String indicator = filter.indicator().orElse(null);
    String state = filter.state().map(Enum::name).orElse(null);
    UUID last = after.orElse(null);
    return list(
        PAGE, filter.localityId(), set, set, indicator, indicator, state, state, last, last, rows);
  }

  /**
   * The next places of which a batch holds measurements or statements, in the order of their ids.
   *
   * @param after the last place before, null for the first ones
   */
  List<UUID> placesOf(UUID batchId, UUID after, int most) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PLACES)) {
      bind(select, batchId, after, after, most, batchId, after, after, most, most);
      List<UUID> places = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          places.add(row.getObject(1, UUID.class));
        }
      }
      return places;
    } catch (SQLException e) {
      throw new IllegalStateException("The places of a batch could not be read", e);
    }
  }

  /** Of how many places a batch holds measurements or statements. */
  int countPlaces(UUID batchId) {
    String sql =
        "SELECT count(*) FROM (SELECT locality_id FROM measurement WHERE batch_id = ?"
            + " UNION SELECT locality_id FROM place_statement WHERE batch_id = ?) AS places";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, batchId, batchId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The places of a batch could not be counted", e);
    }
  }

  private List<MeasurementRow> list(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, values);
      List<MeasurementRow> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Measurements could not be read", e);
    }
  }

  private static void bind(PreparedStatement select, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      select.setObject(i + 1, values[i]);
    }
  }

  private MeasurementRow read(ResultSet row) throws SQLException {
    return new MeasurementRow(
        row.getObject("id", UUID.class),
        row.getObject("batch_id", UUID.class),
        MeasurementState.valueOf(row.getString("state")),
        row.getObject("set_version_id", UUID.class),
        row.getObject("locality_id", UUID.class),
        row.getString("indicator"),
        row.getObject("measured_on", LocalDate.class),
        MeasurementSource.valueOf(row.getString("source")),
        value(row),
        row.getObject("corrects", UUID.class));
  }

  private MeasuredValue value(ResultSet row) throws SQLException {
    BigDecimal amount = row.getBigDecimal("amount");
    return switch (row.getString("value_kind")) {
      case "AMOUNT" -> new MeasuredValue.Amount(amount);
      case "SHARE" ->
          new MeasuredValue.Share(row.getBigDecimal("numerator"), row.getBigDecimal("denominator"));
      case "ANSWER" -> new MeasuredValue.Answer(row.getBoolean("answer"));
      case "PARTS" -> parts(row.getString("parts"));
      default -> new MeasuredValue.NothingThere();
    };
  }

  private MeasuredValue parts(String text) {
    try {
      return new ValueBody(null, null, null, null, null, json.readValue(text, PARTS))
          .value()
          .orElseThrow();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
