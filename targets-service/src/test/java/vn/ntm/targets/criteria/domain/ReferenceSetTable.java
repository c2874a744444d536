package vn.ntm.targets.criteria.domain;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The sets that come with the service, read in tests. */
final class ReferenceSetTable {

  private ReferenceSetTable() {}

  /** The reading of the table with this name, all its rows taken. */
  static SetTableReading reading(String name) {
    SetTableReading reading = new SetTableReading();
    try (InputStream in =
            ReferenceSetTable.class.getResourceAsStream(
                "/reference/criteria-sets/" + name + ".csv");
        CsvReader<CsvRecord> csv =
            CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      long number = 0;
      for (CsvRecord record : csv) {
        number++;
        if (number > 1) {
          reading.row(SetTableRow.ofTexts(number, record.getFields()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reading;
  }

  static CriteriaSetDefinition set(String name) {
    return reading(name).set().orElseThrow().as(new UUID(0, 1), null, null);
  }
}
