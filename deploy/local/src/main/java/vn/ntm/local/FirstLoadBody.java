package vn.ntm.local;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a step of the first load sends: one file as it is, or a form of several files.
 *
 * @param contentType the media type of the whole
 * @param parts the files; with {@code boundary} empty exactly one
 * @param boundary what separates the parts of a form; empty for a plain file
 */
record FirstLoadBody(String contentType, List<FormPart> parts, String boundary) {

  // Long enough to appear in no list of localities and in no plan.
  private static final String BOUNDARY = "----ntm-first-load-7d1f0c4e9b2a";

  FirstLoadBody {
    parts = List.copyOf(parts);
  }

  /**
   * A file of a form.
   *
   * @param name name of the form field
   * @param file the file
   * @param contentType its media type
   */
  record FormPart(String name, Path file, String contentType) {}

  static FirstLoadBody ofFile(Path file, String contentType) {
    return new FirstLoadBody(contentType, List.of(new FormPart("", file, contentType)), "");
  }

  static FirstLoadBody ofForm(List<FormPart> parts) {
    return new FirstLoadBody("multipart/form-data; boundary=" + BOUNDARY, parts, BOUNDARY);
  }

  /** The names of the files, for people and for the list of finished steps. */
  String description() {
    return parts.stream()
        .map(part -> part.file().getFileName().toString())
        .collect(Collectors.joining(" "));
  }

  /** The bytes, read from the files while they are sent. */
  BodyPublisher publisher() throws IOException {
    if (boundary.isEmpty()) {
      return BodyPublishers.ofFile(parts.get(0).file());
    }
    List<BodyPublisher> pieces = new ArrayList<>();
    for (FormPart part : parts) {
      pieces.add(BodyPublishers.ofString(header(part)));
      pieces.add(BodyPublishers.ofFile(part.file()));
    }
    pieces.add(BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    return BodyPublishers.concat(pieces.toArray(BodyPublisher[]::new));
  }

  private String header(FormPart part) {
    return String.join(
        "\r\n",
        "",
        "--" + boundary,
        "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\""
            .formatted(part.name(), part.file().getFileName()),
        "Content-Type: " + part.contentType(),
        "",
        "");
  }
}
