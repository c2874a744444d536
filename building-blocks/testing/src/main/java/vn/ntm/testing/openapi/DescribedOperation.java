package vn.ntm.testing.openapi;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.Header;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.ntm.testing.Tokens;

/**
 * An operation as the running service describes it, and what must hold of every one of them.
 *
 * @param roles who may use it; empty for everybody who has signed in
 */
public record DescribedOperation(
    String method, String path, Set<String> roles, JsonNode description) {

  private static final List<String> ROLES =
      List.of(
          "coordinator",
          "finance",
          "treasury",
          "investor",
          "locality-officer",
          "department",
          "leader",
          "auditor",
          "admin",
          "partner");

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final String JSON = "application/json";
  private static final Set<String> EXEMPLARY = Set.of(JSON, "multipart/form-data");

  /** Copies its roles. */
  public DescribedOperation {
    roles = Set.copyOf(roles);
  }

  /** Every operation of the service under test. */
  public static List<DescribedOperation> all() {
    List<DescribedOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          operations.add(
              new DescribedOperation(
                  operation.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  roles(operation.getValue()),
                  operation.getValue()));
        }
      }
    }
    return operations;
  }

  static JsonNode document() {
    try {
      return new ObjectMapper()
          .readTree(given().noFilters().get("/q/openapi?format=json").asString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The description of the service is not readable", e);
    }
  }

  private static Set<String> roles(JsonNode operation) {
    Set<String> roles = new TreeSet<>();
    operation
        .path("security")
        .forEach(scheme -> scheme.forEach(list -> list.forEach(role -> roles.add(role.asText()))));
    return roles;
  }

  /**
   * Whom the service lets in though the description does not: a caller without a token, and one of
   * each role that is not named.
   *
   * @param locality the caller's subtree, as in a token
   */
  public Stream<String> wronglyLetIn(String locality) {
    Stream<String> withoutToken =
        asked(given().noFilters()) == 401 ? Stream.empty() : Stream.of(this + " without a token");
    Stream<String> withoutRole =
        ROLES.stream()
            .filter(role -> !roles.isEmpty() && !roles.contains(role))
            .filter(
                role ->
                    asked(
                            given()
                                .noFilters()
                                .auth()
                                .oauth2(Tokens.of(role).locality(locality).sign()))
                        != 403)
            .map(role -> this + " as " + role);
    return Stream.concat(withoutToken, withoutRole);
  }

  private int asked(RequestSpecification caller) {
    RequestSpecification request =
        caller
            .header(new Header("Idempotency-Key", UUID.randomUUID().toString()))
            .header(new Header("If-Match", "\"0\""));
    JsonNode sent = description.path("requestBody").path("content");
    if (sent.has(JSON)) {
      return status(request.contentType(JSON).body("{}"));
    }
    if (!sent.fieldNames().hasNext()) {
      return status(request);
    }
    String type = sent.fieldNames().next();
    return type.startsWith("multipart/")
        ? status(request.multiPart("file", "x"))
        : status(request.contentType(type).body(new byte[] {'x'}));
  }

  private int status(RequestSpecification request) {
    return request
        .request(method, path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))
        .statusCode();
  }

  /** What nobody has put into words: a summary, more than the summary says, or a parameter. */
  public Stream<String> unspoken() {
    Stream<String> parameters =
        StreamSupport.stream(description.path("parameters").spliterator(), false)
            .filter(parameter -> parameter.path("description").asText().isBlank())
            .map(parameter -> this + ": no words for " + parameter.path("name").asText());
    return Stream.concat(
        Stream.of("summary", "description")
            .filter(member -> description.path(member).asText().isBlank())
            .map(member -> this + ": no " + member),
        parameters);
  }

  /** What the description of this operation lacks. */
  public Stream<String> lacking() {
    Stream<String> request =
        description.path("requestBody").path("content").properties().stream()
            .filter(content -> EXEMPLARY.contains(content.getKey()))
            .filter(content -> !hasExample(content.getValue()))
            .map(content -> this + ": no example of a request");
    Stream<String> errors =
        description.path("responses").has("401")
            ? Stream.empty()
            : Stream.of(this + ": no answer to a caller without a token");
    return Stream.of(request, answers(), errors).flatMap(lack -> lack);
  }

  /** Of several good answers, that of a dry run for example, one is shown. */
  private Stream<String> answers() {
    List<JsonNode> good =
        description.path("responses").properties().stream()
            .filter(answer -> answer.getKey().startsWith("2"))
            .map(answer -> answer.getValue().path("content"))
            .filter(content -> content.has(JSON))
            .map(content -> content.path(JSON))
            .toList();
    return good.isEmpty() || good.stream().anyMatch(DescribedOperation::hasExample)
        ? Stream.empty()
        : Stream.of(this + ": no example of an answer");
  }

  private static boolean hasExample(JsonNode content) {
    return content.has("example") || content.has("examples");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
