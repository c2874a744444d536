package vn.ntm.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that holds everything persistent: {@code postgres/ kafka/ keycloak/ secrets/ logs/
 * run/}. It is ours only if it carries our marker, so that {@code --fresh} can never empty a
 * stranger's folder.
 */
final class DataFolder implements AutoCloseable {
  private static final String MARKER = ".ntm-data";
  private static final String RUN = "run";

  private final Path root;
  private final FileLock lock;

  private DataFolder(Path root, FileLock lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Opens the folder for this launcher alone, creating it where it is missing.
   *
   * @throws Refusal when it belongs to something else or another launcher runs on it
   */
  static DataFolder open(Path chosen) throws IOException {
    PrivateFile.createFolder(chosen.toAbsolutePath());
    Path root = chosen.toRealPath();
    if (!Files.exists(root.resolve(MARKER))) {
      requireEmpty(root);
      Files.createFile(root.resolve(MARKER));
    }
    PrivateFile.createFolder(root.resolve(RUN));
    return new DataFolder(root, lock(root));
  }

  private static void requireEmpty(Path root) throws IOException {
    try (Stream<Path> content = Files.list(root)) {
      if (content.findAny().isPresent()) {
        throw new Refusal(
            new Text(
                "Thư mục %s có dữ liệu không phải của nền tảng này: hãy chọn thư mục khác bằng --data."
                    .formatted(root),
                "The folder %s holds something that is not of this platform: choose another with --data."
                    .formatted(root)));
      }
    }
  }

  @SuppressWarnings("resource") // The lock must live as long as this process; its end frees it.
  private static FileLock lock(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(
            root.resolve(RUN).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      throw new Refusal(
          new Text(
              "Nền tảng đang chạy trên thư mục %s: hãy dừng nó trước (Ctrl-C), hoặc chọn thư mục khác bằng --data."
                  .formatted(root),
              "The platform is already running on the folder %s: stop it first (Ctrl-C), or choose another with --data."
                  .formatted(root)));
    }
    return lock;
  }

  /** Removes all data; the lock and the marker stay, so nobody slips in between. */
  void empty() throws IOException {
    for (Path entry : children(root)) {
      if (entry.endsWith(RUN)) {
        for (Path left : children(entry)) {
          if (!left.endsWith("lock")) {
            delete(left);
          }
        }
      } else if (!entry.endsWith(MARKER)) {
        delete(entry);
      }
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.toList();
    }
  }

  /** Deletes a file or a folder with all that is in it; symbolic links are not followed. */
  static void delete(Path entry) throws IOException {
    if (!Files.exists(entry, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> all = Files.walk(entry)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  Path root() {
    return root;
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  Path kafka() {
    return root.resolve("kafka");
  }

  Path keycloak() {
    return root.resolve("keycloak");
  }

  Path secrets() {
    return root.resolve("secrets");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path run() {
    return root.resolve(RUN);
  }

  /** Lets another launcher in; the end of this process would do the same. */
  @Override
  public void close() throws IOException {
    lock.acquiredBy().close();
  }
}
