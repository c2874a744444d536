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
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.Roots;

/** The rows of re-assessments, their members and reviews. */
@ApplicationScoped
class ReassessmentTables {

  private final Rows rows;

  ReassessmentTables(Rows rows) {
    this.rows = rows;
  }

  /** Opens a re-assessment; false when the unit has one of the standard against the set. */
  boolean open(Head head, Caller who, OffsetDateTime now) {
    return rows.write(
            "INSERT INTO reassessment (id, locality_id, locality_path, standard, criteria_set,"
                + " criteria, due_on, set_version_id, recorded_by, recorded_at)"
                + " VALUES (?, ?, ?::uuid[], ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            head.id(),
            head.localityId(),
            Rows.array(head.localityPath()),
            head.standard(),
            head.criteriaSet(),
            head.criteria(),
            head.dueOn(),
            head.setVersionId(),
            who.account(),
            now)
        == 1;
  }

  /** Who is to be reviewed: active recognitions in the unit that were not granted by the set. */
  void addMembers(Head head) {
    rows.write(
        "INSERT INTO reassessment_member (reassessment_id, recognition_id, locality_id,"
            + " locality_path) SELECT ?, r.id, r.locality_id, r.locality_path FROM recognition r"
            + " WHERE r.status = 'ACTIVE' AND r.standard = ? AND r.locality_path @> ARRAY[?::uuid]"
            + " AND r.criteria_set IS DISTINCT FROM ?",
        head.id(),
        head.standard(),
        head.localityId(),
        head.criteriaSet());
  }

  Optional<Head> find(UUID id) {
    return rows
        .read("SELECT * FROM reassessment WHERE id = ?", ReassessmentTables::head, id)
        .stream()
        .findFirst();
  }

  List<Head> page(Roots roots, UUID after, int limit) {
    return rows.read(
        "SELECT * FROM reassessment WHERE (?::text IS NULL OR locality_path && ?::uuid[])"
            + " AND (?::uuid IS NULL OR id > ?) ORDER BY id LIMIT ?",
        ReassessmentTables::head,
        roots.asArray(),
        roots.asArray(),
        after,
        after,
        limit);
  }

  /** Members after one, each with its last review. */
  List<Member> members(UUID id, Roots roots, UUID after, int limit) {
    return rows.read(
        "SELECT m.recognition_id, m.locality_id, m.locality_path, v.reviewed_on, v.unmet"
            + " FROM reassessment_member m LEFT JOIN LATERAL (SELECT r.reviewed_on, r.unmet"
            + "   FROM reassessment_review r WHERE r.reassessment_id = m.reassessment_id"
            + "   AND r.recognition_id = m.recognition_id"
            + "   ORDER BY r.recorded_at DESC, r.id DESC LIMIT 1) v ON true"
            + " WHERE m.reassessment_id = ? AND (?::text IS NULL OR m.locality_path && ?::uuid[])"
            + " AND (?::uuid IS NULL OR m.recognition_id > ?) ORDER BY m.recognition_id LIMIT ?",
        ReassessmentTables::member,
        id,
        roots.asArray(),
        roots.asArray(),
        after,
        after,
        limit);
  }

  Optional<Member> member(UUID id, UUID recognitionId) {
    return rows
        .read(
            "SELECT m.recognition_id, m.locality_id, m.locality_path, NULL::date AS reviewed_on,"
                + " NULL::text[] AS unmet FROM reassessment_member m"
                + " WHERE m.reassessment_id = ? AND m.recognition_id = ?",
            ReassessmentTables::member,
            id,
            recognitionId)
        .stream()
        .findFirst();
  }

  void add(UUID reviewId, UUID id, Review review, Caller who, OffsetDateTime now) {
    rows.write(
        "INSERT INTO reassessment_review (id, reassessment_id, recognition_id, reviewed_on, unmet,"
            + " recorded_by, recorded_person, recorded_at)"
            + " VALUES (?, ?, ?, ?, ?::text[], ?, ?, ?)",
        reviewId,
        id,
        review.recognitionId(),
        review.reviewedOn(),
        Rows.array(review.unmet()),
        who.account(),
        who.person(),
        now);
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        row.getObject("id", UUID.class),
        row.getObject("locality_id", UUID.class),
        Rows.ids(row, "locality_path"),
        Standard.valueOf(row.getString("standard")),
        row.getString("criteria_set"),
        row.getInt("criteria"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("set_version_id", UUID.class));
  }

  private static Member member(ResultSet row) throws SQLException {
    java.sql.Array unmet = row.getArray("unmet");
    return new Member(
        row.getObject("recognition_id", UUID.class),
        row.getObject("locality_id", UUID.class),
        Rows.ids(row, "locality_path"),
        row.getObject("reviewed_on", LocalDate.class),
        unmet == null ? List.of() : Arrays.asList((String[]) unmet.getArray()));
  }

  /**
   * A re-assessment.
   *
   * @param criteriaSet the document of the set that is in force now
   * @param criteria how many it has
   */
  record Head(
      UUID id,
      UUID localityId,
      List<UUID> localityPath,
      Standard standard,
      String criteriaSet,
      int criteria,
      LocalDate dueOn,
      UUID setVersionId) {

    Head {
      localityPath = List.copyOf(localityPath);
    }
  }

  /** A recognition that is to be reviewed; reviewedOn is null before. */
  record Member(
      UUID recognitionId,
      UUID localityId,
      List<UUID> localityPath,
      LocalDate reviewedOn,
      List<String> unmet) {

    Member {
      localityPath = List.copyOf(localityPath);
      unmet = List.copyOf(unmet);
    }
  }

  /** What a review found. */
  record Review(UUID recognitionId, LocalDate reviewedOn, List<String> unmet) {

    Review {
      unmet = List.copyOf(unmet);
    }
  }
}
