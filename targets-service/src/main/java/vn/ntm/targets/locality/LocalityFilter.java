package vn.ntm.targets.locality;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.locality.domain.NameKey;

/**
 * Which units of the tree of a day are asked for. What is null or empty does not count; the rest
 * must hold together.
 *
 * @param asOf the day
 * @param under the unit above them, at any distance
 * @param codes official codes
 * @param kinds what the units are called
 * @param name a text to find in names, without tone marks and letter case
 */
record LocalityFilter(
    LocalDate asOf,
    UUID under,
    Collection<UUID> ids,
    Collection<String> codes,
    String level,
    Collection<String> kinds,
    String name) {

  private static final String BELOW =
      """
      WITH RECURSIVE below (id) AS (
        SELECT p.child_id FROM locality_parent p WHERE p.parent_id = ?
          AND ? BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity')
        UNION ALL
        SELECT p.child_id FROM below JOIN locality_parent p ON p.parent_id = below.id
          AND ? BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity'))
      """;

  /** Best first: the whole name, its beginning, whole words in it, any part of it. */
  private static final String RANK =
      """
      CASE WHEN n.bare_key = ? OR n.search_key = ? THEN '0'
           WHEN starts_with(n.bare_key || ' ', ? || ' ') THEN '1'
           WHEN strpos(' ' || n.search_key || ' ', ' ' || ? || ' ') > 0 THEN '2'
           WHEN starts_with(n.bare_key, ?) THEN '3'
           ELSE '4' END || '|' || n.bare_key || '|' ||
      """;

  private static final String UNITS =
      """
      l.id, l.level, n.kind, n.name, c.scheme, c.code, l.valid_from, l.valid_to
        FROM locality l
        JOIN locality_name n ON n.locality_id = l.id
          AND ? BETWEEN n.valid_from AND coalesce(n.valid_to, 'infinity')
        LEFT JOIN locality_code c ON c.locality_id = l.id
          AND ? BETWEEN c.valid_from AND coalesce(c.valid_to, 'infinity')
        WHERE ? BETWEEN l.valid_from AND coalesce(l.valid_to, 'infinity')
      """;

  static LocalityFilter ofIds(Collection<UUID> ids, LocalDate asOf) {
    return new LocalityFilter(asOf, null, ids, List.of(), null, List.of(), null);
  }

  static LocalityFilter ofCodes(Collection<String> codes, LocalDate asOf) {
    return new LocalityFilter(asOf, null, List.of(), codes, null, List.of(), null);
  }

  Sql sql(int limit, String after) {
    List<Object> values = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    if (under != null) {
      sql.append(BELOW);
      values.addAll(List.of(under, asOf, asOf));
    }
    sql.append("SELECT * FROM (SELECT (");
    String key = name == null ? null : NameKey.search(name);
    if (key != null) {
      sql.append(RANK);
      values.addAll(List.of(key, key, key, key, key));
    }
    // The length of a code puts higher levels first.
    sql.append("length(coalesce(c.code, '')) || '|' || coalesce(c.code, '') || '|' || l.id)");
    sql.append(" COLLATE \"C\" AS sort_key, ").append(UNITS);
    values.addAll(List.of(asOf, asOf, asOf));
    addConditions(sql, values, key);
    sql.append(") AS found WHERE sort_key > ? ORDER BY sort_key LIMIT ?");
    values.add(after);
    values.add(limit + 1);
    return new Sql(sql.toString(), values);
  }

  private void addConditions(StringBuilder sql, List<Object> values, String key) {
    if (under != null) {
      sql.append(" AND l.id IN (SELECT id FROM below)");
    }
    if (!ids.isEmpty()) {
      sql.append(" AND l.id = ANY (?)");
      values.add(ids.toArray(UUID[]::new));
    }
    if (!codes.isEmpty()) {
      sql.append(" AND c.code = ANY (?)");
      values.add(codes.toArray(String[]::new));
    }
    if (level != null) {
      sql.append(" AND l.level = ?");
      values.add(level);
    }
    if (!kinds.isEmpty()) {
      sql.append(" AND n.kind = ANY (?)");
      values.add(kinds.toArray(String[]::new));
    }
    if (key != null) {
      // The key holds letters, digits and spaces only, so nothing in it is a wildcard.
      sql.append(" AND n.search_key LIKE ?");
      values.add('%' + key + '%');
    }
  }

  /** A statement with its values in order. */
  record Sql(String text, List<Object> values) {

    void bind(PreparedStatement statement) throws SQLException {
      int index = 1;
      for (Object value : values) {
        if (value instanceof UUID[] ids) {
          statement.setArray(index++, statement.getConnection().createArrayOf("uuid", ids));
        } else if (value instanceof String[] texts) {
          statement.setArray(index++, statement.getConnection().createArrayOf("text", texts));
        } else {
          statement.setObject(index++, value);
        }
      }
    }
  }
}
