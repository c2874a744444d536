package vn.ntm.funding.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.allocation.AllocationEntity.Status;
import vn.ntm.funding.allocation.domain.AuthorityLevel;
import vn.ntm.funding.allocation.domain.BatchFlow;
import vn.ntm.funding.allocation.domain.BatchRow;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Roots;

/** Plain SQL on the tables of batches: they come in thousands of lines. */
@ApplicationScoped
class BatchTables {

  private final DataSource dataSource;

  BatchTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void insert(StoredBatch batch) {
    executeAll(
        "INSERT INTO allocation_batch (id, version, status, lines, total, effective_date, reason,"
            + " basis_number, basis_date, basis_issuer, basis_level, file_sha256, proposed_by,"
            + " proposed_person, proposed_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        List.<Object[]>of(
            new Object[] {
              batch.id(),
              batch.version(),
              batch.status().name(),
              batch.lines(),
              batch.total().dong(),
              batch.effectiveDate(),
              batch.reason(),
              batch.basis().number(),
              batch.basis().date(),
              batch.basis().issuer(),
              batch.basisLevel().name(),
              batch.fileSha256(),
              batch.proposedBy(),
              batch.proposedPerson(),
              batch.proposedAt()
            }));
  }

  void insertSources(UUID batchId, SortedMap<UUID, BatchFlow> givers, Map<UUID, Vnd> available) {
    List<Object[]> rows = new ArrayList<>();
    givers.forEach(
        (account, flow) ->
            rows.add(
                new Object[] {
                  batchId,
                  account,
                  flow.lines(),
                  flow.given().dong(),
                  flow.taken().dong(),
                  available.get(account).dong()
                }));
    executeAll(
        "INSERT INTO allocation_batch_source (batch_id, account_id, lines, given, taken,"
            + " available_before) VALUES (?, ?, ?, ?, ?, ?)",
        rows);
  }

  void insertLines(UUID batchId, List<CheckedLine> lines) {
    executeAll(
        "INSERT INTO allocation_batch_line (batch_id, row_number, from_account_id, account_id,"
            + " amount, note) VALUES (?, ?, ?, ?, ?, ?)",
        lines.stream()
            .map(
                line ->
                    new Object[] {
                      batchId,
                      line.row().row(),
                      line.row().fromAccountId(),
                      line.account().id(),
                      line.row().amount().dong(),
                      line.row().note()
                    })
            .toList());
  }

  /** Writes down how an open, locked batch was decided, and what stood there then. */
  void decide(StoredBatch batch, Status status, StoredBatch.Decision decision) {
    executeAll(
        "UPDATE allocation_batch SET version = version + 1, status = ?, decided_by = ?,"
            + " decided_person = ?, decided_at = ?, decision_note = ?, transaction_id = ?"
            + " WHERE id = ?",
        List.<Object[]>of(
            new Object[] {
              status.name(),
              decision.by(),
              decision.person(),
              decision.at(),
              decision.note(),
              decision.transactionId(),
              batch.id()
            }));
  }

  void stoodThere(UUID batchId, Map<UUID, Vnd> available) {
    List<Object[]> rows = new ArrayList<>();
    available.forEach(
        (account, amount) -> rows.add(new Object[] {amount.dong(), batchId, account}));
    executeAll(
        "UPDATE allocation_batch_source SET available_before = ?"
            + " WHERE batch_id = ? AND account_id = ?",
        rows);
  }

  Optional<StoredBatch> find(UUID id) {
    return list("SELECT * FROM allocation_batch WHERE id = ?", BatchTables::batch, id).stream()
        .findFirst();
  }

  /**
   * Batches after an id that give from accounts under the roots alone.
   *
   * @param status null for all
   */
  List<StoredBatch> page(Roots roots, Status status, UUID after, int limit) {
    String wanted = status == null ? null : status.name();
    return list(
        "SELECT b.* FROM allocation_batch b WHERE b.id > ?"
            + " AND (?::text IS NULL OR (SELECT bool_and(a.locality_path && ?::uuid[])"
            + " FROM allocation_batch_source s JOIN account a ON a.id = s.account_id"
            + " WHERE s.batch_id = b.id))"
            + " AND (?::text IS NULL OR b.status = ?::text) ORDER BY b.id LIMIT ?",
        BatchTables::batch,
        after,
        roots.asArray(),
        roots.asArray(),
        wanted,
        wanted,
        limit);
  }

  Optional<StoredBatch> lock(UUID id) {
    return list("SELECT * FROM allocation_batch WHERE id = ? FOR UPDATE", BatchTables::batch, id)
        .stream()
        .findFirst();
  }

  /** What a batch does to the accounts that give, and what stood there. */
  SortedMap<UUID, Source> sources(UUID batchId) {
    SortedMap<UUID, Source> sources = new TreeMap<>();
    list(
            "SELECT * FROM allocation_batch_source WHERE batch_id = ?",
            row ->
                Map.entry(
                    row.getObject("account_id", UUID.class),
                    new Source(
                        new BatchFlow(
                            row.getInt("lines"),
                            Vnd.of(row.getLong("given")),
                            Vnd.of(row.getLong("taken"))),
                        Vnd.of(row.getLong("available_before")))),
            batchId)
        .forEach(source -> sources.put(source.getKey(), source.getValue()));
    return sources;
  }

  List<AllocationBatchLine> lines(UUID batchId, long afterRow, int limit) {
    return list(
        "SELECT l.*, a.holder_kind, a.holder_id, a.locality_id FROM allocation_batch_line l"
            + " JOIN account a ON a.id = l.account_id"
            + " WHERE l.batch_id = ? AND l.row_number > ? ORDER BY l.row_number LIMIT ?",
        BatchTables::line,
        batchId,
        afterRow,
        limit);
  }

  /** The lines as if they were read again, for a second check. */
  List<BatchRow> rows(UUID batchId) {
    return lines(batchId, 0, BatchTable.MAX_LINES).stream()
        .map(
            line ->
                new BatchRow(
                    line.row(),
                    line.fromAccountId(),
                    line.receiverKind(),
                    line.receiverId(),
                    null,
                    null,
                    line.amount(),
                    line.note()))
        .toList();
  }

  private static StoredBatch batch(ResultSet row) throws SQLException {
    return new StoredBatch(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        Status.valueOf(row.getString("status")),
        row.getInt("lines"),
        Vnd.of(row.getLong("total")),
        row.getObject("effective_date", LocalDate.class),
        row.getString("reason"),
        new LegalBasis(
            row.getString("basis_number"),
            row.getObject("basis_date", LocalDate.class),
            row.getString("basis_issuer")),
        AuthorityLevel.valueOf(row.getString("basis_level")),
        row.getString("file_sha256"),
        row.getString("proposed_by"),
        row.getString("proposed_person"),
        row.getObject("proposed_at", OffsetDateTime.class),
        new StoredBatch.Decision(
            row.getString("decided_by"),
            row.getString("decided_person"),
            row.getObject("decided_at", OffsetDateTime.class),
            row.getString("decision_note"),
            row.getObject("transaction_id", UUID.class)));
  }

  private static AllocationBatchLine line(ResultSet row) throws SQLException {
    return new AllocationBatchLine(
        row.getLong("row_number"),
        row.getObject("from_account_id", UUID.class),
        row.getObject("account_id", UUID.class),
        HolderKind.valueOf(row.getString("holder_kind")),
        row.getObject("holder_id", UUID.class),
        row.getObject("locality_id", UUID.class),
        Vnd.of(row.getLong("amount")),
        row.getString("note"));
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
      throw new IllegalStateException("Batches could not be read", e);
    }
  }

  private void executeAll(String sql, List<Object[]> rows) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] arguments : rows) {
        set(statement, arguments);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("Batches could not be written", e);
    }
  }

  private static void set(PreparedStatement statement, Object... arguments) throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
  }

  /** What a batch does to an account, and what stood there when it was proposed or decided. */
  record Source(BatchFlow flow, Vnd availableBefore) {}

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
