package vn.ntm.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * The file of an import as the request brought it.
 *
 * @param sha256 in hexadecimal digits: the same file has the same
 */
public record TableFile(Path path, Format format, String sha256) {

  /** The name of the part that holds the file. */
  public static final String PART = "file";

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** How a table is written down. */
  public enum Format {
    CSV,
    XLSX
  }

  /**
   * Takes exactly one part of the name {@value #PART}. What it is, its first bytes say: names and
   * media types are what the sender likes them to be.
   *
   * @return empty without the part or with any other
   * @throws ProblemException 413 when it is too large
   */
  public static Optional<TableFile> of(List<FileUpload> uploads, long maxBytes) {
    if (uploads.stream().mapToLong(FileUpload::size).sum() > maxBytes) {
      throw new ProblemException(WebProblem.TOO_LARGE, maxBytes);
    }
    if (uploads.size() != 1 || !uploads.get(0).name().equals(PART)) {
      return Optional.empty();
    }
    Path path = uploads.get(0).uploadedFile();
    try (InputStream bytes = Files.newInputStream(path)) {
      boolean zip = Arrays.equals(bytes.readNBytes(ZIP.length), ZIP);
      return Optional.of(new TableFile(path, zip ? Format.XLSX : Format.CSV, digest(path)));
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file could not be read", e);
    }
  }

  /** Hands over what stands in it, row by row; what is wrong with the file is handed over too. */
  public void read(TableRows rows) {
    try {
      switch (format) {
        case CSV -> CsvTable.read(path, rows);
        case XLSX -> WorkbookTable.read(path, rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file could not be read", e);
    }
  }

  /**
   * Hands over the tables of a workbook of several sheets; any other file is unreadable, and that
   * is handed over as its problem.
   */
  public void read(TableSheets tables) {
    try {
      if (format == Format.XLSX) {
        WorkbookTable.read(path, tables);
      } else {
        tables.problem(null, 1, null, FileRule.UNREADABLE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file could not be read", e);
    }
  }

  private static String digest(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
        bytes.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
