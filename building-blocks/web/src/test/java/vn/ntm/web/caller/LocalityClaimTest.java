package vn.ntm.web.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalityClaimTest {

  @Test
  void aClaimNamesACodeAndADay() {
    assertThat(LocalityClaim.parse("01@2024-02-05"))
        .contains(new LocalityClaim("01", LocalDate.of(2024, 2, 5)));
    assertThat(LocalityClaim.parse("31669@2024-02-05").orElseThrow())
        .hasToString("31669@2024-02-05");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "94",
        "94@",
        "@2024-02-05",
        "9@2024-02-05",
        "123456@2024-02-05",
        "9a@2024-02-05",
        "٩٤@2024-02-05",
        "94@2024-02-30",
        "94@2024-2-5",
        "94@20240205",
        "94@2024-02-05@",
        " 94@2024-02-05"
      })
  void anythingElseIsNoClaim(String text) {
    assertThat(LocalityClaim.parse(text)).isEmpty();
  }
}
