package vn.ntm.files.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptContentsTest {

  private static final String HASH = "9f".repeat(32);

  @TempDir Path folder;

  @Test
  void theSameContentIsKeptOnceUnderItsHash() throws IOException {
    KeptContents contents = new KeptContents(folder.resolve("kept"));
    Path sent = Files.writeString(folder.resolve("sent"), "a paper");
    contents.keep(sent, HASH);
    contents.keep(sent, HASH);
    assertThat(contents.path(HASH)).hasContent("a paper");
    try (Stream<Path> files = Files.walk(folder.resolve("kept"))) {
      List<Path> kept = files.filter(Files::isRegularFile).toList();
      assertThat(kept).containsExactly(contents.path(HASH));
    }
  }

  @Test
  void aNameThatIsNoHashBecomesNoPath() {
    KeptContents contents = new KeptContents(folder);
    assertThatThrownBy(() -> contents.path("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
