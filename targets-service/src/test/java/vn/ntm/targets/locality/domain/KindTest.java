package vn.ntm.targets.locality.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KindTest {

  @Test
  void theKindIsReadFromTheNameWhateverTheLetterCase() {
    assertThat(Kind.of("COMMUNE", "Thị Trấn Mỹ Xuyên")).contains(Kind.THI_TRAN);
    assertThat(Kind.of("COMMUNE", "xã Bắc Sơn")).contains(Kind.XA);
    assertThat(Kind.of("DISTRICT", "Thị xã Ngã Năm")).contains(Kind.THI_XA);
    assertThat(Kind.of("COMMUNE", "Đặc khu Côn Đảo")).contains(Kind.DAC_KHU);
  }

  @Test
  void aKindOfAnotherLevelIsNone() {
    assertThat(Kind.of("COMMUNE", "Huyện Long Phú")).isEmpty();
    assertThat(Kind.of("DISTRICT", "Xã Long Phú")).isEmpty();
    assertThat(Kind.of("COMMUNE", "Xãng")).isEmpty();
  }

  @Test
  void theNameWithoutItsKindKeepsItsLetters() {
    assertThat(Kind.THANH_PHO.strippedFrom("Thành phố Cần Thơ")).isEqualTo("Cần Thơ");
  }
}
