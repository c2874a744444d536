package vn.ntm.funding.treasury;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.ntm.files.table.TableFile;
import vn.ntm.funding.treasury.domain.Difference;
import vn.ntm.funding.treasury.domain.StatedVouchers.Conflict;
import vn.ntm.funding.treasury.domain.StatedVouchers.KnownLine;
import vn.ntm.funding.treasury.domain.StatementLine;
import vn.ntm.funding.treasury.domain.TreasuryVoucher;
import vn.ntm.web.caller.Roots;

/** The tables of statements and their lines. Rows are added, never changed. */
@ApplicationScoped
class TreasuryStatements {

  private static final String STATEMENT =
      "SELECT s.*, c.* FROM treasury_statement s CROSS JOIN LATERAL (SELECT"
          + " count(*) FILTER (WHERE l.state = 'MATCHED') AS matched,"
          + " count(*) FILTER (WHERE l.state = 'DIFFERING') AS differing,"
          + " count(*) FILTER (WHERE l.state = 'UNKNOWN') AS unknown"
          + " FROM treasury_line_state l WHERE l.statement_id = s.id) c";
  private static final TypeReference<List<Difference>> DIFFERENCES = new TypeReference<>() {};

  private final TreasuryTables tables;
  private final ObjectMapper json;

  TreasuryStatements(TreasuryTables tables, ObjectMapper json) {
    this.tables = tables;
    this.json = json;
  }

  /** Lets one import of a province at a time go on: each decides on what the others left. */
  void lock(UUID province) {
    tables.list(
        "SELECT pg_advisory_xact_lock(hashtextextended('treasury statements of ' || ?, 0))",
        row -> null,
        province.toString());
  }

  /** The statement that came in exactly this file. */
  Optional<TreasuryStatement> find(UUID province, TableFile file) {
    return tables.find(
        STATEMENT + " WHERE s.locality_id = ? AND s.sha256 = ?",
        TreasuryStatements::statement,
        province,
        HexFormat.of().parseHex(file.sha256()));
  }

  Optional<TreasuryStatement> find(UUID id) {
    return tables.find(STATEMENT + " WHERE s.id = ?", TreasuryStatements::statement, id);
  }

  /** Statements of the provinces among the roots after an id. */
  List<TreasuryStatement> page(Roots roots, UUID after, int limit) {
    return tables.list(
        STATEMENT
            + " WHERE s.id > ? AND (?::text IS NULL OR s.locality_id = ANY (?::uuid[]))"
            + " ORDER BY s.id LIMIT ?",
        TreasuryStatements::statement,
        after,
        roots.asArray(),
        roots.asArray(),
        limit);
  }

  /** What is known of the vouchers of these lines. */
  Map<TreasuryVoucher, KnownLine> known(UUID province, List<StatementLine> lines) {
    Map<TreasuryVoucher, KnownLine> known = new HashMap<>();
    tables
        .list(
            "SELECT l.* FROM unnest(?::text[], ?::date[]) AS stated (number, day)"
                + " JOIN treasury_statement_line l ON l.locality_id = ? AND l.treasury = ?"
                + " AND l.voucher_number = stated.number AND l.voucher_date = stated.day",
            row -> new KnownLine(row.getObject("id", UUID.class), TreasuryLines.line(row)),
            lines.stream().map(line -> line.voucher().number()).toList(),
            lines.stream().map(line -> line.voucher().date().toString()).toList(),
            province,
            lines.get(0).voucher().treasury())
        .forEach(line -> known.put(line.line().voucher(), line));
    return known;
  }

  /** The accounts of these that lie in the province, or in one that it took over. */
  Set<UUID> accountsOf(Roots province, Set<UUID> named) {
    return new TreeSet<>(
        tables.list(
            "SELECT id FROM account WHERE id = ANY (?::uuid[]) AND locality_path && ?::uuid[]",
            row -> row.getObject(1, UUID.class),
            named.stream().map(UUID::toString).toList(),
            province.asArray()));
  }

