package vn.ntm.targets.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.files.table.TableCell;
import vn.ntm.targets.assessment.domain.MeasuredValue;

class MeasurementCellTest {

  @Test
  void aCellHoldsANumberAShareYesNoOrNothingThere() {
    assertThat(MeasurementCell.read(TableCell.ofText("98.50")))
        .contains(new MeasuredValue.Amount(new BigDecimal("98.5")));
    assertThat(MeasurementCell.read(TableCell.ofText(" 9120 / 9600 ")))
        .contains(new MeasuredValue.Share(new BigDecimal("9120"), new BigDecimal("9600")));
    assertThat(MeasurementCell.read(TableCell.ofText("Đạt")))
        .contains(new MeasuredValue.Answer(true));
    assertThat(MeasurementCell.read(TableCell.ofText("k")))
        .contains(new MeasuredValue.Answer(false));
    assertThat(MeasurementCell.read(TableCell.ofText("-")))
        .contains(new MeasuredValue.NothingThere());
    assertThat(MeasurementCell.read(new TableCell(TableCell.Kind.NUMBER, "1.25E2")))
        .contains(new MeasuredValue.Amount(new BigDecimal("125")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"98,5", "1.234,5", "-3", "1/", "x", "0.1234567", "1E30", "5%"})
  void whatCouldMeanTwoThingsOrLosesDigitsIsNoValue(String text) {
    assertThat(MeasurementCell.read(TableCell.ofText(text))).isEmpty();
  }
}
