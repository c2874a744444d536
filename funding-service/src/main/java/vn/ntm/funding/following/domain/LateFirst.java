package vn.ntm.funding.following.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.ntm.money.Ratio;

/**
 * Puts units in the order of their rate, the lowest first; equal rates share a rank and are told
 * apart by what remains and then by their key, so that the order is always the same. Rates are
 * compared exactly, not as they are rounded. Units without a plan come last and have no rank.
 */
public final class LateFirst {

  private static final Comparator<Unit> ORDER =
      Comparator.comparing(LateFirst::rate, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(unit -> unit.execution().remaining(), Comparator.reverseOrder())
          .thenComparing(Unit::key);

  private LateFirst() {}

  /** All units in order. */
  public static List<Unit> rank(Map<String, PlanExecution> units) {
    List<Unit> ordered =
        units.entrySet().stream()
            .map(unit -> new Unit(null, unit.getKey(), unit.getValue()))
            .sorted(ORDER)
            .toList();
    List<Unit> ranked = new ArrayList<>(ordered.size());
    for (int i = 0; i < ordered.size(); i++) {
      Unit unit = ordered.get(i);
      boolean tied = i > 0 && isSame(rate(ordered.get(i - 1)), rate(unit));
      Integer rank = rate(unit) == null ? null : tied ? ranked.get(i - 1).rank() : i + 1;
      ranked.add(new Unit(rank, unit.key(), unit.execution()));
    }
    return ranked;
  }

  private static boolean isSame(Ratio one, Ratio other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }

  private static Ratio rate(Unit unit) {
    return unit.execution().plan().isPositive()
        ? new Ratio(unit.execution().paid().dong(), unit.execution().plan().dong())
        : null;
  }

  /**
   * A unit in the ranking.
   *
   * @param rank from 1; null without a plan
   */
  public record Unit(Integer rank, String key, PlanExecution execution) {}
}
