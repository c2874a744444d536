package vn.ntm.targets.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.task.domain.Purpose;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Who looks after what. */
@ApplicationScoped
class AssignmentRepository {

  private static final String SELECT =
      """
      SELECT a.*, e.last_day, e.reason,
        (SELECT array_agg(l.locality_id ORDER BY l.position) FROM assignment_locality l
          WHERE l.assignment_id = a.id) AS locality_ids
      FROM assignment a LEFT JOIN assignment_end e ON e.assignment_id = a.id
      WHERE true\
      """;

  private static final String IN_FORCE =
      "AND ? BETWEEN a.valid_from AND coalesce(e.last_day, a.valid_to, 'infinity')";

  private static final String AT =
      "AND EXISTS (SELECT FROM assignment_locality l WHERE l.assignment_id = a.id"
          + " AND l.locality_path @> ARRAY[?]::uuid[])";

  private final DataSource dataSource;

  AssignmentRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  Optional<Found> find(UUID id) {
    return new JdbcQuery(SELECT)
        .add("AND a.id = ?", id).list(dataSource, AssignmentRepository::found).stream().findFirst();
  }

  /** Assignments in the order in which they came. */
  List<Found> page(AssignmentFilter filter, Optional<UUID> after, int rows) {
    JdbcQuery query = new JdbcQuery(SELECT);
    if (!filter.roots().areTheWholeCountry()) {
      query.add("AND a.locality_path && ?::uuid[]", filter.roots().asArray());
    }
    filter.at().ifPresent(place -> query.add(AT, place));
    filter.purpose().ifPresent(purpose -> query.add("AND a.purpose = ?", purpose));
    filter.assignee().ifPresent(name -> query.add("AND a.assignee = ?", name));
    filter.on().ifPresent(day -> query.add(IN_FORCE, day));
    after.ifPresent(id -> query.add("AND a.id > ?", id));
    return query.add("ORDER BY a.id LIMIT ?", rows).list(dataSource, AssignmentRepository::found);
  }

  void add(
      UUID id,
      AssignmentRequest request,
      List<UUID> path,
      List<LocalityAtDate> places,
      Caller by,
      OffsetDateTime at) {
    new JdbcQuery(
            "INSERT INTO assignment (id, plan_id, purpose, assignee_kind, assignee, role, standard,"
                + " criterion, locality_path, valid_from, valid_to, decision, entered_by,"
                + " entered_person, entered_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            id,
            request.planId(),
            request.purpose(),
            request.assigneeKind(),
            request.assignee(),
            request.role() == null ? AssignmentRequest.Role.LEAD : request.role(),
            request.standard(),
            request.criterion(),
            path,
            request.validFrom(),
            request.validTo(),
            request.decision(),
            by.account(),
            by.person(),
            at)
        .write(dataSource, new ProblemException(WebProblem.CONFLICT));
    for (int i = 0; i < places.size(); i++) {
      new JdbcQuery(
              "INSERT INTO assignment_locality (assignment_id, position, locality_id,"
                  + " locality_path) VALUES (?, ?, ?, ?)",
              id,
              i,
              places.get(i).id(),
              places.get(i).path())
          .write(dataSource, new ProblemException(WebProblem.CONFLICT));
    }
  }

  void end(UUID id, LocalDate lastDay, String reason, Caller by, OffsetDateTime at) {
    new JdbcQuery(
            "INSERT INTO assignment_end (assignment_id, last_day, reason, entered_by,"
                + " entered_person, entered_at) VALUES (?, ?, ?, ?, ?, ?)",
            id,
            lastDay,
            reason,
            by.account(),
            by.person(),
            at)
        .write(dataSource, new ProblemException(WebProblem.STALE));
  }

  private static Found found(ResultSet row) throws SQLException {
    String standard = row.getString("standard");
    String reason = row.getString("reason");
    LocalDate lastDay = row.getObject(reason == null ? "valid_to" : "last_day", LocalDate.class);
    return new Found(
        List.of((UUID[]) row.getArray("locality_path").getArray()),
        new AssignmentView(
            row.getObject("id", UUID.class),
            reason == null ? 1 : 2,
            row.getObject("plan_id", UUID.class),
            Purpose.valueOf(row.getString("purpose")),
            AssignmentRequest.AssigneeKind.valueOf(row.getString("assignee_kind")),
            row.getString("assignee"),
            AssignmentRequest.Role.valueOf(row.getString("role")),
            standard == null ? null : Standard.valueOf(standard),
            row.getString("criterion"),
            List.of((UUID[]) row.getArray("locality_ids").getArray()),
            row.getObject("valid_from", LocalDate.class),
            lastDay,
            row.getString("decision"),
            reason));
  }

  /** An assignment with the place that it lies in, for subtrees. */
  record Found(List<UUID> path, AssignmentView view) {

    Found {
      path = List.copyOf(path);
    }
  }
}
