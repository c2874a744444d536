package vn.ntm.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path temporary;

  @Test
  void aFolderWithSomebodyElsesFilesIsNeitherUsedNorEmptied() throws IOException {
    Path letter = Files.writeString(temporary.resolve("letter.txt"), "dear");

    assertThatThrownBy(() -> DataFolder.open(temporary)).isInstanceOf(Refusal.class);
    assertThat(letter).hasContent("dear");
  }

  @Test
  void emptyingRemovesAllDataAndKeepsTheFolderOurs() throws IOException {
    try (DataFolder data = DataFolder.open(temporary.resolve("data"))) {
      PrivateFile.write(data.secrets().resolve("secrets.properties"), "a=b");
      PrivateFile.write(data.run().resolve("kafka.pid"), "1");
      data.empty();

      assertThat(data.secrets()).doesNotExist();
      assertThat(data.run().resolve("kafka.pid")).doesNotExist();
    }
    DataFolder.open(temporary.resolve("data")).close();
  }

  @Test
  void emptyingDoesNotFollowALinkOutOfTheFolder() throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Path letter = Files.writeString(outside.resolve("letter.txt"), "dear");
    try (DataFolder data = DataFolder.open(temporary.resolve("data"))) {
      Files.createSymbolicLink(data.root().resolve("link"), outside);
      data.empty();

      assertThat(data.root().resolve("link")).doesNotExist();
    }
    assertThat(letter).hasContent("dear");
  }
}
