package vn.ntm.targets.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.money.Vnd;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.task.domain.RoadLength;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.Roots;
import vn.ntm.web.problem.ProblemException;

/** What plans count beside places, and what places got. */
@ApplicationScoped
class RegistryRepository {

  private final DataSource dataSource;

  RegistryRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void add(
      UUID id,
      ModelRoadRequest road,
      long metres,
      LocalityAtDate place,
      Caller by,
      OffsetDateTime at) {
    new JdbcQuery(
            "INSERT INTO model_road (id, locality_id, locality_path, name, length_metres,"
                + " recognised_on, decision_number, entered_by, entered_person, entered_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            id,
            place.id(),
            place.path(),
            road.name(),
            metres,
            road.recognisedOn(),
            road.decisionNumber(),
            by.account(),
            by.person(),
            at)
        .write(
            dataSource,
            new ProblemException(TaskProblem.MODEL_ROAD_KNOWN, road.name(), place.fullName()));
  }

  /** Model roads of places that lie in the subtrees and under the unit, recognised until a day. */
  List<ModelRoadView> roads(
      Roots roots, Optional<UUID> under, LocalDate asOf, Optional<UUID> after, int rows) {
    JdbcQuery query = new JdbcQuery("SELECT * FROM model_road t WHERE recognised_on <= ?", asOf);
    in(query, roots, under);
    after.ifPresent(id -> query.add("AND t.id > ?", id));
    return query
        .add("ORDER BY t.id LIMIT ?", rows)
        .list(
            dataSource,
            row ->
                new ModelRoadView(
                    row.getObject("id", UUID.class),
                    row.getObject("locality_id", UUID.class),
                    row.getString("name"),
                    RoadLength.kilometres(row.getLong("length_metres")),
                    row.getObject("recognised_on", LocalDate.class),
                    row.getString("decision_number")));
  }

  /** How many there are, and how long they are together. */
  ModelRoadTotal roadTotal(UUID under, LocalDate asOf) {
    JdbcQuery query =
        new JdbcQuery(
            "SELECT count(*), coalesce(sum(length_metres), 0)::bigint FROM model_road t"
                + " WHERE recognised_on <= ?",
            asOf);
    in(query, Roots.wholeCountry(), Optional.of(under));
    return query
        .list(
            dataSource,
            row -> new ModelRoadTotal(row.getLong(1), RoadLength.kilometres(row.getLong(2)), asOf))
        .get(0);
  }

  void add(UUID id, RewardRequest reward, LocalityAtDate place, Caller by, OffsetDateTime at) {
    new JdbcQuery(
            "INSERT INTO reward (id, locality_id, locality_path, recognition_id, title,"
                + " proposed_by, decision_number, decision_date, amount, entered_by,"
                + " entered_person, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            id,
            place.id(),
            place.path(),
            reward.recognitionId(),
            reward.title(),
            reward.proposedBy(),
            reward.decisionNumber(),
            reward.decisionDate(),
            reward.amount() == null ? null : reward.amount().dong(),
            by.account(),
            by.person(),
            at)
        .write(
            dataSource,
            new ProblemException(
                TaskProblem.REWARD_KNOWN, reward.decisionNumber(), place.fullName()));
  }

  /** Rewards of places that lie in the subtrees and under the unit. */
  List<RewardView> rewards(Roots roots, Optional<UUID> under, Optional<UUID> after, int rows) {
    JdbcQuery query = new JdbcQuery("SELECT * FROM reward t WHERE true");
    in(query, roots, under);
    after.ifPresent(id -> query.add("AND t.id > ?", id));
    return query
        .add("ORDER BY t.id LIMIT ?", rows)
        .list(
            dataSource,
            row -> {
              Long amount = row.getObject("amount", Long.class);
              return new RewardView(
                  row.getObject("id", UUID.class),
                  row.getObject("locality_id", UUID.class),
                  row.getObject("recognition_id", UUID.class),
                  row.getString("title"),
                  row.getString("proposed_by"),
                  row.getString("decision_number"),
                  row.getObject("decision_date", LocalDate.class),
                  amount == null ? null : Vnd.of(amount));
            });
  }

  private static void in(JdbcQuery query, Roots roots, Optional<UUID> under) {
    if (!roots.areTheWholeCountry()) {
      query.add("AND t.locality_path && ?::uuid[]", roots.asArray());
    }
    under.ifPresent(unit -> query.add("AND t.locality_path @> ARRAY[?]::uuid[]", unit));
  }
}
