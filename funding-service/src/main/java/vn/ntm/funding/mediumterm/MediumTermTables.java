package vn.ntm.funding.mediumterm;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.mediumterm.domain.DecisionStatus;
import vn.ntm.funding.mediumterm.domain.YearSlice;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.Roots;

/** Plain SQL on the tables of medium-term plans, and what the ledger assigned. */
@ApplicationScoped
class MediumTermTables {

  private static final String HEAD =
      "SELECT id, version, programme, capital_source, nature, locality_path, year_from, year_to"
          + " FROM medium_term_plan";

  private final DataSource dataSource;

  MediumTermTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Begins the plan unless there is one of the same terms. */
  boolean begin(MediumTermPlan.Head head) {
    return execute(
            "INSERT INTO medium_term_plan (id, version, programme, capital_source, nature,"
                + " locality_id, locality_path, year_from, year_to)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?) ON CONFLICT DO NOTHING",
            head.id(),
            head.version(),
            head.programme(),
            head.capitalSource(),
            head.nature().name(),
            head.path().get(head.path().size() - 1),
            "{" + String.join(",", head.path().stream().map(UUID::toString).toList()) + "}",
            head.yearFrom(),
            head.yearTo())
        == 1;
  }

  void advance(UUID planId, long version) {
    execute("UPDATE medium_term_plan SET version = ? WHERE id = ?", version, planId);
  }

  void propose(
      UUID planId, int number, DecisionRequest decision, Caller proposer, OffsetDateTime now) {
    execute(
        "INSERT INTO medium_term_decision (plan_id, decision, status, amount, reason, basis_number,"
            + " basis_date, basis_issuer, proposed_by, proposed_person, proposed_at)"
            + " VALUES (?, ?, 'PROPOSED', ?, ?, ?, ?, ?, ?, ?, ?)",
        planId,
        number,
        decision.amount().dong(),
        decision.reason().strip(),
        decision.legalBasis().number().strip(),
        decision.legalBasis().date(),
        decision.legalBasis().issuer().strip(),
        proposer.account(),
        proposer.person(),
        now);
    for (DecisionRequest.Year year : decision.years()) {
      execute(
          "INSERT INTO medium_term_slice (plan_id, decision, year, amount) VALUES (?, ?, ?, ?)",
          planId,
          number,
          year.year(),
          year.amount().dong());
    }
  }

  void decide(
      UUID planId,
      int number,
      DecisionStatus status,
      Caller decider,
      OffsetDateTime now,
      String note) {
    execute(
        "UPDATE medium_term_decision SET status = ?, decided_by = ?, decided_person = ?,"
            + " decided_at = ?, decision_note = ? WHERE plan_id = ? AND decision = ?",
        status.name(),
        decider.account(),
        decider.person(),
        now,
        note,
        planId,
        number);
  }

  Optional<MediumTermPlan.Head> find(UUID id) {
    return list(HEAD + " WHERE id = ?", MediumTermTables::head, id).stream().findFirst();
  }

  Optional<MediumTermPlan.Head> lock(UUID id) {
    return list(HEAD + " WHERE id = ? FOR UPDATE", MediumTermTables::head, id).stream().findFirst();
  }

  /** Plans under the roots after an id; a filter that is null lets all pass. */
  List<MediumTermPlan.Head> page(
      Roots roots, UUID under, String programme, Integer year, UUID after, int limit) {
    return list(
        HEAD
            + " WHERE id > ? AND (?::text IS NULL OR locality_path && ?::uuid[])"
            + " AND (?::uuid IS NULL OR ?::uuid = ANY (locality_path))"
            + " AND (?::text IS NULL OR programme = ?::text)"
            + " AND (?::int IS NULL OR ?::int BETWEEN year_from AND year_to)"
            + " ORDER BY id LIMIT ?",
        MediumTermTables::head,
        after,
        roots.asArray(),
        roots.asArray(),
        under,
        under,
        programme,
        programme,
        year,
        year,
        limit);
  }

  /** The decisions on a plan, the oldest first. */
  List<MediumTermPlan.Decision> decisions(UUID planId) {
    Map<Integer, List<YearSlice>> slices = new HashMap<>();
    list(
        "SELECT decision, year, amount FROM medium_term_slice WHERE plan_id = ?"
            + " ORDER BY decision, year",
        row ->
            slices
                .computeIfAbsent(row.getInt(1), unused -> new ArrayList<>())
                .add(new YearSlice(row.getInt(2), Vnd.of(row.getLong(3)))),
        planId);
    return list(
        "SELECT decision, status, amount, reason, basis_number, basis_date, basis_issuer,"
            + " proposed_by, proposed_person, proposed_at, decided_by, decided_at, decision_note"
            + " FROM medium_term_decision WHERE plan_id = ? ORDER BY decision",
        row ->
            new MediumTermPlan.Decision(
                row.getInt(1),
                DecisionStatus.valueOf(row.getString(2)),
                Vnd.of(row.getLong(3)),
                slices.getOrDefault(row.getInt(1), List.of()),
                row.getString(4),
                new LegalBasis(
                    row.getString(5), row.getObject(6, LocalDate.class), row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class),
                row.getString(11),
                row.getObject(12, OffsetDateTime.class),
                row.getString(13)),
        planId);
  }

  /**
   * What the ledger assigned to the plan's place, by budget year: the plan of each year after its
   * adjustments. Plan that was extended counts in the year it was assigned for.
   *
   * @param asOf business day up to which entries count; null for all
   * @param knownAt instant up to which entries count; null for all
   */
  Map<Integer, Vnd> assigned(MediumTermPlan.Head plan, LocalDate asOf, OffsetDateTime knownAt) {
    Map<Integer, Vnd> assigned = new TreeMap<>();
    list(
        "SELECT a.budget_year, -sum(e.amount) FROM account a"
            + " JOIN entry e ON e.account_id = a.id AND e.compartment = 'RECEIVED'"
            + " JOIN ledger_transaction t ON t.id = e.transaction_id"
            + " WHERE a.holder_kind = 'LOCALITY' AND a.holder_id = ? AND a.plan = 'YEAR'"
            + " AND a.programme = ? AND a.capital_source = ? AND a.nature = ?"
            + " AND a.budget_year BETWEEN ? AND ?"
            + " AND (?::date IS NULL OR t.effective_date <= ?::date)"
            + " AND (?::timestamptz IS NULL OR t.recorded_at <= ?::timestamptz)"
            + " GROUP BY a.budget_year",
        row -> assigned.put(row.getInt(1), Vnd.amount(row.getBigDecimal(2))),
        plan.path().get(plan.path().size() - 1),
        plan.programme(),
        plan.capitalSource(),
        plan.nature().name(),
        plan.yearFrom(),
        plan.yearTo(),
        asOf,
        asOf,
        knownAt,
        knownAt);
    return assigned;
  }

  private static MediumTermPlan.Head head(ResultSet row) throws SQLException {
    return new MediumTermPlan.Head(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        Nature.valueOf(row.getString(5)),
        Arrays.asList((UUID[]) row.getArray(6).getArray()),
        row.getInt(7),
        row.getInt(8));
  }

  private int execute(String sql, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, arguments);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A medium-term plan could not be written", e);
    }
  }

  private <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      set(select, arguments);
      List<T> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Medium-term plans could not be read", e);
    }
  }

  private static void set(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
