package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.CaseState;
import vn.ntm.targets.recognitioncase.domain.StandingCounts;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.Roots;

/** The rows of cases and their steps. */
@ApplicationScoped
class CaseTables {

  private static final String COLUMNS =
      "id, version, locality_id, locality_path, standard, level, year, state, reached, round_id,"
          + " recognition_id";

  /** A null in front of each condition leaves it out. */
  private static final String FILTER =
      " WHERE (?::text IS NULL OR locality_path && ?::uuid[])"
          + " AND (?::uuid IS NULL OR locality_path @> ARRAY[?::uuid])"
          + " AND (?::text IS NULL OR standard = ?)"
          + " AND (?::int IS NULL OR year = ?)";

  private final Rows rows;

  CaseTables(Rows rows) {
    this.rows = rows;
  }

  /** Opens a case; false when the locality has an open one of the standard. */
  boolean open(CaseHead head) {
    return rows.write(
            "INSERT INTO recognition_case ("
                + COLUMNS
                + ") VALUES (?, ?, ?, ?::uuid[], ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (locality_id, standard) WHERE state NOT IN"
                + " ('RECOGNIZED', 'ANNOUNCED', 'REJECTED', 'WITHDRAWN') DO NOTHING",
            head.id(),
            head.version(),
            head.localityId(),
            Rows.array(head.localityPath()),
            head.standard(),
            head.level(),
            head.year(),
            head.state(),
            head.reached(),
            head.roundId(),
            head.recognitionId())
        == 1;
  }

  void store(CaseHead head) {
    rows.write(
        "UPDATE recognition_case SET version = ?, state = ?, reached = ?, round_id = ?,"
            + " recognition_id = ? WHERE id = ?",
        head.version(),
        head.state(),
        head.reached(),
        head.roundId(),
        head.recognitionId(),
        head.id());
  }

  Optional<CaseHead> find(UUID id) {
    return one("SELECT " + COLUMNS + " FROM recognition_case WHERE id = ?", id);
  }

  Optional<CaseHead> lock(UUID id) {
    return one("SELECT " + COLUMNS + " FROM recognition_case WHERE id = ? FOR UPDATE", id);
  }

  List<CaseHead> page(Filter filter, CaseState state, UUID after, int limit) {
    return rows.read(
        "SELECT "
            + COLUMNS
            + " FROM recognition_case"
            + FILTER
            + " AND (?::text IS NULL OR state = ?) AND (?::uuid IS NULL OR id > ?)"
            + " ORDER BY id LIMIT ?",
        CaseTables::head,
        filter.arguments(
            state == null ? null : state.name(),
            state == null ? null : state.name(),
            after,
            after,
            limit));
  }

  /** Where each case of a standard stands. */
  List<StandingCounts.Standing> standings(Filter filter) {
    return rows.read(
        "SELECT locality_id, state FROM recognition_case" + FILTER,
        row ->
            new StandingCounts.Standing(
                row.getObject(1, UUID.class), CaseState.valueOf(row.getString(2))),
        filter.arguments());
  }

  void add(UUID caseId, StepRow step, Caller who) {
    rows.write(
        "INSERT INTO recognition_case_step (case_id, number, state, taken_on, reason, procedure,"
            + " account, person, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        caseId,
        step.number(),
        step.state(),
        step.on(),
        step.reason(),
        step.procedure(),
        who.account(),
        who.person(),
        step.recordedAt());
  }

  /** The steps of a case, the oldest first. */
  List<StepRow> steps(UUID caseId) {
    return rows.read(
        "SELECT * FROM recognition_case_step WHERE case_id = ? ORDER BY number",
        row ->
            new StepRow(
                row.getInt("number"),
                CaseState.valueOf(row.getString("state")),
                row.getObject("taken_on", LocalDate.class),
                row.getString("reason"),
                row.getString("procedure"),
                row.getString("account"),
                row.getString("person"),
                row.getObject("recorded_at", OffsetDateTime.class)),
        caseId);
  }

  private Optional<CaseHead> one(String sql, UUID id) {
    return rows.read(sql, CaseTables::head, id).stream().findFirst();
  }

  private static CaseHead head(ResultSet row) throws SQLException {
    return new CaseHead(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("locality_id", UUID.class),
        Rows.ids(row, "locality_path"),
        Standard.valueOf(row.getString("standard")),
        row.getString("level"),
        row.getInt("year"),
        CaseState.valueOf(row.getString("state")),
        CaseState.valueOf(row.getString("reached")),
        row.getObject("round_id", UUID.class),
        row.getObject("recognition_id", UUID.class));
  }

  /** A step as it is kept. */
  record StepRow(
      int number,
      CaseState state,
      LocalDate on,
      String reason,
      String procedure,
      String account,
      String person,
      OffsetDateTime recordedAt) {}

  /**
   * Which cases are asked for; what is null does not count.
   *
   * @param roots of the caller's subtrees
   * @param under a unit above the locality, or itself
   */
  record Filter(Roots roots, UUID under, Standard standard, Integer year) {

    Object[] arguments(Object... more) {
      String name = standard == null ? null : standard.name();
      Object[] own = {roots.asArray(), roots.asArray(), under, under, name, name, year, year};
      Object[] all = java.util.Arrays.copyOf(own, own.length + more.length);
      System.arraycopy(more, 0, all, own.length, more.length);
      return all;
    }
  }
}
