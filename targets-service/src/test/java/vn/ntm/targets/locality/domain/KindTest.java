package vn.ntm.targets.locality.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KindTest {

  private static final LevelRule COMMUNE =
      new LevelRule(
          "COMMUNE",
          "PROVINCE",
          5,
          List.of(
              new Kind("XA", "xã", true),
              new Kind("THI_TRAN", "thị trấn", false),
              new Kind("DAC_KHU", "đặc khu", false)));

  @Test
  void theKindIsReadFromTheNameWhateverTheLetterCase() {
    assertThat(COMMUNE.kindOf("Thị Trấn Mỹ Xuyên")).map(Kind::code).contains("THI_TRAN");
    assertThat(COMMUNE.kindOf("xã Bắc Sơn")).map(Kind::code).contains("XA");
    assertThat(COMMUNE.kindOf("Đặc khu Côn Đảo")).map(Kind::code).contains("DAC_KHU");
  }

  @Test
  void aKindThatTheLevelDoesNotHaveOnTheDayIsNone() {
    assertThat(COMMUNE.kindOf("Huyện Long Phú")).isEmpty();
    assertThat(COMMUNE.kindOf("Xãng")).isEmpty();
  }

  @Test
  void theNameWithoutItsKindKeepsItsLetters() {
    assertThat(Kind.bareName("THANH_PHO", "Thành phố Cần Thơ")).isEqualTo("Cần Thơ");
    assertThat(Kind.bareName("XA", "Xã Long Phú")).isEqualTo("Long Phú");
    assertThat(Kind.bareName("AP", "Ấp 15")).isEqualTo("15");
  }
}
