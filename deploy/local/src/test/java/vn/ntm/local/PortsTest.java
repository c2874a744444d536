package vn.ntm.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void aBusyPortIsNamedWithTheOptionThatChangesIt() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ports ports = Ports.standard().with(Port.KAFKA, other.getLocalPort());

      assertThatThrownBy(() -> ports.requireFree(List.of(Port.KAFKA)))
          .asInstanceOf(type(Refusal.class))
          .satisfies(
              refusal -> {
                assertThat(refusal.text().vi())
                    .contains("Cổng " + other.getLocalPort(), "--kafka-port")
                    .doesNotContain("\n");
                assertThat(refusal.text().en())
                    .contains("Port " + other.getLocalPort(), "--kafka-port")
                    .doesNotContain("\n");
              });
    }
  }

  @Test
  void aPortThatWasFreedCanBeTaken() throws IOException {
    int freed;
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      freed = other.getLocalPort();
    }

    assertThatCode(() -> Ports.standard().with(Port.KAFKA, freed).requireFree(List.of(Port.KAFKA)))
        .doesNotThrowAnyException();
  }

  @Test
  void onePortCannotServeTwoParts() {
    Ports ports = Ports.standard().with(Port.KAFKA, 45_001).with(Port.POSTGRES, 45_001);

    assertThatThrownBy(() -> ports.requireFree(List.of(Port.KAFKA, Port.POSTGRES)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("both kafka and postgres");
  }

  @Test
  void aBaseGivesEveryPartItsOwnPortWithinTheSpan() {
    Ports ports = Ports.from(30_000);

    assertThat(Arrays.stream(Port.values()).map(ports::of))
        .doesNotHaveDuplicates()
        .allSatisfy(number -> assertThat(number).isBetween(30_000, 30_000 + Port.SPAN - 1));
  }
}
