package vn.ntm.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process stands for a part: a shell that says it is ready by a file. */
class PartProcessTest {
  private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

  @TempDir Path temporary;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private DataFolder data;
  private RunFolder run;
  private PartProcess running;

  @BeforeEach
  void open() throws IOException {
    data = DataFolder.open(temporary.resolve("data"));
    run = new RunFolder(data.run());
  }

  @AfterEach
  void close() throws IOException {
    running.close();
    data.close();
  }

  private PartProcess part(String script) {
    running =
        new PartProcess(
            new Shell(script, data.root()),
            data,
            new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), OptionalInt.empty()));
    return running;
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private String state() throws IOException {
    return Files.readString(data.run().resolve("shell.state")).strip();
  }

  @Test
  void aPartThatDiesWhileStartingIsNamedWithTheEndOfItsLog() {
    assertThatThrownBy(() -> part("echo the disk is on fire; exit 7").start(NOTHING))
        .isInstanceOf(PartFailed.class)
        .hasMessageContaining("code 7")
        .extracting(failure -> ((PartFailed) failure).lastLines())
        .isEqualTo(List.of("the disk is on fire"));
  }

  @Test
  void aDeathAfterTheStartIsToldAndThePartCanBeStartedAgain() throws Exception {
    PartProcess part = part("touch ready; while true; do sleep 0.1; done");
    part.start(NOTHING);
    assertThat(state()).isEqualTo("up");
    ProcessHandle process = run.process("shell", part.part().marker()).orElseThrow();

    process.destroyForcibly();
    await().untilAsserted(() -> assertThat(said()).contains("ended unexpectedly"));
    assertThat(said()).contains("deploy/local/service shell start");
    assertThat(state()).isEqualTo("died");

    part.start(NOTHING);
    assertThat(state()).isEqualTo("up");
  }

  @Test
  void aStopIsNotADeath() throws Exception {
    PartProcess part = part("touch ready; while true; do sleep 0.1; done");
    part.start(NOTHING);
    long pid = run.process("shell", part.part().marker()).orElseThrow().pid();

    part.stop();

    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(state()).isEqualTo("stopped");
    assertThat(said()).doesNotContain("unexpectedly");
  }

  @Test
  void aClosedPartCannotBeStartedAnyMore() {
    PartProcess part = part("touch ready; while true; do sleep 0.1; done");
    part.close();

    assertThatThrownBy(() -> part.start(NOTHING)).isInstanceOf(PartFailed.class);
    assertThat(part.isRunning()).isFalse();
  }

  @Test
  void whatAKilledLauncherLeftBehindIsStoppedByTheNext() throws Exception {
    PartProcess ofKilledLauncher = part("touch ready; while true; do sleep 0.1; done");
    ofKilledLauncher.start(NOTHING);
    ProcessHandle left = run.process("shell", ofKilledLauncher.part().marker()).orElseThrow();

    part("true").stopLeftBehind();

    await().until(() -> !left.isAlive());
    assertThat(said()).contains("left running from an earlier start");
  }

  /** The terminal sends Ctrl-C to every process of its session. */
  @Test
  void aPartLivesInASessionOfItsOwn() throws Exception {
    PartProcess part = part("touch ready; while true; do sleep 0.1; done");
    part.start(NOTHING);
    long pid = run.process("shell", part.part().marker()).orElseThrow().pid();

    // The sixth field of /proc/PID/stat is the session; a leader's session is its own id.
    String afterName =
        Files.readString(Path.of("/proc/" + pid + "/stat")).replaceAll("^.*\\) ", "");
    assertThat(afterName.split(" ")[3]).isEqualTo(Long.toString(pid));
  }

  private record Shell(String script, Path folder) implements Part {
    @Override
    public String name() {
      return "shell";
    }

    @Override
    public Text label() {
      return Text.same("Shell");
    }

    @Override
    public String marker() {
      return Marker.of(name(), folder);
    }

    @Override
    public void prepare(Workshop workshop) throws IOException {
      Files.deleteIfExists(folder.resolve("ready"));
    }

    @Override
    public Launch launch() {
      return new Launch(
          List.of("sh", "-c", "cd \"$HERE\"; " + script, marker()),
          Map.of("HERE", folder.toString()));
    }

    @Override
    public boolean isReady() {
      return Files.exists(folder.resolve("ready"));
    }
  }
}
