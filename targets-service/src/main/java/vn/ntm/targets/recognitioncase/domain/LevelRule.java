package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import vn.ntm.targets.locality.domain.Standard;

/**
 * A row of rule data.
 *
 * @param level of the localities it is for
 * @param standard null for every standard of the level
 * @param binds what has to reach it
 * @param value basis points or days, as the kind says
 * @param validTo null while it is in force
 * @param procedure the entered procedure that asks for it, null for a rule of its own
 */
public record LevelRule(
    RuleKind kind,
    String level,
    Standard standard,
    Binding binds,
    int value,
    LocalDate validFrom,
    LocalDate validTo,
    Provenance provenance,
    String source,
    String procedure) {

  /**
   * The value in force on a day: that of an entered procedure goes before the others, and the row
   * of the standard before that of all.
   */
  public static OptionalInt inForce(
      List<LevelRule> rows, RuleKind kind, Binding binds, Standard standard, LocalDate day) {
    return rows.stream()
        .filter(row -> row.kind == kind && row.binds == binds)
        .filter(row -> row.isFor(standard) && row.isInForceOn(day))
        .max(
            Comparator.comparing((LevelRule row) -> row.procedure != null)
                .thenComparing(row -> row.standard != null))
        .map(row -> OptionalInt.of(row.value))
        .orElseGet(OptionalInt::empty);
  }

  /** Whether it holds on a day. */
  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  private boolean isFor(Standard asked) {
    return level.equals(asked.level()) && (standard == null || standard == asked);
  }
}
