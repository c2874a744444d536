package vn.ntm.funding.capital;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Plain SQL on the tables of reference data; they are small and read whole. */
@ApplicationScoped
class CapitalTables {

  private final DataSource dataSource;

  CapitalTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  List<CapitalSource> sources() {
    Map<String, List<SourceBasis>> bases = new HashMap<>();
    list(
        "SELECT capital_source, basis_number, basis_date, basis_issuer, valid_from, valid_to"
            + " FROM capital_source_basis ORDER BY valid_from",
        row ->
            bases
                .computeIfAbsent(row.getString(1), unused -> new ArrayList<>())
                .add(new SourceBasis(LegalDocument.read(row, 2), day(row, 5), day(row, 6))));
    return list(
        "SELECT code, name_vi, name_en, owner_level, allocatable, direct_budget, on_budget,"
            + " valid_from, valid_to FROM capital_source ORDER BY position",
        row ->
            new CapitalSource(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7),
                day(row, 8),
                day(row, 9),
                bases.getOrDefault(row.getString(1), List.of())));
  }

  List<CapitalSubSource> subSources() {
    return list(
        "SELECT capital_source, code, name_vi, name_en, origin_programme, valid_from, valid_to,"
            + " basis_number, basis_date, basis_issuer FROM capital_sub_source ORDER BY position",
        row ->
            new CapitalSubSource(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                day(row, 6),
                day(row, 7),
                LegalDocument.read(row, 8)));
  }

  List<Programme> programmes() {
    Map<String, List<Programme.Component>> components = new HashMap<>();
    list(
        "SELECT programme, code, part, name_vi, name_en FROM programme_component"
            + " ORDER BY programme, code",
        row ->
            components
                .computeIfAbsent(row.getString(1), unused -> new ArrayList<>())
                .add(
                    new Programme.Component(
                        row.getString(2),
                        row.getObject(3, Integer.class),
                        row.getString(4),
                        row.getString(5))));
    return list(
        "SELECT code, name_vi, name_en, valid_from, valid_to, spend_until, basis_number,"
            + " basis_date, basis_issuer, spend_basis_number, spend_basis_date,"
            + " spend_basis_issuer FROM programme ORDER BY code",
        row ->
            new Programme(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                day(row, 4),
                day(row, 5),
                day(row, 6),
                LegalDocument.read(row, 7),
                LegalDocument.read(row, 10),
                components.getOrDefault(row.getString(1), List.of())));
  }

  Optional<LocalDate> spendUntil(String programme) {
    return list(
            "SELECT spend_until FROM programme WHERE code = ? AND spend_until IS NOT NULL",
            row -> day(row, 1),
            programme)
        .stream()
        .findFirst();
  }

  List<ThematicProgramme> thematicProgrammes() {
    return list(
        "SELECT programme, number, name_vi, name_en, lead_agency_kind, valid_from, valid_to,"
            + " basis_number, basis_date, basis_issuer FROM thematic_programme"
            + " ORDER BY programme, number",
        row ->
            new ThematicProgramme(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                day(row, 6),
                day(row, 7),
                LegalDocument.read(row, 8)));
  }

  private <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Reference data of capital could not be read", e);
    }
  }

  private static LocalDate day(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
