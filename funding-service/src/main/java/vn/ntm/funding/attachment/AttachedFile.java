package vn.ntm.funding.attachment;

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
import vn.ntm.funding.attachment.domain.MediaTypeOfContent;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * The file of a request.
 *
 * @param path where the server put it; it is gone after the request
 */
record AttachedFile(Path path, String name, String mediaType, long size, String sha256) {

  static final String PART = "file";

  private static final int LONGEST_NAME = 200;

  /**
   * Takes exactly one part of the name {@value #PART}.
   *
   * @throws ProblemException 413 when it is too large; 422 without it, when it is empty, or of a
   *     type that is not taken
   */
  static AttachedFile of(List<FileUpload> uploads, long maxBytes) {
    if (uploads.stream().mapToLong(FileUpload::size).sum() > maxBytes) {
      throw new ProblemException(WebProblem.TOO_LARGE, maxBytes);
    }
    if (uploads.size() != 1 || !uploads.get(0).name().equals(PART)) {
      throw new ProblemException(AttachmentProblem.ATTACHMENT_FILE_MISSING, PART);
    }
    FileUpload upload = uploads.get(0);
    if (upload.size() == 0) {
      throw new ProblemException(AttachmentProblem.ATTACHMENT_EMPTY);
    }
    Path path = upload.uploadedFile();
    return new AttachedFile(
        path, name(upload.fileName()), mediaType(path), upload.size(), digest(path));
  }

  private static String mediaType(Path path) {
    try (InputStream bytes = Files.newInputStream(path)) {
      Optional<String> type = MediaTypeOfContent.of(bytes.readNBytes(MediaTypeOfContent.LONGEST));
      return type.orElseThrow(() -> new ProblemException(AttachmentProblem.ATTACHMENT_TYPE));
    } catch (IOException e) {
      throw new UncheckedIOException("An attached file could not be read", e);
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
      throw new UncheckedIOException("An attached file could not be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
