package vn.ntm.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PropertiesTextTest {
  @Test
  void aFolderWithAVietnameseNameIsReadBackAsItIs() throws IOException {
    String folder = "/nhà/dữ liệu\\𝄞";
    byte[] file = ("folder=" + PropertiesText.escaped(folder)).getBytes(StandardCharsets.UTF_8);
    Properties read = new Properties();
    read.load(new ByteArrayInputStream(file));

    assertThat(read.getProperty("folder")).isEqualTo(folder);
  }
}
