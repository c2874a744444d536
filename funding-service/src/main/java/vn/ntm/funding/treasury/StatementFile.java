package vn.ntm.funding.treasury;

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
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * The file of an import as the request brought it.
 *
 * @param sha256 in hexadecimal digits: the same file is imported once
 */
record StatementFile(Path path, Format format, String sha256) {

  static final String PART = "file";

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** How a statement is written down. */
  enum Format {
    CSV,
    XLSX
  }

  /**
   * Takes exactly one part of the name {@value #PART}. What it is, its first bytes say: names and
   * media types are what the sender likes them to be.
   *
   * @throws ProblemException 413 when it is too large, 422 without it or with any other part
   */
  static StatementFile of(List<FileUpload> uploads, long maxBytes) {
    if (uploads.stream().mapToLong(FileUpload::size).sum() > maxBytes) {
      throw new ProblemException(WebProblem.TOO_LARGE, maxBytes);
    }
    if (uploads.size() != 1 || !uploads.get(0).name().equals(PART)) {
      throw new ProblemException(TreasuryProblem.STATEMENT_FILE_MISSING, PART);
    }
    Path path = uploads.get(0).uploadedFile();
    try (InputStream bytes = Files.newInputStream(path)) {
      boolean zip = Arrays.equals(bytes.readNBytes(ZIP.length), ZIP);
      return new StatementFile(path, zip ? Format.XLSX : Format.CSV, digest(path));
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded statement could not be read", e);
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
