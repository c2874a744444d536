package vn.ntm.funding.counterpart;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.money.NotAnAmountException;

/** Tells which counterpart rules do not hold, whoever asks; for those who watch over them. */
@ApplicationScoped
public class CounterpartShortfalls {

  /** Provinces with money of the year, and the places rules were made for. */
  private static final String PLACES =
      "SELECT DISTINCT place FROM (SELECT locality_path[1] AS place FROM account"
          + " WHERE budget_year = ? UNION SELECT locality_path[1] FROM counterpart_commitment"
          + " WHERE budget_year = ? UNION SELECT locality_path[1] FROM funding_plan"
          + " WHERE budget_year = ? UNION SELECT locality_id FROM counterpart_rule"
          + " WHERE locality_id IS NOT NULL) p ORDER BY place LIMIT ?";

  private static final int PLACES_AT_MOST = 20_000;

  private final CounterpartFigures figures;
  private final Localities localities;
  private final DataSource dataSource;

  CounterpartShortfalls(CounterpartFigures figures, Localities localities, DataSource dataSource) {
    this.figures = figures;
    this.localities = localities;
    this.dataSource = dataSource;
  }

  /**
   * The shortfalls of a year, place by place.
   *
   * @param limit how many at most
   * @throws NotAnAmountException when a sum is too large to be compared
   */
  public List<CounterpartShortfall> of(int budgetYear, int limit) {
    List<CounterpartShortfall> shortfalls = new ArrayList<>();
    for (UUID place : places(budgetYear)) {
      List<UUID> path = localities.path(place);
      figures.all(path, budgetYear).stream()
          .filter(check -> check.state() == CounterpartCheck.State.SHORTFALL)
          .map(check -> shortfall(check, path))
          .forEach(shortfalls::add);
      if (shortfalls.size() >= limit) {
        return shortfalls.subList(0, limit);
      }
    }
    return shortfalls;
  }

  private static CounterpartShortfall shortfall(CounterpartCheck check, List<UUID> path) {
    return new CounterpartShortfall(
        check.ruleId(),
        path,
        check.stage().name(),
        check.subject(),
        check.base(),
        check.required(),
        check.given(),
        check.shortfall());
  }

  private List<UUID> places(int budgetYear) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PLACES)) {
      select.setInt(1, budgetYear);
      select.setInt(2, budgetYear);
      select.setInt(3, budgetYear);
      select.setInt(4, PLACES_AT_MOST);
      List<UUID> places = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          places.add(row.getObject(1, UUID.class));
        }
      }
      return places;
    } catch (SQLException e) {
      throw new IllegalStateException("The places of counterpart could not be read", e);
    }
  }
}
