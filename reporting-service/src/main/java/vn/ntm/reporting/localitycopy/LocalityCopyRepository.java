package vn.ntm.reporting.localitycopy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.reporting.database.Database;
import vn.ntm.reporting.projection.ReadModel;

/** The rows of the copy. */
@ApplicationScoped
class LocalityCopyRepository implements ReadModel<LocalityRecorded> {

  /** More steps than any tree has levels; a circle told by mistake ends here. */
  private static final int MOST_STEPS = 10;

  private static final String KEEP =
      """
      INSERT INTO locality_copy (id, version, level, kind, name, valid_from, valid_to)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version, level = EXCLUDED.level,
        kind = EXCLUDED.kind, name = EXCLUDED.name, valid_from = EXCLUDED.valid_from,
        valid_to = EXCLUDED.valid_to""";

  private static final String FIND =
      """
      SELECT c.locality_id FROM locality_copy_code c JOIN locality_copy l ON l.id = c.locality_id
      WHERE c.code = ? AND l.level = ? AND c.valid_from <= ?
        AND (c.valid_to IS NULL OR c.valid_to >= ?)
      ORDER BY c.valid_from DESC, c.locality_id LIMIT 1""";

  /**
   * Of several links upward the one that is nearest to the day: 0 days away if it is valid then.
   */
  private static final String PATHS =
      """
      WITH RECURSIVE upward AS (
        SELECT asked.number, asked.id AS locality_id, asked.day, 0 AS steps
        FROM unnest(?::uuid[], ?::date[]) WITH ORDINALITY AS asked (id, day, number)
        UNION ALL
        SELECT u.number, link.parent_id, u.day, u.steps + 1
        FROM upward u CROSS JOIN LATERAL (
          SELECT p.parent_id FROM locality_copy_parent p WHERE p.locality_id = u.locality_id
          ORDER BY GREATEST(p.valid_from - u.day, COALESCE(u.day - p.valid_to, 0), 0),
            p.valid_from DESC
          LIMIT 1) link
        WHERE u.steps < %d)
      SELECT u.number, u.locality_id, l.name
      FROM upward u LEFT JOIN locality_copy l ON l.id = u.locality_id
      ORDER BY u.number, u.steps DESC"""
          .formatted(MOST_STEPS);

  private static final String EVER_WITHIN =
      """
      WITH RECURSIVE upward AS (
        SELECT ?::uuid AS locality_id
        UNION
        SELECT p.parent_id FROM upward u JOIN locality_copy_parent p USING (locality_id))
      SELECT EXISTS (SELECT 1 FROM upward WHERE locality_id = ?)""";

  private final Database database;

  LocalityCopyRepository(Database database) {
    this.database = database;
  }

  @Override
  public long versionOf(UUID localityId) {
    return database
        .first("SELECT version FROM locality_copy WHERE id = ?", row -> row.getLong(1), localityId)
        .orElse(0L);
  }

  @Override
  public void keep(LocalityRecorded told) {
    UUID id = told.localityId();
    database.update(
        KEEP,
        id,
        told.version(),
        told.level(),
        told.kind(),
        told.name(),
        told.validFrom(),
        told.validTo());
    database.update("DELETE FROM locality_copy_code WHERE locality_id = ?", id);
    database.updateAll(
        "INSERT INTO locality_copy_code (locality_id, scheme, code, valid_from, valid_to)"
            + " VALUES (?, ?, ?, ?, ?)",
        told.codes().stream()
            .map(c -> new Object[] {id, c.scheme(), c.code(), c.validFrom(), c.validTo()})
            .toList());
    database.update("DELETE FROM locality_copy_parent WHERE locality_id = ?", id);
    database.updateAll(
        "INSERT INTO locality_copy_parent (locality_id, parent_id, valid_from, valid_to)"
            + " VALUES (?, ?, ?, ?)",
        told.parents().stream()
            .map(p -> new Object[] {id, p.localityId(), p.validFrom(), p.validTo()})
            .toList());
  }

  void empty() {
    database.update("DELETE FROM locality_copy");
  }

  Optional<UUID> find(String code, String level, LocalDate on) {
    return database.first(FIND, row -> row.getObject(1, UUID.class), code, level, on, on);
  }

  /** The day of its validity that is nearest to the given one; empty for an unknown unit. */
  Optional<LocalDate> nearestDayOfLife(UUID localityId, LocalDate day) {
    return database.first(
        "SELECT GREATEST(valid_from, LEAST(COALESCE(valid_to, ?), ?)) FROM locality_copy"
            + " WHERE id = ?",
        row -> row.getObject(1, LocalDate.class),
        day,
        day,
        localityId);
  }

  /** For each asked unit its path, root first and the unit itself last. */
  Map<LocalityOnDay, List<PathStep>> paths(Collection<LocalityOnDay> asked) {
    List<LocalityOnDay> numbered = asked.stream().distinct().toList();
    Map<LocalityOnDay, List<PathStep>> paths = new HashMap<>();
    database.list(
        PATHS,
        row ->
            paths
                .computeIfAbsent(numbered.get(row.getInt(1) - 1), unit -> new ArrayList<>())
                .add(new PathStep(row.getObject(2, UUID.class), row.getString(3))),
        numbered.stream().map(LocalityOnDay::localityId).toArray(UUID[]::new),
        numbered.stream().map(LocalityOnDay::day).toArray(LocalDate[]::new));
    return paths;
  }

  boolean isOrEverWasWithin(UUID localityId, UUID root) {
    return database.first(EVER_WITHIN, row -> row.getBoolean(1), localityId, root).orElseThrow();
  }

  Map<UUID, String> names(Collection<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    database.list(
        "SELECT id, name FROM locality_copy WHERE id = ANY (?)",
        row -> names.put(row.getObject(1, UUID.class), row.getString(2)),
        (Object) ids.toArray(UUID[]::new));
    return names;
  }
}
