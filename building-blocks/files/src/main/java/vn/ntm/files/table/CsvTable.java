package vn.ntm.files.table;

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
import java.util.Iterator;

/** Reads a table of comma-separated values in UTF-8, with or without byte order mark. */
final class CsvTable {

  private static final int MAX_FIELDS = 64;
  private static final int MAX_FIELD_LENGTH = 4_000;

  private CsvTable() {}

  static void read(Path file, TableRows table) throws IOException {
    if (!isUtf8(file, table)) {
      return;
    }
    long row = 0;
    try (CsvReader<CsvRecord> csv = open(file)) {
      Iterator<CsvRecord> records = csv.iterator();
      boolean more = records.hasNext() && table.header(records.next().getFields());
      row = 1;
      while (more && records.hasNext()) {
        CsvRecord next = records.next();
        row = next.getStartingLineNumber();
        more = table.row(row, next.getFields().stream().map(TableCell::ofText).toList());
      }
    } catch (CsvParseException e) {
      table.problem(row + 1, null, FileRule.UNREADABLE);
    }
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
  private static boolean isUtf8(Path file, TableRows table) throws IOException {
    boolean utf8 = true;
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long row = 1;
      for (int next = bytes.read(); next >= 0; next = bytes.read()) {
        line.write(next);
        if (next == '\n') {
          utf8 &= isUtf8(line, table, row++);
        }
      }
      return utf8 & isUtf8(line, table, row);
    }
  }

  private static boolean isUtf8(ByteArrayOutputStream line, TableRows table, long row) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray()));
      return true;
    } catch (CharacterCodingException e) {
      table.problem(row, null, FileRule.ENCODING);
      return false;
    } finally {
      line.reset();
    }
  }
}
