package vn.ntm.targets.criteria.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the threshold that holds for a place in a year. The most specific row wins: area and year,
 * then area, then year, then general. Where there is no row there is no threshold, and nothing can
 * be said to be met.
 */
public final class ThresholdLookup {

  private final Map<Key, Threshold> rows = new HashMap<>();

  /**
   * A lookup in the thresholds of one set.
   *
   * @throws IllegalArgumentException if two of them are for the same indicator, area and year
   */
  public ThresholdLookup(List<Threshold> thresholds) {
    for (Threshold row : thresholds) {
      Threshold other = rows.put(new Key(row.indicator(), row.area(), row.year()), row);
      if (other != null) {
        throw new IllegalArgumentException("Two thresholds for the same case: " + row);
      }
    }
  }

  /**
   * The threshold of an indicator or of a part of one.
   *
   * @param area region or commune group of the place, null when it has none
   */
  public Optional<Threshold> find(String indicator, String area, int year) {
    return row(indicator, area, year)
        .or(() -> row(indicator, area, null))
        .or(() -> row(indicator, null, year))
        .or(() -> row(indicator, null, null));
  }

  private Optional<Threshold> row(String indicator, String area, Integer year) {
    return Optional.ofNullable(rows.get(new Key(indicator, area, year)));
  }

  private record Key(String indicator, String area, Integer year) {}
}
