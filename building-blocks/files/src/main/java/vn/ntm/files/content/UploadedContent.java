package vn.ntm.files.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.ntm.web.problem.ProblemCode;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * The file of a request that is to be kept.
 *
 * @param path where the server put it; it is gone after the request
 * @param name the sender's name for people to read
 * @param mediaType by its first bytes
 * @param size in bytes
 * @param sha256 in hexadecimal digits
 */
public record UploadedContent(Path path, String name, String mediaType, long size, String sha256) {

  /** The name of the part that holds the file. */
  public static final String PART = "file";

  private static final int LONGEST_NAME = 200;

  /**
   * Takes exactly one part of the name {@value #PART}.
   *
   * @param refusals how the service calls what it does not take
   * @throws ProblemException 413 when it is too large; one of the refusals without it, when it is
   *     empty, or of a type that is not taken
   */
  public static UploadedContent of(List<FileUpload> uploads, long maxBytes, Refusals refusals) {
    if (uploads.stream().mapToLong(FileUpload::size).sum() > maxBytes) {
      throw new ProblemException(WebProblem.TOO_LARGE, maxBytes);
    }
    if (uploads.size() != 1 || !uploads.get(0).name().equals(PART)) {
      throw new ProblemException(refusals.missing(), PART);
    }
    FileUpload upload = uploads.get(0);
    if (upload.size() == 0) {
      throw new ProblemException(refusals.empty());
    }
    Path path = upload.uploadedFile();
    return new UploadedContent(
        path, name(upload.fileName()), mediaType(path, refusals), upload.size(), digest(path));
  }

  private static String mediaType(Path path, Refusals refusals) {
    try (InputStream bytes = Files.newInputStream(path)) {
      Optional<String> type = MediaTypeOfContent.of(bytes.readNBytes(MediaTypeOfContent.LONGEST));
      return type.orElseThrow(() -> new ProblemException(refusals.type()));
    } catch (IOException e) {
      throw new UncheckedIOException("An uploaded file could not be read", e);
    }
  }

  /** The sender's name for people to read: no folders, no characters that steer a terminal. */
  private static String name(String sent) {
    String last = sent == null ? "" : sent.substring(sent.lastIndexOf('/') + 1);
    last = last.substring(last.lastIndexOf('\\') + 1);
    String clean = Normalizer.normalize(last, Normalizer.Form.NFC).replaceAll("\\p{C}", "").strip();
    String shown = clean.isEmpty() || clean.matches("[.]+") ? PART : clean;
    int end = Math.min(shown.length(), LONGEST_NAME);
    return shown.substring(0, end);
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

  /**
   * How a service calls a content that it does not take.
   *
   * @param missing there is no part of the name, or more than one; its text is given the name
   * @param empty there is nothing in it
   * @param type it is of no type that is taken
   */
  public record Refusals(ProblemCode missing, ProblemCode empty, ProblemCode type) {}
}
