package vn.ntm.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private Progress progress(OptionalInt columns) {
    return new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), columns);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsPendingIsNeverSilent() {
    Progress.Activity activity =
        progress(OptionalInt.empty()).begin(new Text("cây địa bàn", "the tree"));
    activity.detail(Text.same("rows 500"));

    await().untilAsserted(() -> assertThat(said()).contains("cây địa bàn (rows 500) 1 s"));
    activity.done();
    assertThat(said()).contains("✓ cây địa bàn / the tree");
  }

  @Test
  void whatHasEndedIsToldOnceOnly() {
    Progress.Activity activity = progress(OptionalInt.empty()).begin(Text.same("Kafka"));
    activity.done();
    activity.failed();

    assertThat(said()).contains("✓ Kafka").doesNotContain("✗");
  }

  @Test
  void theRewrittenLineNeverGrowsWiderThanTheTerminal() {
    progress(OptionalInt.of(20)).begin(Text.same("a part with a very long name"));

    await().untilAsserted(() -> assertThat(said()).contains("a part"));
    assertThat(said().split("\r\033\\[2K")).allMatch(line -> line.length() < 20);
  }
}