  void insert(NewStatement statement) {
    tables.execute(
        "INSERT INTO treasury_statement (id, locality_id, treasury, format, sha256, first_date,"
            + " last_date, lines, imported, duplicates, conflicts, imported_by, imported_person,"
            + " imported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        statement.id(),
        statement.province(),
        statement.treasury(),
        statement.file().format().name(),
        HexFormat.of().parseHex(statement.file().sha256()),
        statement.firstDate(),
        statement.lastDate(),
        statement.lines(),
        statement.imported(),
        statement.duplicates(),
        statement.conflicts(),
        statement.importedBy(),
        statement.importedPerson(),
        statement.importedAt());
  }

  void insertLines(NewStatement statement, Map<UUID, StatementLine> lines) {
    List<Object[]> rows = new ArrayList<>();
    lines.forEach((id, line) -> rows.add(row(id, statement, line)));
    tables.executeAll(
        "INSERT INTO treasury_statement_line (id, statement_id, row_number, locality_id,"
            + " voucher_number, voucher_date, treasury, budget_unit_code, project_code,"
            + " account_id, chapter, category, item, source, programme_code, capital_source,"
            + " nature, budget_year, amount, content)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  void insertConflicts(UUID statementId, List<Conflict> conflicts) {
    tables.executeAll(
        "INSERT INTO treasury_statement_conflict (statement_id, row_number, line_id, differences)"
            + " VALUES (?, ?, ?, ?::jsonb)",
        conflicts.stream()
            .map(
                conflict ->
                    new Object[] {
                      statementId, conflict.row(), conflict.lineId(), write(conflict.differences())
                    })
            .toList());
  }

  List<StatementConflict> conflicts(UUID statementId, long afterRow, int limit) {
    return tables.list(
        "SELECT row_number, line_id, differences FROM treasury_statement_conflict"
            + " WHERE statement_id = ? AND row_number > ? ORDER BY row_number LIMIT ?",
        row ->
            new StatementConflict(
                row.getLong(1), row.getObject(2, UUID.class), read(row.getString(3))),
        statementId,
        afterRow,
        limit);
  }

  private static Object[] row(UUID id, NewStatement statement, StatementLine line) {
    return new Object[] {
      id,
      statement.id(),
      line.row(),
      statement.province(),
      line.voucher().number(),
      line.voucher().date(),
      line.voucher().treasury(),
      line.coding().budgetUnitCode(),
      line.coding().projectCode(),
      line.accountId(),
      line.coding().chapter(),
      line.coding().category(),
      line.coding().item(),
      line.coding().source(),
      line.coding().programmeCode(),
      line.capitalSource(),
      line.nature().name(),
      line.budgetYear(),
      line.amount().dong(),
      line.content()
    };
  }

  private static TreasuryStatement statement(ResultSet row) throws SQLException {
    return new TreasuryStatement(
        row.getObject("id", UUID.class),
        row.getObject("locality_id", UUID.class),
        row.getString("treasury"),
        TableFile.Format.valueOf(row.getString("format")),
        row.getObject("first_date", LocalDate.class),
        row.getObject("last_date", LocalDate.class),
        new TreasuryStatement.Counts(
            row.getInt("lines"),
            row.getInt("imported"),
            row.getInt("duplicates"),
            row.getInt("conflicts"),
            row.getInt("matched"),
            row.getInt("differing"),
            row.getInt("unknown")),
        row.getString("imported_by"),
        row.getObject("imported_at", OffsetDateTime.class));
  }

  private String write(List<Difference> differences) {
    try {
      return json.writeValueAsString(differences);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Difference> read(String differences) {
    try {
      return json.readValue(differences, DIFFERENCES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A statement that is about to be kept. */
  record NewStatement(
      UUID id,
      UUID province,
      String treasury,
      TableFile file,
      LocalDate firstDate,
      LocalDate lastDate,
      int lines,
      int imported,
      int duplicates,
      int conflicts,
      String importedBy,
      String importedPerson,
      OffsetDateTime importedAt) {}
}
