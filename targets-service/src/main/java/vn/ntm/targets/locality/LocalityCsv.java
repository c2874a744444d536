package vn.ntm.targets.locality;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.ntm.targets.locality.domain.Relation;
import vn.ntm.targets.locality.domain.RowProblem;
import vn.ntm.targets.locality.domain.RowProblems;
import vn.ntm.targets.locality.domain.RowRule;
import vn.ntm.targets.locality.domain.SuccessionRow;
import vn.ntm.targets.locality.domain.UnitRow;

/**
 * Reads the files of an import row by row. UTF-8 with or without byte order mark, a header row, as
 * many columns in each row as in the header.
 */
final class LocalityCsv {

  static final int MAX_ROWS = 50_000;

  private static final int MAX_FIELDS = 20;
  private static final int MAX_FIELD_LENGTH = 1_000;
  private static final List<String> UNITS = List.of("code", "name", "level", "parentCode");
  private static final List<String> SUCCESSIONS = List.of("oldCode", "newCode", "relation");
  private static final List<String> NAMED_SUCCESSIONS =
      List.of("oldCode", "oldName", "newCode", "newName", "relation");

  private final RowProblems problems;
  private final ImportProgress progress;

  LocalityCsv(RowProblems problems, ImportProgress progress) {
    this.problems = problems;
    this.progress = progress;
  }

  /** Rows without headers, by counting lines. */
  int countRows(ImportFolder.ImportFiles files) throws IOException {
    int rows = countLines(files.units()) - 1;
    for (Path file : files.successions()) {
      rows += countLines(file) - 1;
    }
    return Math.max(rows, 0);
  }

  List<UnitRow> units(Path file) throws IOException {
    List<UnitRow> rows = new ArrayList<>();
    read(
        file,
        RowProblem.UNITS,
        List.of(UNITS),
        (row, fields) ->
            rows.add(
                new UnitRow(
                    row,
                    fields.get(0),
                    fields.get(1),
                    fields.get(2).toUpperCase(Locale.ROOT),
                    fields.get(3))));
    return rows;
  }

  List<SuccessionRow> successions(List<Path> files) throws IOException {
    List<SuccessionRow> rows = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      String part = "successions-" + (i + 1);
      read(
          files.get(i),
          part,
          List.of(SUCCESSIONS, NAMED_SUCCESSIONS),
          (row, fields) -> succession(part, row, fields).ifPresent(rows::add));
    }
    return rows;
  }

  private Optional<SuccessionRow> succession(String part, long row, List<String> fields) {
    boolean named = fields.size() == NAMED_SUCCESSIONS.size();
    String text = fields.get(fields.size() - 1);
    Optional<Relation> relation = Relation.of(text);
    if (relation.isEmpty()) {
      problem(part, row, "relation", RowRule.ROW_RELATION_UNKNOWN, text);
    }
    return relation.map(
        known ->
            new SuccessionRow(
                part,
                row,
                fields.get(0),
                named ? fields.get(1) : null,
                fields.get(named ? 2 : 1),
                named ? fields.get(3) : null,
                known));
  }

  private void read(
      Path file, String part, List<List<String>> headers, BiConsumer<Long, List<String>> sink)
      throws IOException {
    if (!isUtf8(file, part)) {
      return;
    }
    long row = 0;
    try (CsvReader<CsvRecord> csv = open(file)) {
      Iterator<CsvRecord> records = csv.iterator();
      row = 1;
      int columns = header(records, part, headers);
      int count = 0;
      while (columns > 0 && records.hasNext()) {
        CsvRecord next = records.next();
        row = next.getStartingLineNumber();
        if (++count > MAX_ROWS) {
          problem(part, row, null, RowRule.ROW_LIMIT, Integer.toString(MAX_ROWS));
          return;
        }
        progress.rowRead();
        accept(next, part, columns, sink);
      }
    } catch (CsvParseException e) {
      problem(part, row + 1, null, RowRule.ROW_UNREADABLE);
    }
  }

  private void accept(
      CsvRecord next, String part, int columns, BiConsumer<Long, List<String>> sink) {
    if (next.getFieldCount() == columns) {
      sink.accept(next.getStartingLineNumber(), next.getFields());
    } else {
      problem(
          part,
          next.getStartingLineNumber(),
          null,
          RowRule.ROW_COLUMNS,
          Integer.toString(next.getFieldCount()),
          Integer.toString(columns));
    }
  }

  /** The number of columns, 0 when this is no header of ours. */
  private int header(Iterator<CsvRecord> records, String part, List<List<String>> headers) {
    List<String> header = records.hasNext() ? records.next().getFields() : List.of();
    if (headers.contains(header)) {
      return header.size();
    }
    String expected = String.join(",", headers.get(0));
    problem(part, 1, null, RowRule.ROW_HEADER, expected);
    return 0;
  }

  private static CsvReader<CsvRecord> open(Path file) throws IOException {
    CsvRecordHandler bounded =
        CsvRecordHandler.of(h -> h.maxFields(MAX_FIELDS).maxFieldSize(MAX_FIELD_LENGTH));
    return CsvReader.builder()
        .detectBomHeader(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .build(bounded, file, UTF_8);
  }

  /** Looks at the bytes of each line, since a reader would quietly replace what is no UTF-8. */
  private boolean isUtf8(Path file, String part) throws IOException {
    int before = problems.count();
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long row = 1;
      for (int next = bytes.read(); next >= 0; next = bytes.read()) {
        line.write(next);
        if (next == '\n') {
          requireUtf8(line, part, row++);
        }
      }
      requireUtf8(line, part, row);
    }
    return problems.count() == before;
  }

  private void requireUtf8(ByteArrayOutputStream line, String part, long row) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray()));
    } catch (CharacterCodingException e) {
      problem(part, row, null, RowRule.ROW_ENCODING);
    }
    line.reset();
  }

  private static int countLines(Path file) throws IOException {
    int lines = 0;
    int last = '\n';
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      for (int next = bytes.read(); next >= 0; next = bytes.read()) {
        lines += next == '\n' ? 1 : 0;
        last = next;
      }
    }
    return last == '\n' ? lines : lines + 1;
  }

  private void problem(String part, long row, String column, RowRule rule, String... arguments) {
    problems.add(new RowProblem(part, row, column, rule, List.of(arguments)));
  }
}
