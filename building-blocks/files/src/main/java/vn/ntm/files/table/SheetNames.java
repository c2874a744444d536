package vn.ntm.files.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Knows which part of a workbook is which of its sheets, so that what is found before the library
 * reads any sheet is told with the name that people see.
 */
final class SheetNames {

  private static final String FOLDER = "xl/";
  private static final String SHEETS = "xl/workbook.xml";
  private static final String TARGETS = "xl/_rels/workbook.xml.rels";

  /** Of names and addresses alone; a longer part is read no further. */
  private static final int MAX_BYTES = 1024 * 1024;

  private final Map<String, String> byPart = new HashMap<>();

  private SheetNames() {}

  /** The names; none where the workbook does not tell them. */
  static SheetNames of(ZipFile workbook) throws IOException {
    Map<String, String> byRelationship = new HashMap<>();
    elements(
        workbook,
        SHEETS,
        "sheet",
        sheet ->
            byRelationship.put(
                sheet.getAttributeValue(null, "id"), sheet.getAttributeValue(null, "name")));
    SheetNames names = new SheetNames();
    elements(
        workbook,
        TARGETS,
        "Relationship",
        relationship -> {
          String name = byRelationship.get(relationship.getAttributeValue(null, "Id"));
          String target = relationship.getAttributeValue(null, "Target");
          if (name != null && target != null) {
            names.byPart.put(target.startsWith("/") ? target.substring(1) : FOLDER + target, name);
          }
        });
    return names;
  }

  /** The name of the sheet that a part holds. */
  Optional<String> ofPart(String part) {
    return Optional.ofNullable(byPart.get(part));
  }

  private static void elements(
      ZipFile workbook, String part, String name, Consumer<XMLStreamReader> taken)
      throws IOException {
    if (workbook.getEntry(part) == null) {
      return;
    }
    try (InputStream bytes = workbook.getInputStream(workbook.getEntry(part))) {
      XMLStreamReader reader =
          WorkbookPart.reader(new ByteArrayInputStream(bytes.readNBytes(MAX_BYTES)));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals(name)) {
          taken.accept(reader);
        }
      }
    } catch (XMLStreamException e) {
      // What is wrong with the part is told when its turn comes.
    }
  }
}
