package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.recognitioncase.domain.ReviewRound;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.Roots;

/** The rows of review rounds. */
@ApplicationScoped
class RoundTables {

  private final Rows rows;

  RoundTables(Rows rows) {
    this.rows = rows;
  }

  /** Adds a round; false when the province has one of the level with this cut-off day. */
  boolean add(Round round, List<UUID> path, Caller who) {
    return rows.write(
            "INSERT INTO recognition_round (id, locality_id, locality_path, level, name, cut_off,"
                + " legal_basis, recorded_by, recorded_at)"
                + " VALUES (?, ?, ?::uuid[], ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            round.id(),
            round.localityId(),
            Rows.array(path),
            round.level(),
            round.name(),
            round.cutOff(),
            round.legalBasis(),
            who.account(),
            round.recordedAt())
        == 1;
  }

  Optional<ReviewRound> find(UUID id) {
    return rows
        .read("SELECT * FROM recognition_round WHERE id = ?", RoundTables::reviewRound, id)
        .stream()
        .findFirst();
  }

  /** The rounds of a level whose unit is one of these. */
  List<ReviewRound> of(List<UUID> path, String level) {
    return rows.read(
        "SELECT * FROM recognition_round WHERE locality_id = ANY (?::uuid[]) AND level = ?"
            + " ORDER BY cut_off",
        RoundTables::reviewRound,
        Rows.array(path),
        level);
  }

  List<Round> page(Roots roots, UUID under, Integer year, UUID after, int limit) {
    return rows.read(
        "SELECT * FROM recognition_round"
            + " WHERE (?::text IS NULL OR locality_path && ?::uuid[])"
            + " AND (?::uuid IS NULL OR locality_path @> ARRAY[?::uuid])"
            + " AND (?::int IS NULL OR extract(year FROM cut_off) = ?)"
            + " AND (?::uuid IS NULL OR id > ?) ORDER BY id LIMIT ?",
        row ->
            new Round(
                row.getObject("id", UUID.class),
                row.getObject("locality_id", UUID.class),
                row.getString("level"),
                row.getString("name"),
                row.getObject("cut_off", LocalDate.class),
                row.getString("legal_basis"),
                row.getObject("recorded_at", OffsetDateTime.class)),
        roots.asArray(),
        roots.asArray(),
        under,
        under,
        year,
        year,
        after,
        after,
        limit);
  }

  private static ReviewRound reviewRound(ResultSet row) throws SQLException {
    return new ReviewRound(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getObject("cut_off", LocalDate.class));
  }

  /** A round as it is kept and answered. */
  @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "ReviewRound")
  record Round(
      UUID id,
      UUID localityId,
      String level,
      String name,
      LocalDate cutOff,
      String legalBasis,
      OffsetDateTime recordedAt) {}
}
