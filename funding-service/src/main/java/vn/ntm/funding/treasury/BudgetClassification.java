package vn.ntm.funding.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.treasury.domain.Segment;

/** The table of the budget classification. */
@ApplicationScoped
class BudgetClassification {

  /** Rows of which no later one of the same code has begun by the day, and which have not ended. */
  private static final String IN_FORCE =
      " (?::date IS NULL OR (c.valid_from <= ?::date AND (c.valid_to IS NULL OR c.valid_to >= ?::date)"
          + " AND NOT EXISTS (SELECT 1 FROM budget_classification later"
          + " WHERE later.segment = c.segment AND later.code = c.code"
          + " AND later.valid_from > c.valid_from AND later.valid_from <= ?::date)))";

  private final TreasuryTables tables;

  BudgetClassification(TreasuryTables tables) {
    this.tables = tables;
  }

  /** Codes after an id; of a day, or of all days when it is null. */
  List<ClassificationCode> page(
      Segment segment, String code, LocalDate day, UUID after, int limit) {
    String name = segment == null ? null : segment.name();
    return tables.list(
        "SELECT c.* FROM budget_classification c WHERE c.id > ?"
            + " AND (?::text IS NULL OR c.segment = ?::text)"
            + " AND (?::text IS NULL OR c.code = ?::text) AND"
            + IN_FORCE
            + " ORDER BY c.id LIMIT ?",
        BudgetClassification::code,
        after,
        name,
        name,
        code,
        code,
        day,
        day,
        day,
        day,
        limit);
  }

  /** Whether the segment has this code on the day. */
  boolean has(Segment segment, String code, LocalDate day) {
    return !page(segment, code, day, new UUID(0, 0), 1).isEmpty();
  }

  /** Adds a code; false when it is there from this day on already. */
  boolean add(ClassificationCode code) {
    return tables.execute(
            "INSERT INTO budget_classification (id, segment, code, name_vi, name_en, legal_basis,"
                + " valid_from, valid_to, recorded_by, recorded_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            code.id(),
            code.segment().name(),
            code.code(),
            code.nameVi(),
            code.nameEn(),
            code.legalBasis(),
            code.validFrom(),
            code.validTo(),
            code.recordedBy(),
            code.recordedAt())
        == 1;
  }

  private static ClassificationCode code(ResultSet row) throws SQLException {
    return new ClassificationCode(
        row.getObject("id", UUID.class),
        Segment.valueOf(row.getString("segment")),
        row.getString("code"),
        row.getString("name_vi"),
        row.getString("name_en"),
        row.getString("legal_basis"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("recorded_by"),
        row.getObject("recorded_at", OffsetDateTime.class));
  }
}
