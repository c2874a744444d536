package vn.ntm.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.gateway.Client;
import vn.ntm.gateway.Origin;
import vn.ntm.testing.Tokens;

@QuarkusTest
@WithTestResource(Origin.class)
class ForwardingTest {

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

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
  void methodPathAndQueryArriveAsTheyWereSent(String method) throws Exception {
    JsonNode received =
        echo(
            client
                .signedIn("/api/funding/v1/echo/x%2Fy?under=94%402024-02-05&name=S%C3%B3c&name=a+b")
                .method(method, BodyPublishers.noBody()));
    assertThat(received.get("method").asText()).isEqualTo(method);
    assertThat(received.get("uri").asText())
        .isEqualTo("/v1/echo/x%2Fy?under=94%402024-02-05&name=S%C3%B3c&name=a+b");
  }

  @Test
  void headersAndTheTokenItselfArriveUnchanged() throws Exception {
    String token = "Bearer " + Tokens.of("finance").sign();
    JsonNode headers =
        echo(client
                .to("/api/targets/v1/echo")
                .header("Authorization", token)
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "k-1")
                .header("Accept-Language", "vi")
                .POST(BodyPublishers.ofString("{}")))
            .get("headers");
    assertThat(headers.get("authorization").asText()).isEqualTo(token);
    assertThat(headers.get("if-match").asText()).isEqualTo("\"3\"");
    assertThat(headers.get("idempotency-key").asText()).isEqualTo("k-1");
    assertThat(headers.get("accept-language").asText()).isEqualTo("vi");
    assertThat(headers.get("content-length").asText()).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3 * MIB, 30 * MIB})
  void aBodyPassesWhole(int length) throws Exception {
    byte[] body = Client.bytes(length);
    JsonNode received =
        echo(
            client
                .signedIn("/api/targets/v1/localities/imports?dryRun=true")
                .POST(BodyPublishers.ofByteArray(body)));
    assertThat(received.get("length").asInt()).isEqualTo(length);
    assertThat(received.get("sha256").asText()).isEqualTo(sha256(body));
  }

  @Test
  void aChunkedBodyPassesWhole() throws Exception {
    byte[] body = Client.bytes(3 * MIB);
    JsonNode received =
        echo(client.signedIn("/api/targets/v1/plans/imports").POST(Client.chunked(body)));
    assertThat(received.get("sha256").asText()).isEqualTo(sha256(body));
  }

  @Test
  void aLongAnswerPassesWhole() throws Exception {
    HttpResponse<String> answer = client.send(client.signedIn("/api/funding/v1/long"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).hasSize(100 * 64 * 1024);
  }

  @Test
  void answersWithoutABodyPass() throws Exception {
    HttpResponse<String> none = client.send(client.signedIn("/api/funding/v1/none"));
    HttpResponse<String> unchanged = client.send(client.signedIn("/api/funding/v1/unchanged"));
    HttpResponse<String> head =
        client.send(
            client.signedIn("/api/funding/v1/echo").method("HEAD", BodyPublishers.noBody()));
    assertThat(none.statusCode()).isEqualTo(204);
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.headers().firstValue("ETag")).hasValue("\"7\"");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/disbursements/7,/api/funding/v1/disbursements/7",
    "/v1/a?x=1#y,/api/funding/v1/a?x=1#y",
    "{origin}/v1/disbursements/7,/api/funding/v1/disbursements/7",
    "https://example.org/v1/x,https://example.org/v1/x",
    "next,next",
  })
  void theAddressOfANewResourceIsOneThatTheClientCanUse(String given, String seen)
      throws Exception {
    String location = URLEncoder.encode(given.replace("{origin}", origin), StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        client.send(
            client
                .signedIn("/api/funding/v1/created?location=" + location)
                .POST(BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location")).hasValue(seen);
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
  }

  @Test
  void whoTheClientIsSaysTheGatewayAlone() throws Exception {
    JsonNode headers =
        echo(client
                .signedIn("/api/funding/v1/echo")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "bank.example")
                .header("X-Forwarded-Prefix", "/elsewhere")
                .header("Forwarded", "for=203.0.113.9")
                .header("X-Real-IP", "203.0.113.9")
                .header("ce_id", "1")
                .header("Ce-Type", "x")
                .header("TE", "trailers"))
            .get("headers");
    assertThat(headers.get("x-forwarded-for").asText()).isEqualTo("127.0.0.1");
    assertThat(headers.get("x-forwarded-proto").asText()).isEqualTo("http");
    assertThat(headers.get("x-forwarded-host").asText()).isEqualTo(gateway.getAuthority());
    for (String dropped :
        new String[] {"x-forwarded-prefix", "forwarded", "x-real-ip", "ce_id", "ce-type", "te"}) {
      assertThat(headers.has(dropped)).as(dropped).isFalse();
    }
  }

  @Test
  void theTraceOfTheClientGoesOn() throws Exception {
    JsonNode headers =
        echo(client
                .signedIn("/api/funding/v1/echo")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"))
            .get("headers");
    assertThat(headers.get("traceparent").asText())
        .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01");
  }

  @Test
  void aRequestWithoutATraceGetsOne() throws Exception {
    JsonNode headers = echo(client.signedIn("/api/funding/v1/echo")).get("headers");
    assertThat(headers.path("traceparent").asText()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
  }

  @Test
  void noServiceCanLoosenTheProtectionOfAnAnswer() throws Exception {
    var headers = client.send(client.signedIn("/api/funding/v1/loose")).headers();
    assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
    assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'none'");
    assertThat(headers.firstValue("x-own")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/funding/v1/../seen",
        "/api/funding/v1/%2e%2e/seen",
        "/api/funding/v2/echo",
        "/api/funding/v1x",
        "/api/funding",
        "/api/ledger/v1/echo",
        "/api/",
      })
  void nothingButTheFirstVersionOfAKnownServiceIsReached(String path) throws Exception {
    HttpResponse<String> answer = client.send(client.signedIn(path));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(problem(answer).get("code").asText()).isEqualTo("NOT-FOUND");
  }

  @Test
  void aServiceThatIsNotThereIs503() throws Exception {
    HttpResponse<String> answer =
        client.send(
            client
                .signedIn("/api/reporting/v1/reports/imports")
                .header("Accept-Language", "vi-VN,vi;q=0.9")
                .POST(BodyPublishers.ofByteArray(Client.bytes(3 * MIB))));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(answer.headers().firstValue("Content-Language")).hasValue("vi");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    JsonNode problem = problem(answer);
    assertThat(problem.get("title").asText()).isEqualTo("Tạm thời không dùng được");
    assertThat(problem.get("detail").asText()).contains("reporting");
    assertThat(problem.get("instance").asText()).isEqualTo("/api/reporting/v1/reports/imports");
    assertThat(problem.get("traceId").asText()).matches("[0-9a-f]{32}");
  }

  @Test
  void aServiceThatDoesNotAnswerIs504() throws Exception {
    HttpResponse<String> answer =
        client.send(client.signedIn("/api/funding/v1/slow").POST(BodyPublishers.ofString("{}")));
    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(problem(answer).get("detail").asText()).contains("Idempotency-Key");
  }

  @Test
  void aServiceThatDiesBeforeItsAnswerIs503() throws Exception {
    HttpResponse<String> answer = client.send(client.signedIn("/api/funding/v1/dies"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(problem(answer).get("code").asText()).isEqualTo("UNAVAILABLE");
  }

  @Test
  void whatOnlyReadsIsSentOnceMoreOnAFreshConnectionAndWhatChangesIsNot() throws Exception {
    assertThat(client.send(client.signedIn("/api/funding/v1/closes-once")).statusCode())
        .isEqualTo(200);
    assertThat(seen("/v1/closes-once")).isEqualTo(2);
    HttpRequest.Builder change = client.signedIn("/api/funding/v1/closes-once-for-a-change");
    assertThat(client.send(change.POST(BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(503);
    assertThat(seen("/v1/closes-once-for-a-change")).isOne();
  }

  @Test
  void halfAnAnswerDoesNotLookLikeAWholeOne() {
    assertThatThrownBy(() -> client.send(client.signedIn("/api/funding/v1/breaks")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aClientThatLeavesInTheMiddleOfAnUploadIsNotWaitedFor() throws Exception {
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      String head =
          "POST /api/funding/v1/imports/left HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n"
              + "Authorization: Bearer %s\r\n\r\n";
      socket
          .getOutputStream()
          .write(
              (head.formatted(Tokens.of("finance").sign()) + "the first bytes")
                  .getBytes(StandardCharsets.US_ASCII));
      await().until(() -> seen("/v1/imports/left") == 1);
    }
    await().until(() -> seen("left") == 1);
  }

  @Test
  void theConnectionServesOnAfterARefusedUpload() throws Exception {
    for (int time = 0; time < 3; time++) {
      HttpResponse<String> refused =
          client.send(
              client
                  .to("/api/targets/v1/localities/imports")
                  .POST(BodyPublishers.ofByteArray(Client.bytes(3 * MIB))));
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(echo(client.signedIn("/api/targets/v1/echo")).get("length").asInt()).isZero();
    }
  }

  private int seen(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(origin + "/seen?path=" + path)).build();
    return Integer.parseInt(
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  private JsonNode echo(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = client.send(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static JsonNode problem(HttpResponse<String> answer) throws IOException {
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    return JSON.readTree(answer.body());
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
