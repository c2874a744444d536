package vn.ntm.files.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A folder of contents: each under its hash, so that no name of a sender ever becomes a path and
 * the same content is kept once.
 */
public final class KeptContents {

  private static final String HASH = "[0-9a-f]{64}";
  private static final int FIRST_DIGITS = 2;

  private final Path folder;

  /** The contents in this folder; it is made when the first one is kept. */
  public KeptContents(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Keeps a content; it is on the disk when this returns. */
  public void keep(Path content, String sha256) {
    Path target = path(sha256);
    try {
      Files.createDirectories(target.getParent());
      if (Files.exists(target)) {
        return;
      }
      Path copy = Files.createTempFile(target.getParent(), "incoming-", null);
      try {
        Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
        Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A content could not be kept", e);
    }
  }

  /**
   * The file of a content that was kept.
   *
   * @throws IllegalArgumentException when this is no SHA-256 in hexadecimal digits
   */
  public Path path(String sha256) {
    if (!sha256.matches(HASH)) {
      throw new IllegalArgumentException("not a SHA-256 in hexadecimal digits");
    }
    return folder.resolve(sha256.substring(0, FIRST_DIGITS)).resolve(sha256);
  }
}
