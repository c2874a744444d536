package vn.ntm.testing.openapi;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.authentication.PreemptiveOAuth2HeaderScheme;
import io.restassured.filter.Filter;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.ntm.testing.Tokens;

/**
 * Sends the first successful request of each operation once more, as somebody with the same role in
 * another subtree: for that caller the record does not exist (404) or the role does not suffice
 * (403), and a list is empty. Whatever test of a service comes to an operation first has tested its
 * subtree with it.
 */
public final class SubtreeProbe extends SuccessfulExchanges {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String elsewhere;
  private final Set<String> ofTheWholeCountry;
  private final Set<String> probed = new HashSet<>();

  private SubtreeProbe(String elsewhere, Set<String> ofTheWholeCountry) {
    this.elsewhere = elsewhere;
    this.ofTheWholeCountry = Set.copyOf(ofTheWholeCountry);
  }

  /**
   * Begins to probe what the tests of this process send.
   *
   * @param elsewhere locality of a token outside of every subtree that the tests use
   * @param ofTheWholeCountry operations whose answer is the same for everybody, such as {@code GET
   *     /v1/programmes}
   */
  public static void probe(String elsewhere, Set<String> ofTheWholeCountry) {
    if (RestAssured.filters().stream().noneMatch(filter -> filter instanceof SubtreeProbe)) {
      List<Filter> filters = new ArrayList<>(RestAssured.filters());
      filters.add(new SubtreeProbe(elsewhere, ofTheWholeCountry));
      RestAssured.replaceFiltersWith(filters);
    }
  }

  @Override
  void succeeded(String operation, FilterableRequestSpecification request, Response response) {
    if (!ofTheWholeCountry.contains(operation) && !probed.contains(operation)) {
      caller(request).ifPresent(caller -> probe(operation, request, caller));
    }
  }

  private void probe(String operation, FilterableRequestSpecification request, JsonNode caller) {
    probed.add(operation);
    demandNothing(operation, repeated(request, caller), request);
  }

  /** The claims of a caller who has a subtree. */
  private static Optional<JsonNode> caller(FilterableRequestSpecification request) {
    if (!(request.getAuthenticationScheme() instanceof PreemptiveOAuth2HeaderScheme token)) {
      return Optional.empty();
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(token.getAccessToken().split("\\.")[1]);
      return Optional.of(JSON.readTree(claims)).filter(payload -> payload.has("locality"));
    } catch (java.io.IOException e) {
      throw new IllegalStateException("The token of a test is not readable", e);
    }
  }

  private Response repeated(FilterableRequestSpecification request, JsonNode caller) {
    RequestSpecification again =
        given()
            .noFilters()
            .auth()
            .oauth2(stranger(caller))
            .header("Idempotency-Key", UUID.randomUUID().toString());
    if (request.getHeaders().hasHeaderWithName("If-Match")) {
      again.header("If-Match", request.getHeaders().getValue("If-Match"));
    }
    if (!request.getMultiPartParams().isEmpty()) {
      request.getMultiPartParams().forEach(part -> add(again, part));
    } else if (request.getContentType() != null) {
      again.contentType(request.getContentType());
    }
    if (request.getBody() != null) {
      again.body(request.<Object>getBody());
    }
    return again.urlEncodingEnabled(false).request(request.getMethod(), request.getURI());
  }

  private static void add(RequestSpecification request, MultiPartSpecification part) {
    byte[] content =
        part.getContent() instanceof byte[] bytes
            ? bytes
            : String.valueOf(part.getContent()).getBytes(StandardCharsets.UTF_8);
    request.multiPart(part.getControlName(), part.getFileName(), content, part.getMimeType());
  }

  private String stranger(JsonNode caller) {
    List<String> roles = new ArrayList<>();
    caller.path("realm_access").path("roles").forEach(role -> roles.add(role.asText()));
    Tokens stranger =
        Tokens.of(roles.toArray(String[]::new))
            .locality(elsewhere)
            .account("stranger")
            .person("person-stranger");
    return caller.has("agency")
        ? stranger.agency(caller.get("agency").asText()).sign()
        : stranger.sign();
  }

  private static void demandNothing(
      String operation, Response answer, FilterableRequestSpecification request) {
    boolean nothing =
        answer.statusCode() == 404
            || answer.statusCode() == 403
            || namesSomethingUnknown(answer)
            // A file that a test streamed is not there a second time.
            || (!request.getMultiPartParams().isEmpty() && answer.statusCode() == 422)
            || listsNothing(answer);
    if (!nothing) {
      throw new AssertionError(
          "%s shows or does something outside of the caller's subtree: %d %s"
              .formatted(operation, answer.statusCode(), answer.asString()));
    }
  }

  /** What a body names is not there for the caller, a code of a place for example. */
  private static boolean namesSomethingUnknown(Response answer) {
    return answer.statusCode() == 422 && json(answer).path("code").asText().contains("UNKNOWN");
  }

  /** A list or several, all of them empty. */
  private static boolean listsNothing(Response answer) {
    List<JsonNode> lists = json(answer).findValues("items");
    return answer.statusCode() == 200
        && !lists.isEmpty()
        && lists.stream().allMatch(list -> list.isArray() && list.isEmpty());
  }

  private static JsonNode json(Response answer) {
    try {
      return JSON.readTree(answer.asString());
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
