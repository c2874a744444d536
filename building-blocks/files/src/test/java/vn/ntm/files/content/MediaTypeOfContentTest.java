package vn.ntm.files.content;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MediaTypeOfContentTest {

  @Test
  void papersAndPicturesAreToldByTheirFirstBytes() {
    assertThat(MediaTypeOfContent.of("%PDF-1.7".getBytes(US_ASCII))).contains("application/pdf");
    assertThat(MediaTypeOfContent.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1}))
        .contains("image/jpeg");
    assertThat(
            MediaTypeOfContent.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}))
        .contains("image/png");
  }

  @Test
  void whatABrowserWouldRunIsNotTaken() {
    for (String content : new String[] {"<html>", "<svg ", "MZ", "PK\u0003\u0004", "%PDF", ""}) {
      assertThat(MediaTypeOfContent.of(content.getBytes(US_ASCII))).isEmpty();
    }
  }
}
