package vn.ntm.funding.treasury.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sorts the lines of a statement by what is known of their vouchers (INV-14).
 *
 * @param fresh lines whose vouchers nobody has stated before, in their order
 * @param duplicates how many lines say what is known already
 * @param conflicts lines that say something else of a voucher than is known; they change nothing
 */
public record StatedVouchers(List<StatementLine> fresh, int duplicates, List<Conflict> conflicts) {

  public StatedVouchers {
    fresh = List.copyOf(fresh);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * Sorts lines that do not contradict each other.
   *
   * @param known lines of earlier statements, by voucher
   */
  public static StatedVouchers of(
      List<StatementLine> lines, Map<TreasuryVoucher, KnownLine> known) {
    Map<TreasuryVoucher, StatementLine> fresh = new LinkedHashMap<>();
    List<Conflict> conflicts = new ArrayList<>();
    int duplicates = 0;
    for (StatementLine line : lines) {
      KnownLine before = known.get(line.voucher());
      List<Difference> differences = before == null ? List.of() : line.differencesTo(before.line());
      if (!differences.isEmpty()) {
        conflicts.add(new Conflict(line.row(), before.id(), differences));
      } else if (before != null || fresh.putIfAbsent(line.voucher(), line) != null) {
        duplicates++;
      }
    }
    return new StatedVouchers(List.copyOf(fresh.values()), duplicates, conflicts);
  }

  /** A line of an earlier statement. */
  public record KnownLine(UUID id, StatementLine line) {}

  /** A row that says something else than the line that is known of its voucher. */
  public record Conflict(long row, UUID lineId, List<Difference> differences) {

    public Conflict {
      differences = List.copyOf(differences);
    }
  }
}
