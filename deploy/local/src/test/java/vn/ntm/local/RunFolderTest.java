package vn.ntm.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  private static final String MARKER = "-Dntm.part=kafka@/some/data";

  @TempDir Path folder;
  private Process stranger;
  private Process ours;

  @BeforeEach
  void startTwoProcesses() throws IOException {
    stranger = new ProcessBuilder("sleep", "600").start();
    ours = new ProcessBuilder("sh", "-c", "while true; do sleep 0.2; done", MARKER).start();
    await().until(() -> Marker.isOn(ours.toHandle(), MARKER));
  }

  @AfterEach
  void endThem() {
    stranger.destroyForcibly();
    ours.destroyForcibly();
  }

  @Test
  void aProcessLeftBehindIsRecognisedByItsCommandLine() throws IOException {
    RunFolder run = new RunFolder(folder);
    run.writePid("kafka", ours.pid());

    assertThat(run.process("kafka", MARKER)).map(ProcessHandle::pid).contains(ours.pid());
  }

  @Test
  void aStrangerWhoGotTheOldProcessIdIsLeftAlone() throws IOException {
    RunFolder run = new RunFolder(folder);
    run.writePid("kafka", stranger.pid());

    assertThat(run.process("kafka", MARKER)).isEmpty();
  }

  @Test
  void theSamePartOnAnotherDataFolderIsAStranger() throws IOException {
    RunFolder run = new RunFolder(folder);
    run.writePid("kafka", ours.pid());

    assertThat(run.process("kafka", "-Dntm.part=kafka@/other/data")).isEmpty();
  }

  @Test
  void anEndedProcessOrAHalfWrittenFileIsNothing() throws Exception {
    RunFolder run = new RunFolder(folder);
    ours.destroyForcibly().waitFor();
    run.writePid("kafka", ours.pid());
    RunFolder.write(folder.resolve("postgres.pid"), "");

    assertThat(run.process("kafka", MARKER)).isEmpty();
    assertThat(run.process("postgres", MARKER)).isEmpty();
    assertThat(run.process("keycloak", MARKER)).isEmpty();
  }
}
