package vn.ntm.targets.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ntm.files.table.TableFile;
import vn.ntm.targets.assessment.domain.MeasuredValue;
import vn.ntm.targets.criteria.domain.Comparison;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.CriterionDefinition;
import vn.ntm.targets.criteria.domain.IndicatorDefinition;
import vn.ntm.targets.criteria.domain.IndicatorKind;
import vn.ntm.targets.criteria.domain.IndicatorPart;
import vn.ntm.targets.criteria.domain.SetHeader;
import vn.ntm.targets.locality.domain.LocalityAtDate;

class MeasurementSheetTest {

  private static final UUID PLACE = new UUID(0, 1);

  private static final LocalityAtDate FIRST = village(1, "Ấp Chợ", "31687");
  private static final LocalityAtDate SECOND = village(2, "Ấp Tài Công", "31687");
  private static final LocalityAtDate THIRD = village(3, "Ấp Tài Công", "31690");
  private static final LocalityAtDate SAME = village(4, "Ấp Trùng", "31687");
  private static final LocalityAtDate SAME_TOO = village(5, "Ấp Trùng", "31687");

  private final Taken taken = new Taken();

  @TempDir Path folder;

  @Test
  void theCellsOfARowBecomeMeasurementsAndThoseOfPartsOne() throws IOException {
    MeasurementSheet sheet =
        csv("\uFEFFcode,name,1.1,10,17.1b,17.1a\n31687,Tài Văn,Đ,62.5,3/5,95\n");
    assertThat(sheet.told()).isEmpty();
    assertThat(sheet.indicators()).containsExactly("1.1", "10", "17.1");
    assertThat(taken.lines)
        .containsExactlyInAnyOrder(
            new Line(PLACE, "1.1", new MeasuredValue.Answer(true)),
            new Line(PLACE, "10", new MeasuredValue.Amount(new BigDecimal("62.5"))),
            new Line(
                PLACE,
                "17.1",
                new MeasuredValue.Parts(
                    Map.of(
                        "17.1a",
                        new MeasuredValue.Amount(new BigDecimal("95")),
                        "17.1b",
                        new MeasuredValue.Share(new BigDecimal(3), new BigDecimal(5))))));
    assertThat(taken.rows).isOne();
  }

  @Test
  void aWorkbookIsReadLikeATextAndItsSheetIsNamed() throws IOException {
    MeasurementSheet sheet =
        workbook(
            List.of(
                List.of("code", "10", "1.1"),
                List.of("31687", 62.5, "K"),
                List.of("31688", 62.5, "Đ"),
                List.of("31687", 62.5, "Đ")));
    assertThat(taken.lines)
        .containsExactly(
            new Line(PLACE, "10", new MeasuredValue.Amount(new BigDecimal("62.5"))),
            new Line(PLACE, "1.1", new MeasuredValue.Answer(false)));
    assertThat(sheet.told())
        .extracting(one -> one.part() + " " + one.row() + " " + one.column() + " " + one.code())
        .containsExactly("Tháng 5 3 code ROW_PLACE_UNKNOWN", "Tháng 5 4 code ROW_PLACE_TWICE");
  }

  @Test
  void everyWrongCellIsTold() throws IOException {
    MeasurementSheet sheet = csv("code,name,1.1,10\n31687,Đại Tâm,Đ,1\n31687,,5,\"1,5\"\n31687\n");
    assertThat(sheet.told())
        .extracting(one -> one.row() + " " + one.column() + " " + one.code())
        .containsExactly(
            "2 name ROW_PLACE_NAME",
            "3 code ROW_PLACE_TWICE",
            "3 1.1 ROW_VALUE_NOT_APPLICABLE",
            "3 10 ROW_VALUE_FORM",
            "4 null ROW_FIELD_COUNT");
    assertThat(taken.lines).isEmpty();
  }

  @Test
  void aVillageIsNamedByItsIdOrByItsCommuneAndItsName() throws IOException {
    MeasurementSheet sheet =
        villages(
            "id,commune,name,1.1\n"
                + FIRST.id()
                + ",,,Đ\n,31687,Ấp Tài Công,K\n,31690,Ấp Tài Công,Đ\n");
    assertThat(sheet.told()).isEmpty();
    assertThat(taken.lines)
        .containsExactly(
            new Line(FIRST.id(), "1.1", new MeasuredValue.Answer(true)),
            new Line(SECOND.id(), "1.1", new MeasuredValue.Answer(false)),
            new Line(THIRD.id(), "1.1", new MeasuredValue.Answer(true)));
  }

  @Test
  void aRowThatNamesNoVillageOrAnotherOneSaysInWhichColumn() throws IOException {
    MeasurementSheet sheet =
        villages(
            "id,code,commune,name,1.1\n"
                + "x,,,,Đ\n"
                + ",,31699,Ấp Tài Công,Đ\n"
                + ",,31687,Ấp Không Có,Đ\n"
                + ",,31687,Ấp Trùng,Đ\n"
                + ",,,,Đ\n"
                + ",,31687,,Đ\n"
                + FIRST.id()
                + ",V000009,31690,Ấp Khác,Đ\n"
                + ",,31687,Ấp Tài Công,Đ\n"
                + SECOND.id()
                + ",,,,Đ\n");
    assertThat(sheet.told())
        .extracting(one -> one.row() + " " + one.column() + " " + one.code())
        .containsExactly(
            "2 id ROW_PLACE_UNKNOWN",
            "3 commune ROW_PLACE_UNKNOWN",
            "4 name ROW_PLACE_UNKNOWN",
            "5 name ROW_PLACE_AMBIGUOUS",
            "6 code ROW_PLACE_NOT_NAMED",
            "7 name ROW_PLACE_NOT_NAMED",
            "8 code ROW_PLACE_CODE",
            "8 commune ROW_PLACE_CODE",
            "8 name ROW_PLACE_NAME",
            "10 id ROW_PLACE_TWICE");
    assertThat(taken.lines).hasSize(1);
  }

