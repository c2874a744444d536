package vn.ntm.verifier;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Recomputes the statutory columns of all projects. Grows with projects, not with entries. */
final class ProjectColumns {

  private static final Set<String> MEMBERS =
      Set.of("line", "budgetYear", "projectId", "programme", "capitalSource", "nature", "columns");
  private static final Set<String> NAMES = new HashSet<>(StatutoryColumns.NAMES);

  private final NavigableMap<Key, NavigableMap<Integer, Sums>> sums =
      new TreeMap<>(
          Comparator.comparing(Key::projectId)
              .thenComparing(Key::programme)
              .thenComparing(Key::capitalSource)
              .thenComparing(Key::nature));
  private final Set<String> partial = new HashSet<>();
  private int firstYear = Integer.MAX_VALUE;
  private int lastYear = Integer.MIN_VALUE;
  private long count;

  /** Adds what was booked in an account of a project. */
  void add(Key key, int budgetYear, Plan plan, Map<Compartment, Long> booked) {
    firstYear = Math.min(firstYear, budgetYear);
    lastYear = Math.max(lastYear, budgetYear);
    sums.computeIfAbsent(key, unused -> new TreeMap<>())
        .computeIfAbsent(budgetYear, unused -> new Sums())
        .add(plan, booked);
  }

  /** Leaves a project out, some of whose accounts are not in the file. */
  void leaveOut(String projectId) {
    partial.add(projectId);
  }

  /** What the lines must say, year by year, in their order. */
  Iterator<Expected> expected() {
    return IntStream.rangeClosed(firstYear, lastYear)
        .boxed()
        .flatMap(
            year ->
                sums.entrySet().stream()
                    .filter(entry -> !partial.contains(entry.getKey().projectId))
                    .filter(entry -> entry.getValue().firstKey() <= year)
                    .map(entry -> new Expected(year, entry.getKey(), entry.getValue())))
        .iterator();
  }

  /** Compares a line with what it must say. */
  void compare(Line line, Expected expected) {
    line.requireMembers(MEMBERS);
    Key key =
        new Key(
            line.id("projectId"),
            line.text("programme"),
            line.text("capitalSource"),
            line.text("nature"));
    long year = line.number("budgetYear");
    if (expected == null || expected.year != year || !expected.key.equals(key)) {
      throw WrongLineException.of(
          line.number(), Fault.COLUMNS_OF, expected == null ? "none" : expected, year + " " + key);
    }
    Line columns = line.part("columns");
    columns.requireMembers(NAMES);
    long[] computed = StatutoryColumns.of(expected.year, expected.years);
    for (int i = 0; i < computed.length; i++) {
      String name = StatutoryColumns.NAMES.get(i);
      long found = columns.number(name);
      if (found != computed[i]) {
        String column = (i + 6) + " " + name + " ";
        throw WrongLineException.of(
            line.number(), Fault.COLUMN, column + computed[i], column + found);
      }
    }
    count++;
  }

  long count() {
    return count;
  }

  /** What a line of columns is of. */
  record Key(String projectId, String programme, String capitalSource, String nature) {

    @Override
    public String toString() {
      return projectId + " " + programme + " " + capitalSource + " " + nature;
    }
  }

  /** A line that must come. */
  record Expected(int year, Key key, NavigableMap<Integer, Sums> years) {

    @Override
    public String toString() {
      return year + " " + key;
    }
  }
}
