package vn.ntm.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks a server once. It is unpacked beside its place and then renamed, so an interrupted
 * unpacking is never taken for a whole server.
 */
final class Archive {
  private static final int OWNER_MAY_EXECUTE = 0100;

  private Archive() {}

  /** Unpacks a {@code .tar.xz} with its symbolic links and its executable files. */
  static void unpackTarXz(InputStream packed, Path target) throws IOException {
    Path half = startBeside(target);
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = inside(half, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(file.getParent());
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          copy(tar, file);
          if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            makeExecutable(file);
          }
        }
      }
    }
    Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Unpacks a {@code .zip}, leaving out its single top folder; scripts become executable. */
  static void unpackZip(Path archive, Path target) throws IOException {
    Path half = startBeside(target);
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = inside(half, entry.getName().substring(entry.getName().indexOf('/') + 1));
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          copy(zip, file);
          if (entry.getName().endsWith(".sh")) {
            makeExecutable(file);
          }
        }
      }
    }
    Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path startBeside(Path target) throws IOException {
    Path half = target.resolveSibling(target.getFileName() + ".half");
    DataFolder.delete(half);
    Files.createDirectories(half);
    return half;
  }

  private static Path inside(Path folder, String name) throws IOException {
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("An archive entry points outside its folder: " + name);
    }
    return file;
  }

  private static void copy(InputStream content, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.copy(content, file);
  }

  private static void makeExecutable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
