package vn.ntm.targets.criteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetTableReadingTest {

  private final List<SetTableRow> rows = new ArrayList<>();

  SetTableReadingTest() {
    add("record=SET,code=code,name=TEST_2020");
    add("record=SET,code=name,name=Bộ tiêu chí,mark=SOURCED");
    add("record=SET,code=level,name=COMMUNE");
    add("record=SET,code=standard,name=NTM");
    add("record=SET,code=authority,name=NATIONAL");
    add("record=SET,code=legalBasis.number,name=1/QĐ-TTg");
    add("record=SET,code=legalBasis.issuer,name=Thủ tướng Chính phủ");
    add("record=SET,code=validFrom,name=2020-01-01");
    add("record=SET,code=areas,name=REGION");
    add("record=CRITERION,code=1,name=Quy hoạch");
    add("record=INDICATOR,code=1.1,name=Có quy hoạch,kind=BOOLEAN");
    add("record=CRITERION,code=2,name=Giao thông");
    add("record=INDICATOR,code=2.1,name=Đường xã,kind=QUANTITY,comparison=>=,unit=% km");
    add("record=THRESHOLD,code=2.1,comparison=>=,value=80");
  }

  @Test
  void aTableThatKeepsAllRulesSaysASet() {
    SetTableReading reading = read();

    assertThat(reading.set()).isPresent();
    assertThat(reading.problems()).isEmpty();
  }

  /** The row is the fifteenth below the header, so the sixteenth of the file. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "record=CRITERIUM,code=3 | 16 record ROW_RECORD_UNKNOWN",
        "code=3,name=Thủy lợi | 16 record ROW_RECORD_UNKNOWN",
        "record=SET,code=colour,name=red | 16 code ROW_FIELD_UNKNOWN",
        "record=SET,code=level,name=COMMUNE | 16 code ROW_FIELD_REPEATED",
        "record=PART,code=2.2a,name=x,kind=BIG | 16 kind ROW_VALUE_FORM",
        "record=THRESHOLD,code=2.1,comparison=>=,area=NM,value=8x | 16 value ROW_VALUE_FORM",
        "record=THRESHOLD,code=2.1,comparison=>=,area=NM,value=1e3 | 16 value ROW_VALUE_FORM",
        "record=THRESHOLD,code=2.1,comparison=~,area=NM,value=80 | 16 comparison ROW_VALUE_FORM",
        "record=THRESHOLD,code=2.1,comparison=>=,year=20201,value=80 | 16 year ROW_VALUE_FORM",
        "record=BUCKET,code=5,name=5 | 16 code ROW_VALUE_FORM",
        "record=DEADLINE,kind=ONCE,changeKind=NEW | 16 code ROW_VALUE_FORM",
        "record=CRITERION,code=3,name=Thủy lợi | 16 indicators CRITERIA_VALUE_MISSING",
        "record=INDICATOR,code=2.2,kind=BOOLEAN | 16 name CRITERIA_VALUE_MISSING",
        "record=INDICATOR,code=3.1,name=x,kind=BOOLEAN | 16 code CRITERIA_CODE_FORM",
        "record=INDICATOR,code=2.1,name=x,kind=QUANTITY,comparison=>=,unit=% | 16 code"
            + " CRITERIA_CODE_REPEATED",
        "record=INDICATOR,code=2.2,name=x,kind=QUANTITY | 16 unit CRITERIA_MEASURE_UNFIT",
        "record=INDICATOR,code=2.2,name=x,kind=BOOLEAN,unit=% | 16 unit CRITERIA_MEASURE_UNFIT",
        "record=INDICATOR,code=2.2,name=x,kind=COMPOSITE | 16 parts CRITERIA_PARTS_UNFIT",
        "record=INDICATOR,code=2.2,name= x,kind=BOOLEAN | 16 name CRITERIA_TEXT_FORM",
        "record=THRESHOLD,code=2.9,comparison=>=,value=1 | 16 indicator CRITERIA_THRESHOLD_UNKNOWN",
        "record=THRESHOLD,code=1.1,comparison=>=,value=1 | 16 indicator CRITERIA_THRESHOLD_UNFIT",
        "record=THRESHOLD,code=2.1,comparison=>=,value=9 | 16 indicator"
            + " CRITERIA_THRESHOLD_REPEATED",
        "record=THRESHOLD,code=2.1,comparison=>=,area=XX,value=9 | 16 area CRITERIA_AREA_UNKNOWN",
        "record=THRESHOLD,code=2.1,comparison=>=,year=1999,value=9 | 16 year"
            + " CRITERIA_NUMBER_OUT_OF_BOUNDS",
        "record=THRESHOLD,code=2.1,comparison=>=,area=MD,value=0.12345 | 16 value"
            + " CRITERIA_NUMBER_OUT_OF_BOUNDS",
        "record=BUCKET,code=1-2,name=1-2 | 1 buckets CRITERIA_BUCKETS_UNFIT",
        "record=AREA,code=SAFE_ZONE,area=9 | 16 area CRITERIA_AREA_UNKNOWN",
        "record=CONDITION,kind=SATISFACTION,name=x | 16 name CRITERIA_CONDITION_UNFIT",
        "record=SET,code=validTo,name=2019-12-31 | 16 name CRITERIA_VALIDITY_REVERSED",
        "record=SET,code=localityCode,name=89 | 16 name CRITERIA_AUTHORITY_UNFIT"
      })
  void whatIsWrongIsToldForItsRowAndColumn(String row, String problem) {
    add(row);
    SetTableReading reading = read();

    assertThat(reading.set()).isEmpty();
    assertThat(
            reading.problems().stream()
                .map(found -> found.row() + " " + found.column() + " " + found.code()))
        .containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource({"COMMUNE, DISTRICT_NTM", "VILLAGE, NTM", "HAMLET, NTM"})
  void theStandardMustBeOneOfTheLevel(String level, String standard) {
    rows.removeIf(row -> "level".equals(row.text(SetColumn.CODE)));
    rows.removeIf(row -> "standard".equals(row.text(SetColumn.CODE)));
    add("record=SET,code=level,name=" + level);
    add("record=SET,code=standard,name=" + standard);

    assertThat(read().problems()).isEmpty();
    SetTableReading reading = read();
    reading.set();
    assertThat(reading.problems().stream().map(SetRowProblem::code))
        .containsExactly("CRITERIA_STANDARD_UNFIT");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    add("record=THRESHOLD,code=2.9,comparison=>=,value=1");
    add("record=INDICATOR,code=2.2,name=x,kind=QUANTITY");
    add("record=CRITERION,code=2,name=x,complete=false");
    SetTableReading reading = read();
    reading.set();

    assertThat(reading.problems()).extracting(SetRowProblem::row).containsExactly(16L, 17L, 18L);
  }

  @Test
  void anIndicatorBeforeAnyCriterionIsOutOfPlace() {
    SetTableReading reading = new SetTableReading();
    reading.row(row(2, "record=INDICATOR,code=1.1,name=x,kind=BOOLEAN"));

    assertThat(reading.problems()).extracting(SetRowProblem::code).contains("ROW_OUT_OF_PLACE");
  }

  private void add(String cells) {
    rows.add(row(rows.size() + 2, cells));
  }

  private SetTableReading read() {
    SetTableReading reading = new SetTableReading();
    rows.forEach(reading::row);
    return reading;
  }

  private static SetTableRow row(long number, String cells) {
    Map<SetColumn, String> byColumn = new EnumMap<>(SetColumn.class);
    for (String cell : cells.split(",")) {
      int sign = cell.indexOf('=');
      byColumn.put(SetColumn.of(cell.substring(0, sign)).orElseThrow(), cell.substring(sign + 1));
    }
    return new SetTableRow(number, byColumn);
  }
}