  @Test
  void aCommuneWithoutNameNamesNothingAndOnlyVillagesLieInOne() throws IOException {
    assertThat(villages("commune,1.1\n").told())
        .extracting(one -> one.column() + " " + one.code())
        .containsExactly("null ROW_COLUMN_MISSING");
    assertThat(csv("code,commune,1.1\n").told())
        .extracting(one -> one.column() + " " + one.code())
        .containsExactly("commune ROW_COLUMN_UNKNOWN");
  }

  @Test
  void anIndicatorWithPartsHasNoColumnOfItsOwn() throws IOException {
    assertThat(csv("code,17.1,99,99.1a\n").told())
        .extracting(one -> one.column() + " " + one.code())
        .containsExactly(
            "17.1 ROW_COLUMN_UNKNOWN",
            "99 ROW_COLUMN_UNKNOWN",
            "99.1a ROW_COLUMN_UNKNOWN",
            "null ROW_COLUMN_MISSING");
  }

  private MeasurementSheet csv(String text) throws IOException {
    return read(Files.write(folder.resolve("table"), text.getBytes(UTF_8)), TableFile.Format.CSV);
  }

  private MeasurementSheet workbook(List<List<Object>> rows) throws IOException {
    Path file = folder.resolve("table.xlsx");
    try (OutputStream bytes = Files.newOutputStream(file);
        Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Tháng 5");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          Object value = rows.get(row).get(column);
          if (value instanceof Number number) {
            sheet.value(row, column, number);
          } else {
            sheet.value(row, column, value.toString());
          }
        }
      }
    }
    return read(file, TableFile.Format.XLSX);
  }

  private MeasurementSheet read(Path file, TableFile.Format format) {
    LocalityAtDate place =
        new LocalityAtDate(
            PLACE,
            "COMMUNE",
            "XA",
            "Xã Tài Văn",
            "QD124",
            "31687",
            LocalDate.of(2004, 1, 1),
            null,
            LocalDate.of(2024, 5, 31),
            List.of());
    MeasurementSheet sheet =
        new MeasurementSheet(set("COMMUNE"), new PlacesOfTable(List.of(place)), taken);
    new TableFile(file, format, "").read(sheet);
    return sheet;
  }

  private MeasurementSheet villages(String text) throws IOException {
    Path file = Files.write(folder.resolve("table"), text.getBytes(UTF_8));
    MeasurementSheet sheet =
        new MeasurementSheet(
            set("VILLAGE"),
            new PlacesOfTable(List.of(FIRST, SECOND, THIRD, SAME, SAME_TOO)),
            taken);
    new TableFile(file, TableFile.Format.CSV, "").read(sheet);
    return sheet;
  }

  private static LocalityAtDate village(int id, String name, String commune) {
    return new LocalityAtDate(
        new UUID(0, id),
        "VILLAGE",
        "AP",
        name,
        "INTERNAL",
        "V00000" + id,
        LocalDate.of(2004, 1, 1),
        null,
        LocalDate.of(2024, 5, 31),
        List.of(
            new LocalityAtDate.Ancestor(
                new UUID(1, 1), "COMMUNE", "XA", "Xã " + commune, commune)));
  }

  private static CriteriaSetDefinition set(String level) {
    return new CriteriaSetDefinition(
        new UUID(0, 9),
        new SetHeader(
            "SET", "Bộ tiêu chí", level, "NTM", null, null, null, null, null, null, null, null),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(
            criterion("1", indicator("1.1", IndicatorKind.BOOLEAN)),
            criterion("10", indicator("10", IndicatorKind.QUANTITY)),
            criterion(
                "17", indicator("17.1", IndicatorKind.COMPOSITE, part("17.1a"), part("17.1b")))),
        List.of(),
        null);
  }

  private static CriterionDefinition criterion(String code, IndicatorDefinition indicator) {
    return new CriterionDefinition(code, "Tiêu chí", null, true, null, null, List.of(indicator));
  }

  private static IndicatorDefinition indicator(
      String code, IndicatorKind kind, IndicatorPart... parts) {
    return new IndicatorDefinition(
        code,
        "Chỉ tiêu",
        kind,
        List.of(parts),
        null,
        Comparison.AT_LEAST,
        "%",
        null,
        false,
        null,
        null,
        null,
        null);
  }

  private static IndicatorPart part(String code) {
    return new IndicatorPart(
        code, "Phần", IndicatorKind.QUANTITY, Comparison.AT_LEAST, "% hộ", false);
  }

  private record Line(UUID place, String indicator, MeasuredValue value) {}

  private static final class Taken implements MeasurementSheet.Taker {

    private final List<Line> lines = new ArrayList<>();
    private int rows;

    @Override
    public void take(UUID place, String indicator, MeasuredValue value) {
      lines.add(new Line(place, indicator, value));
    }

    @Override
    public void rowRead() {
      rows++;
    }
  }
}
