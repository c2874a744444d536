package vn.ntm.reporting.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.ntm.reporting.database.Database;
import vn.ntm.reporting.projection.ReadModel;

/** The rows of the plans, their targets and the localities these list. */
@ApplicationScoped
class PlanRepository implements ReadModel<PlanImported> {

  private static final String KEEP =
      """
      INSERT INTO plan_copy (plan_id, version, number, issued_on, issuer, locality_id, year_from,
        year_to)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (plan_id) DO UPDATE SET version = EXCLUDED.version, number = EXCLUDED.number,
        issued_on = EXCLUDED.issued_on, issuer = EXCLUDED.issuer,
        locality_id = EXCLUDED.locality_id, year_from = EXCLUDED.year_from,
        year_to = EXCLUDED.year_to""";

  private static final String KEEP_TARGET =
      """
      INSERT INTO plan_copy_target (plan_id, target_id, label, level, standard, goal_kind,
        comparator, declared, unit, due_on)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String TARGETS =
      """
      SELECT t.target_id, t.plan_id, p.locality_id, p.issued_on, p.year_from, p.year_to, t.standard,
        t.level, t.goal_kind, t.declared
      FROM plan_copy p JOIN plan_copy_target t USING (plan_id)
      WHERE ? BETWEEN p.year_from AND p.year_to AND t.standard IS NOT NULL
      ORDER BY p.issued_on, p.plan_id, t.target_id""";

  private static final String LISTED =
      """
      SELECT l.target_id, l.locality_id
      FROM plan_copy p JOIN plan_copy_target_locality l USING (plan_id)
      WHERE ? BETWEEN p.year_from AND p.year_to
      ORDER BY l.target_id, l.locality_id""";

  private final Database database;

  PlanRepository(Database database) {
    this.database = database;
  }

  @Override
  public long versionOf(UUID planId) {
    return database
        .first("SELECT version FROM plan_copy WHERE plan_id = ?", row -> row.getLong(1), planId)
        .orElse(0L);
  }

  @Override
  public void keep(PlanImported told) {
    UUID id = told.planId();
    database.update(
        KEEP,
        id,
        told.version(),
        told.number(),
        told.issuedOn(),
        told.issuer(),
        told.localityId(),
        told.yearFrom(),
        told.yearTo());
    database.update("DELETE FROM plan_copy_target WHERE plan_id = ?", id);
    database.updateAll(
        KEEP_TARGET,
        told.targets().stream()
            .map(
                target ->
                    new Object[] {
                      id,
                      target.targetId(),
                      target.label(),
                      target.level(),
                      target.standard(),
                      target.goalKind(),
                      target.comparator(),
                      target.declared(),
                      target.unit(),
                      target.dueOn()
                    })
            .toList());
    database.updateAll(
        "INSERT INTO plan_copy_target_locality (plan_id, target_id, locality_id)"
            + " VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        told.targets().stream()
            .flatMap(
                target ->
                    target.localities().stream()
                        .map(locality -> new Object[] {id, target.targetId(), locality}))
            .toList());
  }

  void empty() {
    database.update("DELETE FROM plan_copy");
  }

  /** The targets with a standard of all plans that have the year. */
  List<StoredTarget> targets(int year) {
    Map<UUID, Set<UUID>> listed = listed(year);
    return database.list(
        TARGETS,
        row ->
            new StoredTarget(
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, LocalDate.class),
                row.getInt(5),
                row.getInt(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getBigDecimal(10),
                listed.getOrDefault(row.getObject(1, UUID.class), Set.of())),
        year);
  }

  private Map<UUID, Set<UUID>> listed(int year) {
    Map<UUID, Set<UUID>> listed = new HashMap<>();
    database.list(
        LISTED,
        row ->
            listed
                .computeIfAbsent(row.getObject(1, UUID.class), target -> new HashSet<>())
                .add(row.getObject(2, UUID.class)),
        year);
    return listed;
  }

  /** A target with its plan, before it is known what of it lies in the asked subtree. */
  record StoredTarget(
      UUID planId,
      UUID planLocalityId,
      LocalDate issuedOn,
      int yearFrom,
      int yearTo,
      String standard,
      String level,
      String goalKind,
      BigDecimal declared,
      Set<UUID> listed) {}
}
