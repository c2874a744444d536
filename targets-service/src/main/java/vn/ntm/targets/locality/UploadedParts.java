package vn.ntm.targets.locality;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * The parts of an import as the request brought them, already in temporary files.
 *
 * @param successions in the order sent
 */
record UploadedParts(Path units, List<Path> successions) {

  private static final String UNITS = "units";
  private static final String SUCCESSIONS = "successions";
  private static final int MAX_SUCCESSIONS = 8;

  /**
   * Takes exactly one list of units and any tables of successions.
   *
   * @param maxBytes most bytes of all parts together
   * @throws ProblemException 413 beyond that, 422 for any other part: a misspelled one must not be
   *     left out quietly
   */
  static UploadedParts of(List<FileUpload> uploads, long maxBytes) {
    if (uploads.stream().mapToLong(FileUpload::size).sum() > maxBytes) {
      throw new ProblemException(WebProblem.TOO_LARGE, maxBytes);
    }
    for (FileUpload upload : uploads) {
      if (!upload.name().equals(UNITS) && !upload.name().equals(SUCCESSIONS)) {
        throw new ProblemException(TargetsProblem.IMPORT_PART_UNKNOWN, upload.name());
      }
    }
    List<Path> units = named(uploads, UNITS);
    if (units.isEmpty()) {
      throw new ProblemException(TargetsProblem.IMPORT_PART_MISSING, UNITS);
    }
    List<Path> successions = named(uploads, SUCCESSIONS);
    if (units.size() > 1 || successions.size() > MAX_SUCCESSIONS) {
      throw new ProblemException(
          TargetsProblem.IMPORT_TOO_MANY_PARTS, Integer.toString(MAX_SUCCESSIONS));
    }
    return new UploadedParts(units.get(0), successions);
  }

  /** Tells whether a repeated request brings the same files. */
  List<String> digests() {
    return Stream.concat(Stream.of(units), successions.stream())
        .map(UploadedParts::digest)
        .toList();
  }

  private static List<Path> named(List<FileUpload> uploads, String name) {
    return uploads.stream()
        .filter(upload -> upload.name().equals(name))
        .map(FileUpload::uploadedFile)
        .toList();
  }

  private static String digest(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
        bytes.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file could not be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
