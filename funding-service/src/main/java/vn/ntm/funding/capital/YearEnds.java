package vn.ntm.funding.capital;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.ntm.funding.FundingProblem;
import vn.ntm.web.problem.ProblemException;

/** The year-end dates of budget years, each by the rule of its year. */
@ApplicationScoped
public class YearEnds {

  private final DataSource dataSource;

  /** Read once: payments ask for them each time, and only a migration changes them. */
  private volatile List<YearEndRule> known;

  YearEnds(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The days of a budget year.
   *
   * @throws ProblemException 422 when no rule holds for the year
   */
  public YearEndDates datesOf(int budgetYear) {
    return rules().stream()
        .filter(rule -> rule.holdsFor(budgetYear))
        .findFirst()
        .map(rule -> rule.datesOf(budgetYear))
        .orElseThrow(
            () ->
                new ProblemException(
                    FundingProblem.NO_RULE_FOR_DAY, LocalDate.of(budgetYear, 12, 31)));
  }

  /** All rules, oldest first. */
  List<YearEndRule> rules() {
    if (known == null) {
      known = List.copyOf(read());
    }
    return known;
  }

  private List<YearEndRule> read() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT first_budget_year, last_budget_year, spend_month, spend_day, correct_month,"
                    + " correct_day, extend_month, extend_day, basis_number, basis_date,"
                    + " basis_issuer FROM year_end_rule ORDER BY first_budget_year");
        ResultSet row = select.executeQuery()) {
      List<YearEndRule> rules = new ArrayList<>();
      while (row.next()) {
        rules.add(
            new YearEndRule(
                row.getInt(1),
                row.getObject(2, Integer.class),
                MonthDay.of(row.getInt(3), row.getInt(4)),
                MonthDay.of(row.getInt(5), row.getInt(6)),
                MonthDay.of(row.getInt(7), row.getInt(8)),
                LegalDocument.read(row, 9)));
      }
      return rules;
    } catch (SQLException e) {
      throw new IllegalStateException("The year-end dates could not be read", e);
    }
  }
}
