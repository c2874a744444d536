package vn.ntm.targets.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.ntm.files.table.FileRule;
import vn.ntm.files.table.TableCell;
import vn.ntm.files.table.TableRows;
import vn.ntm.targets.assessment.domain.MeasuredValue;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.IndicatorCodes;
import vn.ntm.targets.job.Job;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/**
 * Reads a wide table of measurements: a row for each place, a column for each indicator or part of
 * one. Rows are handed on one by one and never kept.
 */
final class MeasurementSheet implements TableRows {

  /** Twice what the country has of communes is never in one table. */
  static final int MAX_ROWS = 20_000;

  private static final String ID = "id";
  private static final String CODE = "code";
  private static final String COMMUNE = "commune";
  private static final String NAME = "name";
  private static final Set<String> OF_PLACES = Set.of(ID, CODE, COMMUNE, NAME);
  private static final String VILLAGE = "VILLAGE";
  private static final int MOST_TOLD = 1000;
  private static final int MAX_SHOWN = 120;

  private final CriteriaSetDefinition set;
  private final PlacesOfTable places;
  private final Taker taker;
  private final Set<UUID> seen = new HashSet<>();
  private final List<Job.Error> told = new ArrayList<>();
  private String sheet = "csv";
  private List<String> columns = List.of();
  private int rows;
  private int wrong;

  /** A reader of one table. */
  MeasurementSheet(CriteriaSetDefinition set, PlacesOfTable places, Taker taker) {
    this.set = set;
    this.places = places;
    this.taker = taker;
  }

  int rows() {
    return rows;
  }

  /** How many errors there are; only the first are told. */
  int wrong() {
    return wrong;
  }

  List<Job.Error> told() {
    return told;
  }

  /** The indicators that have a column, or one for a part of them. */
  List<String> indicators() {
    return columns.stream()
        .filter(column -> !OF_PLACES.contains(column))
        .map(IndicatorCodes::indicatorOf)
        .distinct()
        .toList();
  }

  @Override
  public int maxRows() {
    return MAX_ROWS;
  }

  @Override
  public int width() {
    return columns.size();
  }

  @Override
  public void sheet(String name) {
    sheet = name;
  }

  @Override
  public boolean header(List<String> header) {
    List<String> stripped = header.stream().map(String::strip).toList();
    Set<String> known = new HashSet<>();
    int before = wrong;
    for (String column : stripped) {
      if (!isColumn(column)) {
        add(1, column, AssessmentProblem.ROW_COLUMN_UNKNOWN, column);
      } else if (!known.add(column)) {
        add(1, column, AssessmentProblem.ROW_COLUMN_REPEATED, column);
      }
    }
    if (known.contains(COMMUNE) && !known.contains(NAME)) {
      add(1, null, AssessmentProblem.ROW_COLUMN_MISSING, NAME);
    } else if (!known.contains(ID) && !known.contains(CODE) && !known.contains(COMMUNE)) {
      add(1, null, AssessmentProblem.ROW_COLUMN_MISSING, CODE);
    }
    if (OF_PLACES.containsAll(known)) {
      add(1, null, AssessmentProblem.ROW_COLUMN_MISSING, "1.1");
    }
    columns = stripped;
    return wrong == before;
  }

  private boolean isColumn(String column) {
    return (OF_PLACES.contains(column) && (!column.equals(COMMUNE) || isOfVillages()))
        || set.indicator(column).filter(one -> one.parts().isEmpty()).isPresent()
        || set.indicator(IndicatorCodes.indicatorOf(column)).stream()
            .flatMap(one -> one.parts().stream())
            .anyMatch(part -> part.code().equals(column));
  }

  /** Only villages are named by the commune that they lie in: all others have codes. */
  private boolean isOfVillages() {
    return VILLAGE.equals(set.header().level());
  }

