package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.assessment.domain.RevocationRisk;
import vn.ntm.targets.recognitioncase.domain.Authority;
import vn.ntm.targets.recognitioncase.domain.RevocationState;
import vn.ntm.web.caller.Roots;

/** The rows of revocations and their steps. */
@ApplicationScoped
class RevocationTables {

  private final Rows rows;

  RevocationTables(Rows rows) {
    this.rows = rows;
  }

  /** Opens a revocation; false when one of the recognition is open. */
  boolean open(Head head) {
    return rows.write(
            "INSERT INTO recognition_revocation (id, version, recognition_id, locality_path, state,"
                + " risk, criteria, unmet, assessed_on, assessment_risk, assessment_on,"
                + " ground_shown)"
                + " VALUES (?, ?, ?, ?::uuid[], ?, ?, ?, ?::text[], ?, ?, ?, ?)"
                + " ON CONFLICT (recognition_id) WHERE state NOT IN"
                + " ('REVOKED', 'PUBLISHED', 'DROPPED') DO NOTHING",
            head.id(),
            head.version(),
            head.recognitionId(),
            Rows.array(head.localityPath()),
            head.state(),
            head.risk(),
            head.criteria(),
            Rows.array(head.unmet()),
            head.assessedOn(),
            head.assessed() == null ? null : head.assessed().risk(),
            head.assessed() == null ? null : head.assessed().on(),
            head.assessed() == null ? null : head.assessed().groundShown())
        == 1;
  }

  void move(UUID id, long version, RevocationState state) {
    rows.write(
        "UPDATE recognition_revocation SET version = ?, state = ? WHERE id = ?",
        version,
        state,
        id);
  }

  Optional<Head> find(UUID id) {
    return one("SELECT * FROM recognition_revocation WHERE id = ?", id);
  }

  Optional<Head> lock(UUID id) {
    return one("SELECT * FROM recognition_revocation WHERE id = ? FOR UPDATE", id);
  }

  List<Head> page(Roots roots, UUID under, RevocationState state, UUID after, int limit) {
    return rows.read(
        "SELECT * FROM recognition_revocation"
            + " WHERE (?::text IS NULL OR locality_path && ?::uuid[])"
            + " AND (?::uuid IS NULL OR locality_path @> ARRAY[?::uuid])"
            + " AND (?::text IS NULL OR state = ?) AND (?::uuid IS NULL OR id > ?)"
            + " ORDER BY id LIMIT ?",
        RevocationTables::head,
        roots.asArray(),
        roots.asArray(),
        under,
        under,
        state,
        state,
        after,
        after,
        limit);
  }

  void add(UUID revocationId, Step step, String person) {
    rows.write(
        "INSERT INTO recognition_revocation_step (revocation_id, number, state, taken_on,"
            + " statement, present, in_favour, decision_number, authority, account, person,"
            + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        revocationId,
        step.number(),
        step.state(),
        step.on(),
        step.statement(),
        step.present(),
        step.inFavour(),
        step.decisionNumber(),
        step.authority(),
        step.recordedBy(),
        person,
        step.recordedAt());
  }

  List<Step> steps(UUID revocationId) {
    return rows.read(
        "SELECT * FROM recognition_revocation_step WHERE revocation_id = ? ORDER BY number",
        row ->
            new Step(
                row.getInt("number"),
                RevocationState.valueOf(row.getString("state")),
                row.getObject("taken_on", LocalDate.class),
                row.getString("statement"),
                row.getObject("present", Integer.class),
                row.getObject("in_favour", Integer.class),
                row.getString("decision_number"),
                Rows.constant(Authority.class, row, "authority"),
                row.getString("account"),
                row.getObject("recorded_at", OffsetDateTime.class)),
        revocationId);
  }

  /** Who proposed a revocation. */
  String proposer(UUID revocationId) {
    return rows.read(
            "SELECT person FROM recognition_revocation_step"
                + " WHERE revocation_id = ? AND number = 1",
            row -> row.getString(1),
            revocationId)
        .get(0);
  }

  private Optional<Head> one(String sql, UUID id) {
    return rows.read(sql, RevocationTables::head, id).stream().findFirst();
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("recognition_id", UUID.class),
        Rows.ids(row, "locality_path"),
        RevocationState.valueOf(row.getString("state")),
        RevocationRisk.valueOf(row.getString("risk")),
        row.getInt("criteria"),
        Arrays.asList((String[]) row.getArray("unmet").getArray()),
        row.getObject("assessed_on", LocalDate.class),
        assessed(row));
  }

  private static AssessedGround.Found assessed(ResultSet row) throws SQLException {
    RevocationRisk risk = Rows.constant(RevocationRisk.class, row, "assessment_risk");
    return risk == null
        ? null
        : new AssessedGround.Found(
            risk,
            row.getObject("assessment_on", LocalDate.class),
            row.getObject("ground_shown", Boolean.class));
  }

  /**
   * A revocation as it stands.
   *
   * @param risk what the unmet criteria amount to
   * @param criteria how many the set has
   * @param assessed what the newest assessment said when it was proposed, null without one
   */
  record Head(
      UUID id,
      long version,
      UUID recognitionId,
      List<UUID> localityPath,
      RevocationState state,
      RevocationRisk risk,
      int criteria,
      List<String> unmet,
      LocalDate assessedOn,
      AssessedGround.Found assessed) {

    Head {
      localityPath = List.copyOf(localityPath);
      unmet = List.copyOf(unmet);
    }
  }

  /** A step of a revocation; the votes are those of the council, the authority is who decided. */
  @Schema(name = "RevocationStep")
  record Step(
      int number,
      RevocationState state,
      LocalDate on,
      String statement,
      Integer present,
      Integer inFavour,
      String decisionNumber,
      Authority authority,
      String recordedBy,
      OffsetDateTime recordedAt) {}
}
