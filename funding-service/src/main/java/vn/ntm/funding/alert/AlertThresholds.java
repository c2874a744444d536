package vn.ntm.funding.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Looks the thresholds up that hold on a day. */
@ApplicationScoped
class AlertThresholds {

  private final AlertTables tables;

  AlertThresholds(AlertTables tables) {
    this.tables = tables;
  }

  /** The threshold of a kind; empty when none is in force. */
  Optional<Integer> of(String kind, LocalDate on) {
    return ofMonth(kind, null, on);
  }

  /** The threshold of a kind for the end of a month; empty when none is in force. */
  Optional<Integer> ofMonth(String kind, Integer month, LocalDate on) {
    return tables
        .list(
            "SELECT value FROM alert_threshold WHERE kind = ?"
                + " AND COALESCE(month, 0) = COALESCE(?::int, 0)"
                + " AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)"
                + " ORDER BY valid_from DESC LIMIT 1",
            row -> row.getInt(1),
            kind,
            month,
            on,
            on)
        .stream()
        .findFirst();
  }
}
