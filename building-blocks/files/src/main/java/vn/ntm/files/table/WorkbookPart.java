package vn.ntm.files.table;

import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through an XML part of a workbook for what would make the library work without end: cells
 * in columns that no table has, endless texts, more rows than a table may have, and formulas, each
 * of which is told with its cell.
 */
final class WorkbookPart {

  private static final int MAX_TEXT = 4_000;
  private static final int MAX_COLUMNS = 64;
  private static final int MAX_ROWS = 100_000;

  /** One or two letters; the 64th column is BL. */
  private static final Pattern CELL = Pattern.compile("([A-Z]{1,2})([1-9]\\d{0,6})");

  private final TableRows table;
  private final Optional<String> sheet;
  private boolean safe = true;
  private int rows;
  private int cellsOfRow;
  private int textLength;
  private boolean inText;
  private String cell = "";

  /**
   * Looks for what the table refuses.
   *
   * @param sheet that the part holds; empty for a part of the whole workbook
   */
  WorkbookPart(TableRows table, Optional<String> sheet) {
    this.table = table;
    this.sheet = sheet;
  }

  /** False when the part is refused; the reasons are among the problems. */
  boolean isSafe(InputStream xml) {
    try {
      XMLStreamReader reader = reader(xml);
      boolean more = true;
      while (more && reader.hasNext()) {
        more = take(reader.next(), reader);
      }
      return safe;
    } catch (XMLStreamException e) {
      problem(1, null, FileRule.UNREADABLE);
      return false;
    }
  }

  /** Reads a part, and nothing that it refers to. */
  static XMLStreamReader reader(InputStream xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(xml);
  }

  /** False when it is no use to look further. */
  private boolean take(int event, XMLStreamReader reader) {
    return switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> {
        inText &= !isText(reader.getLocalName());
        yield true;
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          refuse(FileRule.UNREADABLE);
      default -> true;
    };
  }

  private boolean start(XMLStreamReader reader) {
    // The library puts the text of a cell together from all that lies in it.
    textLength = inText ? textLength : 0;
    inText |= isText(reader.getLocalName());
    return switch (reader.getLocalName()) {
      case "row" -> {
        cellsOfRow = 0;
        yield ++rows <= MAX_ROWS || refuse(FileRule.LIMIT, Integer.toString(table.maxRows()));
      }
      case "c" -> cell(reader.getAttributeValue(null, "r"));
      case "f" -> formula();
      default -> true;
    };
  }

  private static boolean isText(String element) {
    return element.equals("c") || element.equals("si");
  }

  private boolean cell(String reference) {
    cell = reference == null ? "" : reference;
    boolean near = reference == null || isNear(reference);
    return (++cellsOfRow <= MAX_COLUMNS && near)
        || refuse(FileRule.FIELD_COUNT, cell, Integer.toString(MAX_COLUMNS));
  }

  private static boolean isNear(String reference) {
    Matcher matcher = CELL.matcher(reference);
    if (!matcher.matches()) {
      return false;
    }
    int column = 0;
    for (char letter : matcher.group(1).toCharArray()) {
      column = column * 26 + (letter - 'A' + 1);
    }
    return column <= MAX_COLUMNS;
  }

  private boolean formula() {
    Matcher matcher = CELL.matcher(cell);
    if (matcher.matches()) {
      problem(Long.parseLong(matcher.group(2)), matcher.group(1), FileRule.FORMULA, cell);
    } else {
      problem(rows, null, FileRule.FORMULA, cell);
    }
    safe = false;
    return true;
  }

  private boolean text(XMLStreamReader reader) {
    textLength += reader.getTextLength();
    return textLength <= MAX_TEXT || refuse(FileRule.VALUE_TOO_LONG, Integer.toString(MAX_TEXT));
  }

  private void problem(long row, String column, FileRule rule, String... arguments) {
    sheet.ifPresent(table::sheet);
    table.problem(row, column, rule, arguments);
  }

  private boolean refuse(FileRule rule, String... arguments) {
    problem(Math.max(rows, 1), null, rule, arguments);
    safe = false;
    return false;
  }
}
