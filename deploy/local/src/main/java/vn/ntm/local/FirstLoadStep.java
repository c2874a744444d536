package vn.ntm.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One request of the first load, as {@code deploy/data/first-load.json} describes it.
 *
 * @param name what it loads
 * @param user account of the demonstration that sends it
 * @param method HTTP method
 * @param path path and query at the gateway
 * @param body what is sent
 */
record FirstLoadStep(Text name, String user, String method, String path, FirstLoadBody body) {

  /**
   * Reads all steps in order.
   *
   * @throws IOException when the description is not as it should be or a file is missing
   */
  static List<FirstLoadStep> read(Path description) throws IOException {
    JsonNode steps = new ObjectMapper().readTree(Files.readString(description));
    List<FirstLoadStep> read = new ArrayList<>();
    for (JsonNode step : steps) {
      read.add(
          new FirstLoadStep(
              new Text(required(step.path("name"), "vi"), required(step.path("name"), "en")),
              required(step, "as"),
              required(step, "method"),
              required(step, "path"),
              body(step, description)));
    }
    return read;
  }

  private static FirstLoadBody body(JsonNode step, Path description) throws IOException {
    if (!step.has("parts")) {
      return FirstLoadBody.ofFile(
          existing(description.resolveSibling(required(step, "file"))),
          required(step, "contentType"));
    }
    List<FirstLoadBody.FormPart> parts = new ArrayList<>();
    for (JsonNode part : step.path("parts")) {
      parts.add(
          new FirstLoadBody.FormPart(
              required(part, "name"),
              existing(description.resolveSibling(required(part, "file"))),
              required(part, "contentType")));
    }
    return FirstLoadBody.ofForm(parts);
  }

  private static String required(JsonNode node, String field) throws IOException {
    String value = node.path(field).asText();
    if (value.isEmpty()) {
      throw new IOException("A step of the first load has no '" + field + "': " + node);
    }
    return value;
  }

  private static Path existing(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("A step of the first load names a missing file: " + file);
    }
    return file;
  }

  /** What the list of finished steps remembers it by. */
  String key() {
    return method + " " + path + " " + body.description();
  }

  /**
   * The same whenever the same attempt is sent again: a request repeated after an interruption
   * changes nothing. An attempt that was refused is over, and the next one is a new request.
   *
   * @param refusals how many attempts were refused before
   */
  String idempotencyKey(int refusals) {
    return UUID.nameUUIDFromBytes((key() + " " + refusals).getBytes(StandardCharsets.UTF_8))
        .toString();
  }
}
