package vn.ntm.web.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * A request that a test of the service sent and the answer that it got.
 *
 * @param headers which of the headers that matter it carried
 * @param request its body, null without one
 * @param response the answer's body, null without one
 */
record RecordedExchange(
    List<String> headers, String requestType, Object request, int status, Object response) {

  private static final String FILE = "openapi-examples.json";

  RecordedExchange {
    headers = List.copyOf(headers);
  }

  /** What the service's own file holds, by method and path; empty without such a file. */
  static Map<String, RecordedExchange> all() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = loader.getResourceAsStream(FILE)) {
      return file == null
          ? Map.of()
          : new ObjectMapper()
              .readValue(file, new TypeReference<Map<String, RecordedExchange>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " is not readable", e);
    }
  }

  boolean sent(String header) {
    return headers.contains(header);
  }
}
