package vn.ntm.files.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a workbook into an archive that is safe to open. A few kilobytes of a workbook can hold
 * gigabytes, and the library reads parts of it into memory; so nothing reaches the library that was
 * not counted and looked at here, byte by byte.
 */
final class BoundedWorkbook {

  /** Most bytes of all parts together, unpacked. */
  static final long MAX_UNPACKED_BYTES = 64L * 1024 * 1024;

  private static final int MAX_PARTS = 200;
  private static final int BUFFER = 64 * 1024;

  private final TableRows table;
  private long unpacked;

  private BoundedWorkbook(TableRows table) {
    this.table = table;
  }

  /** The safe archive; empty when the workbook is refused, the reason being among the problems. */
  static Optional<byte[]> copy(Path file, TableRows table) throws IOException {
    try (ZipFile workbook = new ZipFile(file.toFile())) {
      return new BoundedWorkbook(table).copy(workbook);
    } catch (ZipException e) {
      table.problem(1, null, FileRule.UNREADABLE);
      return Optional.empty();
    }
  }

  private Optional<byte[]> copy(ZipFile workbook) throws IOException {
    if (workbook.size() > MAX_PARTS) {
      return tooLarge();
    }
    SheetNames names = SheetNames.of(workbook);
    ByteArrayOutputStream safe = new ByteArrayOutputStream();
    try (ZipOutputStream copy = new ZipOutputStream(safe)) {
      copy.setLevel(Deflater.BEST_SPEED);
      Enumeration<? extends ZipEntry> parts = workbook.entries();
      while (parts.hasMoreElements()) {
        ZipEntry part = parts.nextElement();
        if (isNeeded(part) && !copy(workbook, part, copy)) {
          return tooLarge();
        }
        if (part.getName().endsWith(".xml") && !isSafe(workbook, part, names)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(safe.toByteArray());
  }

  /** Pictures and printer settings hold no lines. */
  private static boolean isNeeded(ZipEntry part) {
    return part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
  }

  /** False when the bytes are too many; what the archive says of its sizes may be a lie. */
  private boolean copy(ZipFile workbook, ZipEntry part, ZipOutputStream copy) throws IOException {
    copy.putNextEntry(new ZipEntry(part.getName()));
    byte[] buffer = new byte[BUFFER];
    try (InputStream bytes = workbook.getInputStream(part)) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        unpacked += read;
        if (unpacked > MAX_UNPACKED_BYTES) {
          return false;
        }
        copy.write(buffer, 0, read);
      }
    }
    copy.closeEntry();
    return true;
  }

  private boolean isSafe(ZipFile workbook, ZipEntry part, SheetNames names) throws IOException {
    try (InputStream bytes = new BufferedInputStream(workbook.getInputStream(part))) {
      return new WorkbookPart(table, names.ofPart(part.getName())).isSafe(bytes);
    }
  }

  private Optional<byte[]> tooLarge() {
    table.problem(
        1, null, FileRule.WORKBOOK_TOO_LARGE, Long.toString(MAX_UNPACKED_BYTES / (1024 * 1024)));
    return Optional.empty();
  }
}
