package vn.ntm.funding;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Statement files of the Treasury as tests need them, good and bad ones. */
final class StatementFiles {

  static final String HEADER =
      "voucherNumber,voucherDate,treasury,chapter,category,item,source,programmeCode,"
          + "capitalSource,nature,budgetYear,amount,content";

  static final String TREASURY = "KBNN Sóc Trăng";

  private StatementFiles() {}

  static String line(String voucher, long amount) {
    return line(voucher, Long.toString(amount));
  }

  static String line(String voucher, String amount) {
    return "%s,2024-03-15,%s,412,292,9300,42,00500,CENTRAL_BUDGET,INVESTMENT,2024,%s,Thanh toán"
        .formatted(voucher, TREASURY, amount);
  }

  static byte[] csv(List<String> lines) {
    return (HEADER + "\n" + String.join("\n", lines) + "\n").getBytes(UTF_8);
  }

  static byte[] csv(String... lines) {
    return csv(List.of(lines));
  }

  static Response send(String token, byte[] file) {
    return send(token, "", file);
  }

  static Response send(String token, String query, byte[] file) {
    return RestAssured.given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .multiPart("file", "statement", file, "application/octet-stream")
        .post("/v1/treasury-statements/imports" + query);
  }

  /** A cell of text, wherever it stands in its row. */
  static String text(String value) {
    return "<c t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(value);
  }

  static String number(String value) {
    return "<c><v>%s</v></c>".formatted(value);
  }

  static String row(int number, String cells) {
    return "<row r=\"%d\">%s</row>".formatted(number, cells);
  }

  static String textRow(int number, String values) {
    StringBuilder cells = new StringBuilder();
    for (String value : values.split(",", -1)) {
      cells.append(text(value));
    }
    return row(number, cells.toString());
  }

  /** A workbook of one sheet. */
  static byte[] workbook(String rows) {
    return archive(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData>"
            + rows
            + "</sheetData></worksheet>",
        1);
  }

  /** A workbook whose sheet is written again and again as one part, as a bomb would be. */
  static byte[] archive(String sheet, int sheets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      StringBuilder named = new StringBuilder();
      StringBuilder related = new StringBuilder();
      for (int i = 1; i <= sheets; i++) {
        named.append("<sheet name=\"S%d\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(i, i, i));
        related.append(
            ("<Relationship Id=\"rId%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                    + "2006/relationships/worksheet\" Target=\"worksheets/sheet%d.xml\"/>")
                .formatted(i, i));
        put(zip, "xl/worksheets/sheet" + i + ".xml", sheet);
      }
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
              + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
      put(
          zip,
          "_rels/.rels",
          relationships(
              "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                  + "2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"));
      put(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
              + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
              + "<sheets>"
              + named
              + "</sheets></workbook>");
      put(zip, "xl/_rels/workbook.xml.rels", relationships(related.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String relationships(String inner) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inner
        + "</Relationships>";
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }
}
