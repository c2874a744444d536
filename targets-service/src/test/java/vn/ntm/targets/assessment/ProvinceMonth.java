package vn.ntm.targets.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the files of a month of a whole province: villages of its communes, a set of 57 indicators
 * for villages, and their measurements as CSV and XLSX, right and with one wrong row. It needs a
 * JDK only; how the files are sent stands in docs/formats/measurements.md.
 *
 * <p>{@code java ProvinceMonth.java units.csv 94 folder [villages]}
 */
final class ProvinceMonth {

  /** The code of the set that it writes. */
  static final String SET = "VILLAGE_MONTH";

  private static final int VILLAGES = 10_000;
  private static final int VILLAGES_IN_A_LIST = 5_000;
  private static final int CRITERIA = 19;
  private static final int INDICATORS_OF_ONE = 3;

  private final List<String> communes;
  private final int villages;

  /** A month of the communes with these codes. */
  ProvinceMonth(List<String> communes, int villages) {
    this.communes = List.copyOf(communes);
    this.villages = villages;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[2]));
    int villages = args.length > 3 ? Integer.parseInt(args[3]) : VILLAGES;
    ProvinceMonth month = new ProvinceMonth(communesOf(Path.of(args[0]), args[1]), villages);
    for (int list = 0; list < month.lists(); list++) {
      month.villages(folder.resolve("villages-" + (list + 1) + ".csv"), list);
    }
    set(folder.resolve("set.csv"), args[1]);
    month.csv(folder.resolve("measurements.csv"), 0);
    month.workbook(folder.resolve("measurements.xlsx"), 0);
    month.csv(folder.resolve("wrong.csv"), villages / 2);
    month.workbook(folder.resolve("wrong.xlsx"), villages / 2);
  }

  /** The codes of the communes of a province in a list of units with code, name, level, parent. */
  static List<String> communesOf(Path units, String province) throws IOException {
    List<String[]> rows =
        Files.readAllLines(units, UTF_8).stream().map(line -> line.split(",", -1)).toList();
    Set<String> districts =
        rows.stream()
            .filter(row -> row[3].equals(province))
            .map(row -> row[0])
            .collect(Collectors.toSet());
    return rows.stream().filter(row -> districts.contains(row[3])).map(row -> row[0]).toList();
  }

  /** A list of villages is bounded, so there are several. */
  int lists() {
    return (villages + VILLAGES_IN_A_LIST - 1) / VILLAGES_IN_A_LIST;
  }

  /** Writes one of the lists of villages. */
  void villages(Path file, int list) throws IOException {
    try (BufferedWriter text = Files.newBufferedWriter(file, UTF_8)) {
      text.write("communeCode,name,kind\n");
      int end = Math.min(villages, (list + 1) * VILLAGES_IN_A_LIST);
      for (int village = list * VILLAGES_IN_A_LIST; village < end; village++) {
        text.write(commune(village) + "," + name(village) + ",ấp\n");
      }
    }
  }

  /** Writes a set of 19 criteria with three indicators each, for the villages of a province. */
  static void set(Path file, String province) throws IOException {
    try (BufferedWriter text = Files.newBufferedWriter(file, UTF_8)) {
      text.write("record,code,name,kind,comparison,unit,value,mark,source\n");
      text.write("SET,code," + SET + ",,,,,,\n");
      text.write("SET,name,Bộ tiêu chí ấp để đo thời gian,,,,,SOURCED,1/QĐ-UBND\n");
      text.write("SET,level,VILLAGE,,,,,,\nSET,standard,VILLAGE_NTM,,,,,,\n");
      text.write("SET,authority,PROVINCIAL,,,,,,\n");
      text.write("SET,localityCode," + province + ",,,,,,\n");
      text.write("SET,localityAsOf,2024-02-05,,,,,,\n");
      text.write("SET,legalBasis.number,1/QĐ-UBND,,,,,,\n");
      text.write("SET,legalBasis.issuer,UBND tỉnh,,,,,,\n");
      text.write("SET,validFrom,2024-01-01,,,,,,\n");
      for (int criterion = 1; criterion <= CRITERIA; criterion++) {
        text.write("CRITERION," + criterion + ",Tiêu chí " + criterion + ",,,,,,\n");
        for (int one = 1; one <= INDICATORS_OF_ONE; one++) {
          String code = criterion + "." + one;
          text.write("INDICATOR," + code + ",Chỉ tiêu " + code + ",QUANTITY,>=,%,,,\n");
          text.write("THRESHOLD," + code + ",,,>=,,80,,\n");
        }
      }
    }
  }

  /** Writes the measurements; the row of village {@code wrong} has a decimal comma, none for 0. */
  void csv(Path file, int wrong) throws IOException {
    try (BufferedWriter text = Files.newBufferedWriter(file, UTF_8)) {
      text.write(String.join(",", header()) + "\n");
      for (int village = 0; village < villages; village++) {
        text.write(String.join(",", row(village)));
        text.write(wrong > 0 && village == wrong ? ",\"98,5\"\n" : "," + value(village, 0) + "\n");
      }
    }
  }

  /** The same as a workbook with the sheet "Tháng 5". */
  void workbook(Path file, int wrong) throws IOException {
    try (OutputStream bytes = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(zip, "[Content_Types].xml", CONTENT_TYPES);
      part(zip, "_rels/.rels", RELS);
      part(zip, "xl/workbook.xml", WORKBOOK);
      part(zip, "xl/_rels/workbook.xml.rels", WORKBOOK_RELS);
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      Writer text = new BufferedWriter(new OutputStreamWriter(zip, UTF_8));
      text.write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
      List<String> header = header();
      rowOf(text, 1, header, header.size());
      for (int village = 0; village < villages; village++) {
        List<String> cells = new ArrayList<>(row(village));
        boolean isWrong = wrong > 0 && village == wrong;
        cells.add(isWrong ? "98,5" : value(village, 0));
        rowOf(text, village + 2, cells, isWrong ? cells.size() : 2);
      }
      text.write("</sheetData></worksheet>");
      text.flush();
      zip.closeEntry();
    }
  }

  /** The first cells are texts, the others numbers; a wrong row is all texts. */
  private static void rowOf(Writer text, int row, List<String> cells, int texts)
      throws IOException {
    text.write("<row r=\"" + row + "\">");
    for (int i = 0; i < cells.size(); i++) {
      String at = column(i) + row;
      text.write(
          i < texts
              ? "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + cells.get(i) + "</t></is></c>"
              : "<c r=\"" + at + "\"><v>" + cells.get(i) + "</v></c>");
    }
    text.write("</row>");
  }

  private static String column(int index) {
    String last = Character.toString('A' + index % 26);
    return index < 26 ? last : column(index / 26 - 1) + last;
  }

  private static void part(ZipOutputStream zip, String name, String content) {
    try {
      zip.putNextEntry(new ZipEntry(name));
      zip.write((XML + content).getBytes(UTF_8));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> header() {
    List<String> header = new ArrayList<>(List.of("commune", "name"));
    for (int criterion = 1; criterion <= CRITERIA; criterion++) {
      for (int one = 1; one <= INDICATORS_OF_ONE; one++) {
        header.add(criterion + "." + one);
      }
    }
    return header;
  }

  /** All cells of a row but the last. */
  private List<String> row(int village) {
    List<String> cells = new ArrayList<>(List.of(commune(village), name(village)));
    for (int one = CRITERIA * INDICATORS_OF_ONE - 1; one >= 1; one--) {
      cells.add(value(village, one));
    }
    return cells;
  }

  /** Between 70 and 99.9, so that some indicators are met and some are not. */
  private static String value(int village, int indicator) {
    int tenths = 700 + (village * 31 + indicator * 17) % 300;
    return tenths / 10 + "." + tenths % 10;
  }

  private String commune(int village) {
    return communes.get(village % communes.size());
  }

  private static String name(int village) {
    return "Ấp Đo " + (village + 1);
  }

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATED =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String OPC = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private static final String CONTENT_TYPES =
      "<Types xmlns=\""
          + OPC
          + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd"
          + ".openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\""
          + " ContentType=\""
          + TYPE
          + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
          + TYPE
          + "worksheet+xml\"/></Types>";

  private static final String RELS =
      "<Relationships xmlns=\""
          + OPC
          + "relationships\"><Relationship Id=\"rId1\" Type=\""
          + RELATED
          + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

  private static final String WORKBOOK =
      "<workbook xmlns=\""
          + MAIN
          + "\" xmlns:r=\""
          + RELATED
          + "\"><sheets><sheet name=\"Tháng 5\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

  private static final String WORKBOOK_RELS =
      "<Relationships xmlns=\""
          + OPC
          + "relationships\"><Relationship Id=\"rId1\" Type=\""
          + RELATED
          + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
}
