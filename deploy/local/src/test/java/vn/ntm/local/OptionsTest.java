package vn.ntm.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  private static final Path STANDARD = Path.of("/somewhere/data");

  @Test
  void withoutOptionsEverythingStartsOnTheStandardPortsAndKeepsItsData() {
    Options options = Options.parse(List.of(), STANDARD);

    assertThat(options.data()).isEqualTo(STANDARD);
    assertThat(options.beginning()).isEqualTo(Options.Beginning.KEEP_DATA);
    assertThat(options.extent()).isEqualTo(Options.Extent.EVERYTHING);
    assertThat(options.ports().of(Port.GATEWAY)).isEqualTo(8080);
  }

  @Test
  void aSinglePortOverridesTheBase() {
    Options options =
        Options.parse(
            List.of("--fresh", "--data", "/d", "--port-base", "30000", "--kafka-port", "29092"),
            STANDARD);

    assertThat(options.data()).isEqualTo(Path.of("/d"));
    assertThat(options.beginning()).isEqualTo(Options.Beginning.FRESH);
    assertThat(options.ports().of(Port.GATEWAY)).isEqualTo(30_000);
    assertThat(options.ports().of(Port.KAFKA)).isEqualTo(29_092);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--unknown",
        "--data",
        "--kafka-port",
        "--kafka-port x",
        "--kafka-port 0",
        "--kafka-port 65536",
        "--port-base 65535",
        "--only services"
      })
  void anUnusableOptionIsRefused(String line) {
    assertThatThrownBy(() -> Options.parse(List.of(line.split(" ")), STANDARD))
        .isInstanceOf(Refusal.class);
  }
}
