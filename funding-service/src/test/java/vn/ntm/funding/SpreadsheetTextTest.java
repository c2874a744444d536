package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"})
  void aTextThatASpreadsheetWouldRunIsMarkedAsText(String text) {
    assertThat(SpreadsheetText.safe(text)).isEqualTo("'" + text);
  }

  @Test
  void otherTextStaysAsItIsAndMissingTextIsEmpty() {
    assertThat(SpreadsheetText.safe("Đường trục xã = 2 km")).isEqualTo("Đường trục xã = 2 km");
    assertThat(SpreadsheetText.safe(null)).isEmpty();
    assertThat(SpreadsheetText.safe("")).isEmpty();
  }
}
