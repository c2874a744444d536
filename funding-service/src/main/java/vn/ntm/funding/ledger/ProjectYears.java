package vn.ntm.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.ledger.domain.Compartment;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.funding.ledger.domain.YearSums;
import vn.ntm.web.caller.Roots;

/** Sums the entries of projects by year and plan, for the statutory columns. */
@ApplicationScoped
public class ProjectYears {

  private static final String SUMS =
      "WITH chosen AS (SELECT DISTINCT a.holder_id FROM account a"
          + " WHERE a.holder_kind = 'PROJECT' AND a.budget_year <= ? AND a.holder_id > ?"
          // A page of accounts that nothing has moved yet would be empty and look like the last.
          + " AND a.version > 0"
          + " AND (?::text IS NULL OR a.locality_path && ?::uuid[])"
          + " AND (?::uuid IS NULL OR ?::uuid = ANY (a.locality_path))"
          + " ORDER BY a.holder_id LIMIT ?)"
          + " SELECT a.holder_id, a.programme, a.capital_source, a.nature,"
          + " a.budget_year < ? AS earlier, a.plan, e.compartment, sum(e.amount)::bigint"
          + " FROM account a JOIN chosen USING (holder_id)"
          + " JOIN entry e ON e.account_id = a.id"
          + " JOIN ledger_transaction t ON t.id = e.transaction_id"
          + " WHERE a.holder_kind = 'PROJECT' AND a.budget_year <= ?"
          + " AND (?::date IS NULL OR t.effective_date <= ?::date)"
          + " AND (?::timestamptz IS NULL OR t.recorded_at <= ?::timestamptz)"
          + " GROUP BY a.holder_id, a.programme, a.capital_source, a.nature, earlier, a.plan,"
          + " e.compartment ORDER BY a.holder_id, a.programme, a.capital_source, a.nature";

  private final DataSource dataSource;

  ProjectYears(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The years of the projects after an id, in the order of ids; each project whole.
   *
   * @param roots of what the caller sees
   * @param under null for all of it
   * @param projects how many projects at most
   * @param asOf business day up to which entries count; null for all
   * @param knownAt instant up to which entries count; null for all
   */
  public List<ProjectYear> of(
      int budgetYear,
      Roots roots,
      UUID under,
      UUID after,
      int projects,
      LocalDate asOf,
      OffsetDateTime knownAt) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SUMS)) {
      Object[] arguments = {
        budgetYear,
        after,
        roots.asArray(),
        roots.asArray(),
        under,
        under,
        projects,
        budgetYear,
        budgetYear,
        asOf,
        asOf,
        knownAt,
        knownAt
      };
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      return read(select);
    } catch (SQLException e) {
      throw new LedgerException("The years of projects could not be summed", e);
    }
  }

  private static List<ProjectYear> read(PreparedStatement select) throws SQLException {
    Map<Key, Sums> sums = new LinkedHashMap<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Key key =
            new Key(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Nature.valueOf(row.getString(4)));
        sums.computeIfAbsent(key, unused -> new Sums())
            .add(
                row.getBoolean(5),
                PlanKind.valueOf(row.getString(6)),
                Compartment.valueOf(row.getString(7)),
                row.getLong(8));
      }
    }
    List<ProjectYear> years = new ArrayList<>();
    sums.forEach((key, sum) -> years.add(sum.year(key)));
    return years;
  }

  private record Key(UUID projectId, String programme, String capitalSource, Nature nature) {}

  /** The sums of one project, source and nature: of the year, and of all years before it. */
  private static final class Sums {

    private final Map<PlanKind, Map<Compartment, Long>> inYear = new EnumMap<>(PlanKind.class);
    private final Map<PlanKind, Map<Compartment, Long>> before = new EnumMap<>(PlanKind.class);

    void add(boolean earlier, PlanKind plan, Compartment compartment, long amount) {
      (earlier ? before : inYear)
          .computeIfAbsent(plan, unused -> new EnumMap<>(Compartment.class))
          .merge(compartment, amount, Math::addExact);
    }

    ProjectYear year(Key key) {
      return new ProjectYear(
          key.projectId(),
          key.programme(),
          key.capitalSource(),
          key.nature(),
          YearSums.of(before, inYear));
    }
  }
}
