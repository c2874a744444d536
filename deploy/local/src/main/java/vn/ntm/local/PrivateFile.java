package vn.ntm.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only their owner reads: they are created so, never readable for a moment. */
final class PrivateFile {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private PrivateFile() {}

  /** Writes the whole file or leaves the old one: a half written file of secrets is a lost key. */
  static void write(Path file, String text) throws IOException {
    createFolder(file.getParent());
    Path half = file.resolveSibling(file.getFileName() + ".half");
    Files.deleteIfExists(half);
    Files.createFile(half, OWNER_FILE);
    Files.writeString(half, text, StandardCharsets.UTF_8);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Creates the folder, and those above it, readable by the owner only. */
  static void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder, OWNER_FOLDER);
  }
}
