package vn.ntm.gateway.description;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.gateway.Origin;

@QuarkusTest
@WithTestResource(Origin.class)
class PagesTest {

  @TestHTTPResource URI gateway;

  @TestHTTPResource(value = "/health/ready", management = true)
  URI readiness;

  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  @Test
  void theDescriptionIsThereAsJsonAndAsYaml() throws Exception {
    given()
        .get("/openapi")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("openapi", equalTo("3.1.0"))
        .body("components.securitySchemes.bearer.scheme", equalTo("bearer"));
    String negotiated =
        given()
            .accept("application/yaml")
            .get("/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    String named = given().get("/openapi.yaml").then().statusCode(200).extract().asString();
    assertThat(negotiated).isEqualTo(named);
    assertThat(new YAMLMapper().readTree(named).get("openapi").asText()).isEqualTo("3.1.0");
  }

  @Test
  void theRootLeadsToAPageThatAllItsFilesAreThereFor() {
    given().redirects().follow(false).get("/").then().statusCode(302).header("Location", "/docs");
    String page =
        given()
            .get("/")
            .then()
            .statusCode(200)
            .contentType(startsWith("text/html"))
            .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
            .header("X-Content-Type-Options", "nosniff")
            .extract()
            .asString();
    var files =
        java.util.regex.Pattern.compile("(?:src|href)=\"(/docs/[^\"]+)\"")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(files).hasSize(3);
    for (String file : files) {
      given().get(file).then().statusCode(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/unknown",
        "/q/health",
        "/q/metrics",
        "/q/openapi",
        "/q/dev-ui",
        "/openapi-ui/index.html",
        "/docs/../application.properties",
        "/favicon.ico",
      })
  void whatIsNotThereIsAProblemDocument(String path) {
    given()
        .urlEncodingEnabled(false)
        .header("Accept", "text/html")
        .header("Accept-Language", "vi")
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .body("title", equalTo("Không tìm thấy"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs", "/openapi"})
  void aPageIsOnlyRead(String path) {
    given()
        .body("{}")
        .post(path)
        .then()
        .statusCode(405)
        .header("Allow", "GET, HEAD")
        .contentType("application/problem+json")
        .body("code", equalTo("METHOD-NOT-ALLOWED"));
  }

  @Test
  void anUnknownMethodIsAProblemDocument() throws Exception {
    assertThat(raw("BREW /api/funding/v1/echo HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 405")
        .contains("\"code\":\"METHOD-NOT-ALLOWED\"");
  }

  @Test
  void aPathThatCannotBeReadMeetsNoPage() throws Exception {
    assertThat(raw("GET /api/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .endsWith("\r\n\r\n");
  }

  @Test
  void aRequestForNoPathIsAProblemDocument() throws Exception {
    assertThat(raw("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 404")
        .contains("\"code\":\"NOT-FOUND\"");
  }

  @Test
  void aRequestToNoHostIsAProblemDocument() throws Exception {
    assertThat(raw("GET /api/funding/v1/echo HTTP/1.1\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("\"code\":\"UNREADABLE\"");
  }

  @Test
  void browsersOfOtherOriginsAreKeptOut() {
    given()
        .header("Origin", "https://elsewhere.example")
        .get("/openapi")
        .then()
        .header("Access-Control-Allow-Origin", (String) null);
  }

  @Test
  void readinessAndMetricsAreOnTheManagementPortAndAskNoService() {
    given().get(readiness).then().statusCode(200).body("status", equalTo("UP"));
    given().get(metrics).then().statusCode(200).body(containsString("http_server_requests"));
  }

  private String raw(String request) throws Exception {
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
