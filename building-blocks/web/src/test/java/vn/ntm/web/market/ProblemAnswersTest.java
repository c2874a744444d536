package vn.ntm.web.market;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.ntm.web.market.Requests.PROBLEM;
import static vn.ntm.web.market.Requests.as;
import static vn.ntm.web.market.Requests.command;
import static vn.ntm.web.market.Requests.finance;
import static vn.ntm.web.market.Requests.get;
import static vn.ntm.web.market.Requests.letting;
import static vn.ntm.web.market.Requests.rent;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;
import vn.ntm.web.problem.WebProblem;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "market"))
class ProblemAnswersTest {

  static Stream<Arguments> everyKind() {
    return Stream.of(
        kind(WebProblem.UNREADABLE, "POST", "/v1/stalls", () -> command("{\"name\":")),
        kind(WebProblem.UNREADABLE, "POST", "/v1/stalls", () -> command("rice")),
        kind(
            WebProblem.UNREADABLE,
            "POST",
            "/v1/stalls",
            () -> command("{\"name\":\"a\",\"name\":\"b\",\"rent\":1,\"places\":1}")),
        kind(WebProblem.UNREADABLE, "POST", "/v1/stalls", () -> command(letting("a\\u0000b"))),
        kind(
            WebProblem.UNREADABLE,
            "POST",
            "/v1/samples",
            () -> upload("--part\nContent-Disposition: form-data; name=\"file\"\n\nrice")),
        kind(WebProblem.UNKNOWN_PARAMETER, "GET", "/v1/stalls?opne=yes", Requests::get),
        kind(WebProblem.UNKNOWN_PARAMETER, "GET", "/v1/me?x=", Requests::get),
        kind(WebProblem.INVALID_PARAMETER, "GET", "/v1/stalls?limit=0", Requests::get),
        kind(
            WebProblem.IDEMPOTENCY_KEY_MISSING,
            "POST",
            "/v1/stalls",
            () -> Requests.send(letting("a"))),
        kind(WebProblem.UNAUTHENTICATED, "GET", "/v1/me", () -> given()),
        kind(WebProblem.UNAUTHENTICATED, "GET", "/v1/me", () -> as(finance().expired())),
        kind(WebProblem.UNAUTHENTICATED, "GET", "/v1/me", () -> as(finance().signedByAStranger())),
        kind(WebProblem.UNAUTHENTICATED, "GET", "/v1/me", () -> given().auth().oauth2("x.y.z")),
        kind(
            WebProblem.FORBIDDEN,
            "GET",
            "/v1/me",
            () -> as(Tokens.of("auditor").locality("94@2024-02-05"))),
        kind(WebProblem.FORBIDDEN, "GET", "/v1/me", () -> as(Tokens.of("auditor"))),
        kind(WebProblem.FORBIDDEN, "GET", "/v1/me", () -> as(Tokens.of("finance"))),
        kind(WebProblem.NOT_FOUND, "GET", "/v1/nothing-here", Requests::get),
        kind(WebProblem.NOT_FOUND, "GET", "/v1/localities/no-uuid", Requests::get),
        kind(WebProblem.METHOD_NOT_ALLOWED, "DELETE", "/v1/stalls", Requests::get),
        kind(WebProblem.NOT_ACCEPTABLE, "GET", "/v1/me", () -> get().accept("text/csv")),
        kind(WebProblem.CONFLICT, "POST", "/v1/stalls", () -> command(letting("refused"))),
        kind(
            WebProblem.UNSUPPORTED_MEDIA_TYPE,
            "POST",
            "/v1/stalls",
            () -> get().contentType("text/csv").body("rice")),
        kind(WebProblem.INVALID, "POST", "/v1/stalls", () -> command("{}")),
        kind(WebProblem.NOT_AN_AMOUNT, "POST", "/v1/stalls", () -> command(rent("1.5"))),
        kind(
            WebProblem.PRECONDITION_REQUIRED,
            "PUT",
            "/v1/stalls/1",
            () -> Requests.send("{\"name\":\"a\"}")),
        kind(WebProblem.INTERNAL, "GET", "/v1/failure", Requests::get),
        kind(WebProblem.UNAVAILABLE, "GET", "/v1/deadlock", Requests::get),
        kind(WebProblem.UNAVAILABLE, "GET", "/v1/outage", Requests::get));
  }

  /** What a client sends whose connection is cut while it uploads. */
  private static RequestSpecification upload(String cut) {
    return get()
        .contentType("multipart/form-data; boundary=part")
        .body(cut.getBytes(StandardCharsets.UTF_8));
  }