  @Override
  public boolean row(long row, List<TableCell> cells) {
    if (++rows > MAX_ROWS) {
      add(row, null, AssessmentProblem.ROW_LIMIT, Integer.toString(MAX_ROWS));
      return false;
    }
    if (cells.size() != columns.size()) {
      add(row, null, AssessmentProblem.ROW_FIELD_COUNT, Integer.toString(columns.size()));
      return true;
    }
    Map<String, TableCell> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      byColumn.put(columns.get(i), cells.get(i));
    }
    LocalityAtDate place = place(row, byColumn);
    Map<String, MeasuredValue> values = values(row, byColumn);
    if (place != null) {
      values.forEach((indicator, value) -> taker.take(place.id(), indicator, value));
    }
    taker.rowRead();
    return true;
  }

  /** The place that the row is of; null when it names none, a wrong one, or had a row already. */
  private LocalityAtDate place(long row, Map<String, TableCell> cells) {
    Named named = named(row, cells);
    if (named == null) {
      return null;
    }
    if (!seen.add(named.place().id())) {
      add(row, named.column(), AssessmentProblem.ROW_PLACE_TWICE, text(cells, named.column()));
      return null;
    }
    return agrees(row, cells, named.place()) ? named.place() : null;
  }

  /** Found by the first of id, code, and commune with name that the row has. */
  private Named named(long row, Map<String, TableCell> cells) {
    for (String column : List.of(ID, CODE)) {
      String text = text(cells, column);
      if (!text.isEmpty()) {
        LocalityAtDate place =
            (column.equals(ID) ? places.withId(text) : places.withCode(text)).orElse(null);
        if (place == null) {
          add(row, column, AssessmentProblem.ROW_PLACE_UNKNOWN, text);
        }
        return place == null ? null : new Named(place, column);
      }
    }
    String commune = text(cells, COMMUNE);
    String name = text(cells, NAME);
    if (commune.isEmpty() || name.isEmpty()) {
      String column = !commune.isEmpty() ? NAME : columns.contains(CODE) ? CODE : columns.get(0);
      add(row, column, AssessmentProblem.ROW_PLACE_NOT_NAMED);
      return null;
    }
    return named(row, commune, name);
  }

  private Named named(long row, String commune, String name) {
    List<LocalityAtDate> found = places.named(commune, name);
    if (found.size() == 1) {
      return new Named(found.get(0), NAME);
    }
    if (!places.hasSomeBelow(commune)) {
      add(row, COMMUNE, AssessmentProblem.ROW_PLACE_UNKNOWN, commune);
    } else if (found.isEmpty()) {
      add(row, NAME, AssessmentProblem.ROW_PLACE_UNKNOWN, name + ", " + commune);
    } else {
      add(row, NAME, AssessmentProblem.ROW_PLACE_AMBIGUOUS, name, commune);
    }
    return null;
  }

  /** What a row says beside what names its place must be true of the place. */
  private boolean agrees(long row, Map<String, TableCell> cells, LocalityAtDate place) {
    String code = text(cells, CODE);
    String commune = text(cells, COMMUNE);
    String name = text(cells, NAME);
    int before = wrong;
    if (!code.isEmpty() && !code.equals(place.code())) {
      add(row, CODE, AssessmentProblem.ROW_PLACE_CODE, code, place.fullName());
    }
    if (!commune.isEmpty() && !commune.equals(PlacesOfTable.codeAbove(place).orElse(null))) {
      add(row, COMMUNE, AssessmentProblem.ROW_PLACE_CODE, commune, place.fullName());
    }
    if (!name.isEmpty() && !place.isCalled(name)) {
      add(row, NAME, AssessmentProblem.ROW_PLACE_NAME, name, place.name());
    }
    return wrong == before;
  }

  private static String text(Map<String, TableCell> cells, String column) {
    TableCell cell = cells.get(column);
    return cell == null ? "" : cell.text().strip();
  }

  private Map<String, MeasuredValue> values(long row, Map<String, TableCell> cells) {
    Map<String, MeasuredValue> values = new LinkedHashMap<>();
    Map<String, Map<String, MeasuredValue>> parts = new LinkedHashMap<>();
    cells.forEach(
        (column, cell) -> {
          if (OF_PLACES.contains(column) || MeasurementCell.isEmpty(cell)) {
            return;
          }
          MeasuredValue value = MeasurementCell.read(cell).orElse(null);
          String indicator = IndicatorCodes.indicatorOf(column);
          if (value == null) {
            add(row, column, AssessmentProblem.ROW_VALUE_FORM, cell.text());
          } else if (!fits(indicator, column, value)) {
            add(row, column, AssessmentProblem.ROW_VALUE_NOT_APPLICABLE, cell.text(), column);
          } else if (column.equals(indicator)) {
            values.put(indicator, value);
          } else {
            parts.computeIfAbsent(indicator, any -> new HashMap<>()).put(column, value);
          }
        });
    parts.forEach((indicator, of) -> values.put(indicator, new MeasuredValue.Parts(of)));
    return values;
  }

  private boolean fits(String indicator, String column, MeasuredValue value) {
    MeasuredValue whole =
        column.equals(indicator) ? value : new MeasuredValue.Parts(Map.of(column, value));
    return set.indicator(indicator)
        .filter(one -> CriteriaOfMeasurements.fits(one, whole))
        .isPresent();
  }

  @Override
  public void problem(long row, String column, FileRule rule, String... arguments) {
    add(row, column, AssessmentProblem.valueOf("ROW_" + rule.name()), arguments);
  }

  private void add(long row, String column, AssessmentProblem problem, String... arguments) {
    wrong++;
    if (told.size() < MOST_TOLD) {
      List<String> shown =
          java.util.Arrays.stream(arguments).map(MeasurementSheet::readable).toList();
      told.add(
          new Job.Error(
              readable(sheet),
              row,
              column == null ? null : readable(column),
              problem.name(),
              shown));
    }
  }

  /** What a file holds may be anything; a message shows a short, printable text. */
  private static String readable(String text) {
    String printable = text.replaceAll("\\p{Cntrl}", "\uFFFD");
    return printable.substring(0, Math.min(printable.length(), MAX_SHOWN));
  }

  /** A place, and the column that named it. */
  private record Named(LocalityAtDate place, String column) {}

  /** What is done with each value. */
  interface Taker {

    /** Takes one measurement. */
    void take(UUID place, String indicator, MeasuredValue value);

    /** Takes note that a row was read. */
    void rowRead();
  }
}
