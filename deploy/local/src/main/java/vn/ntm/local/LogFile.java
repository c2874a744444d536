package vn.ntm.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log of one part: output is appended; the file before is kept once it has grown large. */
final class LogFile {
  private static final long LARGE = 20L * 1024 * 1024;
  private static final int TAIL_BYTES = 64 * 1024;
  private static final int TAIL_LINES = 20;

  private final Path path;

  LogFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /** Makes the file ready for another start of its part. */
  void open() throws IOException {
    PrivateFile.createFolder(path.getParent());
    if (Files.exists(path) && Files.size(path) > LARGE) {
      Files.move(
          path,
          path.resolveSibling(path.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The last lines, at most twenty; none when the log cannot be read. */
  List<String> lastLines() {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long from = Math.max(0, file.length() - TAIL_BYTES);
      byte[] bytes = new byte[Math.toIntExact(file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
