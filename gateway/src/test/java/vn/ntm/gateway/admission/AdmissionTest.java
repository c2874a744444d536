package vn.ntm.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ntm.gateway.Client;
import vn.ntm.gateway.Origin;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(Origin.class)
class AdmissionTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MIB = 1024 * 1024;

  @TestHTTPResource URI gateway;

  @ConfigProperty(name = "origin.url")
  String origin;

  private Client client;

  @BeforeEach
  void connect() {
    client = new Client(gateway);
  }

  static Stream<Arguments> badCredentials() {
    return Stream.of(
        Arguments.of("expired", "Bearer " + Tokens.of("finance").expired().sign()),
        Arguments.of(
            "another issuer",
            "Bearer " + Tokens.of("finance").issuer("http://127.0.0.1:8180/realms/other").sign()),
        Arguments.of(
            "another audience", "Bearer " + Tokens.of("finance").audience("account").sign()),
        Arguments.of("another key", "Bearer " + Tokens.of("finance").signedByAStranger().sign()),
        Arguments.of("no token at all", "Bearer not-a-token"),
        Arguments.of("a password", "Basic YTpi"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badCredentials")
  void aTokenThatIsNotGoodIs401AndGoesNoFurther(String what, String credentials) throws Exception {
    String path = "/v1/refused/" + what.replace(' ', '-');
    HttpResponse<String> answer =
        client.send(
            client
                .to("/api/funding" + path)
                .header("Authorization", credentials)
                .POST(BodyPublishers.ofString("{}")));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
        .startsWith("Bearer")
        .contains("invalid_token");
    assertThat(problem(answer).get("code").asText()).isEqualTo("UNAUTHENTICATED");
    assertThat(seen(path)).isZero();
  }

  @Test
  void noTokenIs401InTheLanguageOfTheReader() throws Exception {
    HttpResponse<String> vietnamese =
        client.send(client.to("/api/funding/v1/echo").header("Accept-Language", "vi"));
    HttpResponse<String> english = client.send(client.to("/api/funding/v1/echo"));
    assertThat(vietnamese.statusCode()).isEqualTo(401);
    assertThat(vietnamese.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"ntm\"");
    assertThat(problem(vietnamese).get("title").asText()).isEqualTo("Chưa đăng nhập");
    assertThat(problem(english).get("title").asText()).isEqualTo("Not signed in");
  }

  static Stream<Arguments> tooLong() {
    return Stream.of(
        Arguments.of("/v1/long-body/a", BodyPublishers.ofByteArray(Client.bytes(MIB + 1)), MIB),
        Arguments.of("/v1/long-body/b", Client.chunked(Client.bytes(3 * MIB)), MIB),
        Arguments.of(
            "/v1/imports", BodyPublishers.ofByteArray(Client.bytes(32 * MIB + 1)), 32 * MIB),
        Arguments.of("/v1/imports/x", Client.chunked(Client.bytes(33 * MIB)), 32 * MIB),
        Arguments.of("/v1/x/attachments", Client.chunked(Client.bytes(33 * MIB)), 32 * MIB),
        Arguments.of("/v1/x/evidence", Client.chunked(Client.bytes(33 * MIB)), 32 * MIB));
  }

  @ParameterizedTest
  @MethodSource("tooLong")
  void aBodyBeyondTheLimitIs413WhetherAnnouncedOrNot(String path, BodyPublisher body, int limit)
      throws Exception {
    HttpResponse<String> answer = client.send(client.signedIn("/api/funding" + path).POST(body));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(problem(answer).get("code").asText()).isEqualTo("TOO-LARGE");
    assertThat(problem(answer).get("detail").asText().replaceAll("\\D", ""))
        .isEqualTo(Integer.toString(limit));
  }

  @Test
  void anAnnouncedBodyBeyondTheLimitGoesNoFurther() throws Exception {
    client.send(
        client
            .signedIn("/api/funding/v1/announced")
            .POST(BodyPublishers.ofByteArray(Client.bytes(MIB + 1))));
    assertThat(seen("/v1/announced")).isZero();
  }

  @Test
  void theLastByteOfTheLimitPasses() throws Exception {
    HttpResponse<String> answer =
        client.send(
            client.signedIn("/api/funding/v1/exact").POST(Client.chunked(Client.bytes(MIB))));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void aClientThatAsksFirstIsToldToSendOrNot() throws Exception {
    assertThat(askFirst("/api/targets/v1/imports")).startsWith("HTTP/1.1 100 ");
    assertThat(askFirst("/api/targets/v1/echo")).startsWith("HTTP/1.1 413 ");
  }

  @Test
  void whoAsksTooOftenWaitsAndNobodyElseDoes() throws Exception {
    String hasty = "Bearer " + Tokens.of("partner").account("hasty").sign();
    HttpResponse<String> last = null;
    for (int time = 0; time <= 60; time++) {
      last = client.send(client.to("/api/funding/v1/echo").header("Authorization", hasty));
    }
    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(problem(last).get("code").asText()).isEqualTo("TOO-MANY-REQUESTS");
    String patient = "Bearer " + Tokens.of("partner").account("patient").sign();
    assertThat(
            client
                .send(client.to("/api/funding/v1/echo").header("Authorization", patient))
                .statusCode())
        .isEqualTo(200);
  }

  /** The first line of the answer to the head of a request whose body is still to come. */
  private String askFirst(String path) throws Exception {
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      String head =
          "POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n"
              + "Expect: 100-continue\r\n\r\n";
      socket
          .getOutputStream()
          .write(
              head.formatted(path, Tokens.of("finance").sign(), 3 * MIB)
                  .getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  private int seen(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(origin + "/seen?path=" + path)).build();
    return Integer.parseInt(
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
  }

  private static JsonNode problem(HttpResponse<String> answer) throws Exception {
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    return JSON.readTree(answer.body());
  }
}
