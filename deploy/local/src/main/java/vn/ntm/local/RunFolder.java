package vn.ntm.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the outside may read about the running platform, and the door by which it asks for a part to
 * be started or stopped: {@code <part>.pid}, {@code <part>.state}, {@code launcher.pid}, {@code
 * ready}, {@code addresses.properties} and {@code requests/<part>.<start|stop>}.
 */
final class RunFolder {
  private final Path folder;

  RunFolder(Path folder) {
    this.folder = folder;
  }

  /** How a part stands, as written in its {@code .state} file. */
  enum State {
    STARTING,
    UP,
    STOPPED,
    DIED
  }

  /** Forgets what an earlier launcher said; {@code ready} must never speak of a dead one. */
  void clear() throws IOException {
    Files.deleteIfExists(ready());
    DataFolder.delete(requests());
    PrivateFile.createFolder(requests());
  }

  Path ready() {
    return folder.resolve("ready");
  }

  Path addresses() {
    return folder.resolve("addresses.properties");
  }

  Path requests() {
    return folder.resolve("requests");
  }

  void writePid(String part, long pid) throws IOException {
    write(folder.resolve(part + ".pid"), Long.toString(pid) + "\n");
  }

  void removePid(String part) throws IOException {
    Files.deleteIfExists(folder.resolve(part + ".pid"));
  }

  void writeState(String part, State state) throws IOException {
    write(folder.resolve(part + ".state"), state.name().toLowerCase(Locale.ROOT) + "\n");
  }

  /** The process left behind under that name, if there is one and it carries the marker. */
  Optional<ProcessHandle> process(String part, String marker) throws IOException {
    Path file = folder.resolve(part + ".pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      long pid = Long.parseLong(Files.readString(file, StandardCharsets.UTF_8).strip());
      return ProcessHandle.of(pid).filter(process -> Marker.isOn(process, marker));
    } catch (NumberFormatException halfWritten) {
      return Optional.empty();
    }
  }

  /** The requests that wait, oldest name first. */
  List<Path> waitingRequests() throws IOException {
    try (Stream<Path> files = Files.list(requests())) {
      return files.filter(file -> !file.toString().endsWith(".taken")).sorted().toList();
    }
  }

  /** Readers never see half a file. */
  static void write(Path file, String text) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".half");
    Files.writeString(half, text, StandardCharsets.UTF_8);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
