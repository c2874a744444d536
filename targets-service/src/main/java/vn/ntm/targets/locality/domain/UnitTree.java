package vn.ntm.targets.locality.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A list of units as one tree. The order of its rows does not matter. */
public final class UnitTree {

  private static final List<UnitRule> RULES =
      List.of(
          new LevelExistsOnTheDay(),
          new CodeHasTheFormOfItsLevel(),
          new CodeIsUniqueInItsLevel(),
          new NameIsClean(),
          new NameBeginsWithItsKind(),
          new ParentIsOfTheLevelAbove());

  private final Map<UnitKey, UnitRow> units = new LinkedHashMap<>();
  private final Set<String> codes = new HashSet<>();
  private final List<LevelRule> levels;

  private UnitTree(List<UnitRow> rows, List<LevelRule> levels) {
    this.levels = List.copyOf(levels);
    for (UnitRow row : rows) {
      units.putIfAbsent(row.key(), row);
      codes.add(row.code());
    }
  }

  /**
   * Reads the rows as a tree and checks every row against every rule.
   *
   * @param levels what is true of the levels on the day the tree begins
   * @param problems takes what is broken
   */
  public static UnitTree of(List<UnitRow> rows, List<LevelRule> levels, RowProblems problems) {
    UnitTree tree = new UnitTree(rows, levels);
    for (UnitRow row : rows) {
      for (UnitRule rule : RULES) {
        rule.broken(row, tree).ifPresent(problems::add);
      }
    }
    return tree;
  }

  /** All units. */
  public Collection<UnitRow> units() {
    return units.values();
  }

  /** The unit with this level and code. */
  public Optional<UnitRow> find(UnitKey key) {
    return Optional.ofNullable(units.get(key));
  }

  /** The unit with this code; its length tells the level. */
  public Optional<UnitRow> findByCode(String code) {
    return LevelRule.ofCode(levels, code).flatMap(level -> find(new UnitKey(level.level(), code)));
  }

  /** The unit right above, empty for the highest level. */
  public Optional<UnitKey> parentOf(UnitRow row) {
    return level(row.level())
        .filter(level -> level.parentLevel() != null)
        .map(level -> new UnitKey(level.parentLevel(), row.parentCode()));
  }

  /** What the unit is called, empty when its name does not say. */
  public Optional<Kind> kindOf(UnitRow row) {
    return level(row.level()).flatMap(level -> level.kindOf(row.name()));
  }

  Optional<LevelRule> level(String level) {
    return LevelRule.of(levels, level);
  }

  boolean hasCode(String code) {
    return codes.contains(code);
  }
}
