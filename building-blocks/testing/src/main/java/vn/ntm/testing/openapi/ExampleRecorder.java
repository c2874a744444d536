package vn.ntm.testing.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps the first successful exchange of each operation that a test has, or the first one that made
 * something. It does so only when the contracts are written anew ({@code -Dcontracts.update=true}),
 * and otherwise never replaces an example that the file has already: delete one to have it taken
 * anew.
 */
public final class ExampleRecorder extends SuccessfulExchanges {

  private static final int MOST_ELEMENTS = 2;
  private static final int CREATED = 201;
  private static final int MOST_CHARACTERS = 4_000;
  private static final List<String> HEADERS = List.of("Idempotency-Key", "If-Match");

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final Path file;
  private final Map<String, Object> kept;

  private ExampleRecorder(Path file) {
    this.file = file;
    this.kept = new TreeMap<>(read(file));
  }

  /** Begins to record into the service's file, when that is wanted. */
  public static void recordInto(Path file) {
    boolean recording =
        RestAssured.filters().stream().anyMatch(filter -> filter instanceof ExampleRecorder);
    if (Boolean.getBoolean("contracts.update") && !recording) {
      RestAssured.filters(new ExampleRecorder(file));
    }
  }

  @Override
  void succeeded(String operation, FilterableRequestSpecification request, Response response) {
    if (!kept.containsKey(operation)
        || (response.statusCode() == CREATED && !isOfCreation(kept.get(operation)))) {
      keep(operation, request, response);
    }
  }

  /** What was made tells more than what a trial run would have made. */
  private static boolean isOfCreation(Object exchange) {
    return exchange instanceof Map<?, ?> members
        && Integer.valueOf(CREATED).equals(members.get("status"));
  }

  private void keep(String operation, FilterableRequestSpecification request, Response response) {
    Object sent = request.getBody() instanceof String text ? readable(text) : null;
    String type = request.getContentType();
    Map<String, Object> exchange = new LinkedHashMap<>();
    exchange.put(
        "headers", HEADERS.stream().filter(request.getHeaders()::hasHeaderWithName).toList());
    exchange.put("requestType", sent == null || type == null ? null : type.split(";")[0].strip());
    exchange.put("request", sent);
    exchange.put("status", response.statusCode());
    exchange.put("response", readable(response.asString()));
    kept.put(operation, exchange);
    write();
  }

  /** JSON as its tree, with short lists; other text as it is; null for none and for the rest. */
  private static Object readable(String text) {
    if (text.isBlank() || text.indexOf('\u0000') >= 0) {
      return null;
    }
    try {
      return shortened(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    }
  }

  private static JsonNode shortened(JsonNode node) {
    if (node instanceof ArrayNode list) {
      while (list.size() > MOST_ELEMENTS) {
        list.remove(list.size() - 1);
      }
    }
    List<JsonNode> members = new ArrayList<>();
    node.elements().forEachRemaining(members::add);
    members.forEach(ExampleRecorder::shortened);
    return node;
  }

  private static Map<String, Object> read(Path file) {
    try {
      return Files.exists(file)
          ? JSON.readValue(file.toFile(), new TypeReference<Map<String, Object>>() {})
          : Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() {
    try {
      Files.writeString(file, JSON.writeValueAsString(kept) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