  private static Arguments kind(
      WebProblem code, String method, String path, Supplier<RequestSpecification> request) {
    return Arguments.of(code, method, path, request);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("everyKind")
  void everyRefusalIsAProblemDocumentInTheLanguageOfTheReader(
      WebProblem code, String method, String path, Supplier<RequestSpecification> request) {
    Response english = request.get().header("Accept-Language", "en").request(method, path);
    Response vietnamese =
        request.get().header("Accept-Language", "vi-VN,vi;q=0.9,en;q=0.8").request(method, path);

    for (Response answer : new Response[] {english, vietnamese}) {
      answer
          .then()
          .statusCode(code.status())
          .contentType(PROBLEM)
          .body("type", equalTo("urn:ntm:problem:" + code.code()))
          .body("status", equalTo(code.status()))
          .body("code", equalTo(code.code()))
          .body("instance", equalTo(path.replaceAll("\\?.*", "")))
          .body("detail", notNullValue());
    }
    assertThat(english.header("Content-Language")).isEqualTo("en");
    assertThat(vietnamese.header("Content-Language")).isEqualTo("vi");
    assertThat(vietnamese.<String>path("title")).isNotEqualTo(english.path("title"));
    assertThat(vietnamese.<String>path("detail")).isNotEqualTo(english.path("detail"));
  }

  @ParameterizedTest
  @CsvSource({"1.5", "-1", "9007199254740992", "'\"1000\"'", "1.0", "1e6", "true", "{}", "[]"})
  void whatIsNoAmountInWholeDongIsNamedByItsInvariantAndPlace(String amount) {
    command(rent(amount))
        .post("/v1/stalls")
        .then()
        .statusCode(422)
        .body("code", equalTo("INV-10"))
        .body("invariant", equalTo("INV-10"))
        .body("errors.pointer", contains("/rent"))
        .body("errors.code", contains("INV-10"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "9007199254740991"})
  void theBoundsOfAmountsBelongToThem(String amount) {
    command(rent(amount)).post("/v1/stalls").then().statusCode(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"name\":1,\"rent\":1,\"places\":1}; /name; WRONG-TYPE",
        "{\"name\":\"a\",\"rent\":1,\"places\":\"1\"}; /places; WRONG-TYPE",
        "{\"name\":\"a\",\"rent\":1,\"places\":1.5}; /places; WRONG-TYPE",
        "{\"name\":\"a\",\"rent\":1,\"places\":null}; /places; WRONG-TYPE",
        "{\"name\":\"a\",\"rent\":1,\"places\":1,\"from\":\"soon\"}; /from; WRONG-TYPE",
        "{\"name\":\"a\",\"rent\":1,\"places\":1,\"goods\":{}}; /goods; WRONG-TYPE",
        "{\"name\":\"a\",\"rent\":1,\"places\":1,\"goods\":[{\"kind\":1}]}; /goods/0/kind; WRONG-TYPE",
        "{\"name\":\"a\",\"rent\":1,\"places\":1,\"rnet\":2}; /rnet; UNKNOWN-FIELD",
        "{\"name\":\"a\",\"rent\":1,\"places\":1,\"goods\":[{\"a/b~c\":1}]}; /goods/0/a~1b~0c; UNKNOWN-FIELD",
        "{\"name\":\" \",\"rent\":1,\"places\":1}; /name; REQUIRED",
        "{\"name\":\"a\",\"rent\":null,\"places\":1}; /rent; REQUIRED",
        "{\"name\":\"a\",\"rent\":1,\"places\":101}; /places; OUT-OF-BOUNDS",
        "{\"name\":\"a\",\"rent\":1,\"places\":1,\"goods\":[{\"kind\":\"x\"},{\"kind\":\"\"}]}; /goods/1/kind; REQUIRED",
        "{\"name\":\"a\",\"rent\":1,\"places\":1,\"goods\":[{\"kind\":\"x\"},null]}; /goods/1; REQUIRED"
      })
  void aWrongValueIsNamedByItsPlaceInTheBody(String body, String pointer, String code) {
    command(body)
        .post("/v1/stalls")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
  }

  @Test
  void allValuesOutOfBoundsAreNamedAtOnce() {
    command("{\"name\":\"%s\",\"places\":0}".formatted("x".repeat(21)))
        .post("/v1/stalls")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/name", "/places", "/rent"))
        .body("errors.code", contains("OUT-OF-BOUNDS", "OUT-OF-BOUNDS", "REQUIRED"));
  }

  @Test
  void theBoundIsSaidInTheLanguageOfTheReader() {
    command("{\"name\":\"a\",\"rent\":1,\"places\":101}")
        .header("Accept-Language", "vi")
        .post("/v1/stalls")
        .then()
        .body("errors[0].detail", containsString("100"))
        .body("errors[0].detail", not(containsString("must be")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{} {}"})
  void aBodyThatIsNotOneDocumentIsRefused(String body) {
    Response answer = command(body).post("/v1/stalls");
    answer.then().contentType(PROBLEM);
    assertThat(answer.statusCode()).isIn(400, 422);
  }

  @Test
  void anInternalErrorTellsNothingOfTheInside() {
    String document = get().get("/v1/failure").asString();
    assertThat(document).doesNotContain("hunter2", "jdbc", "Exception", "vn.ntm");
  }

  @Test
  void anOutageOfTheDatabaseAsksToComeBack() {
    Response answer = get().get("/v1/outage");
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    assertThat(answer.asString()).doesNotContain("10.0.0.7");
  }

  @Test
  void withoutATokenTheAnswerSaysHowToSignIn() {
    given()
        .get("/v1/me")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("Bearer"));
  }

  @Test
  void aReaderOfNeitherLanguageReadsEnglish() {
    for (Map.Entry<String, String> language :
        Map.of("fr", "en", "vi", "vi", "en;q=0.5,vi", "vi", "%%", "en").entrySet()) {
      get()
          .header("Accept-Language", language.getKey())
          .get("/v1/nothing-here")
          .then()
          .header("Content-Language", language.getValue());
    }
  }
}
