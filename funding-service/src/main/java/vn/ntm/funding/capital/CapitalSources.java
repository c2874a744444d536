package vn.ntm.funding.capital;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Looks reference data up. */
@ApplicationScoped
public class CapitalSources {

  private final DataSource dataSource;

  CapitalSources(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** All capital sources in the order of reports. */
  public List<CapitalSource> all() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT code, name_vi, name_en, owner_level, allocatable, direct_budget,"
                    + " on_budget, valid_from, valid_to FROM capital_source ORDER BY position");
        ResultSet row = select.executeQuery()) {
      List<CapitalSource> sources = new ArrayList<>();
      while (row.next()) {
        sources.add(
            new CapitalSource(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class)));
      }
      return sources;
    } catch (SQLException e) {
      throw new IllegalStateException("The capital sources could not be read", e);
    }
  }

  /** The source of this code that exists in the budget year. */
  public Optional<CapitalSource> find(String code, int budgetYear) {
    return all().stream()
        .filter(source -> source.code().equals(code) && source.isValidIn(budgetYear))
        .findFirst();
  }

  /** All programmes with their components. */
  public List<Programme> programmes() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT p.code, p.name_vi, p.name_en, p.valid_from, p.valid_to, p.spend_until,"
                    + " array_agg(c.code ORDER BY c.code), array_agg(c.name_vi ORDER BY c.code),"
                    + " array_agg(c.name_en ORDER BY c.code)"
                    + " FROM programme p JOIN programme_component c ON c.programme = p.code"
                    + " GROUP BY p.code ORDER BY p.code");
        ResultSet row = select.executeQuery()) {
      List<Programme> programmes = new ArrayList<>();
      while (row.next()) {
        programmes.add(
            new Programme(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                components(row)));
      }
      return programmes;
    } catch (SQLException e) {
      throw new IllegalStateException("The programmes could not be read", e);
    }
  }

  /** The last day on which capital of the programme may be paid. */
  public LocalDate spendUntil(String programme) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT spend_until FROM programme WHERE code = ?")) {
      select.setString(1, programme);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getObject(1, LocalDate.class);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("A programme could not be read", e);
    }
  }

  /** Whether the programme has this component and takes capital of this budget year. */
  public boolean hasComponent(String programme, String component, int budgetYear) {
    return programmes().stream()
        .filter(candidate -> candidate.code().equals(programme))
        .filter(candidate -> candidate.takesBudgetOf(budgetYear))
        .flatMap(candidate -> candidate.components().stream())
        .anyMatch(candidate -> candidate.code().equals(component));
  }

  private static List<Programme.Component> components(ResultSet row) throws SQLException {
    String[] codes = (String[]) row.getArray(7).getArray();
    String[] vietnamese = (String[]) row.getArray(8).getArray();
    String[] english = (String[]) row.getArray(9).getArray();
    List<Programme.Component> components = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      components.add(new Programme.Component(codes[i], vietnamese[i], english[i]));
    }
    return components;
  }
}
