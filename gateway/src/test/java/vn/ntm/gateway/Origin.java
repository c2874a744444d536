package vn.ntm.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import vn.ntm.testing.Tokens;

/**
 * The service behind the gateway in tests: a real HTTP server that says what it received. The
 * service {@code reporting} is one that is not there.
 */
public final class Origin implements QuarkusTestResourceLifecycleManager {

  private static final int PART = 64 * 1024;

  private final Map<String, Integer> seen = new HashMap<>();
  private Vertx vertx;

  @Override
  public Map<String, String> start() {
    vertx = Vertx.vertx();
    HttpServer server =
        vertx
            .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
            .requestHandler(this::answer);
    try {
      server.listen().toCompletionStage().toCompletableFuture().get();
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException("The origin does not start", failure);
    }
    String address = "http://127.0.0.1:" + server.actualPort();
    Map<String, String> configuration = new LinkedHashMap<>();
    configuration.put("origin.url", address);
    configuration.put("ntm.gateway.services.targets", address);
    configuration.put("ntm.gateway.services.funding", address);
    configuration.put("ntm.gateway.services.reporting", "http://127.0.0.1:" + closedPort());
    configuration.put("ntm.gateway.origin.response-timeout", "2s");
    configuration.put("ntm.gateway.rate.burst", "60");
    configuration.put("quarkus.oidc.public-key", Tokens.publicKey());
    configuration.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
    return configuration;
  }

  @Override
  public void stop() {
    vertx.close();
  }

  private void answer(HttpServerRequest request) {
    if (request.path().equals("/seen")) {
      request.response().end(seen.getOrDefault(request.getParam("path"), 0).toString());
      return;
    }
    seen.merge(request.path(), 1, Integer::sum);
    HttpServerResponse response = request.response();
    switch (request.path()) {
      case "/v1/slow" -> request.resume();
      case "/v1/imports/left" -> {
        request.exceptionHandler(gone -> seen.merge("left", 1, Integer::sum));
        request.handler(chunk -> {});
      }
      case "/v1/dies" -> request.connection().close();
      case "/v1/closes-once", "/v1/closes-once-for-a-change" -> {
        if (seen.get(request.path()) == 1) {
          request.connection().close();
        } else {
          echo(request);
        }
      }
      case "/v1/breaks" -> {
        response.setChunked(true);
        response.write("the beginning").onComplete(sent -> request.connection().close());
      }
      case "/v1/created" ->
          response
              .setStatusCode(201)
              .putHeader("Location", request.getParam("location"))
              .putHeader("ETag", "\"1\"")
              .end();
      case "/v1/none" -> response.setStatusCode(204).end();
      case "/v1/unchanged" -> response.setStatusCode(304).putHeader("ETag", "\"7\"").end();
      case "/v1/loose" ->
          response
              .putHeader("Cache-Control", "public, max-age=600")
              .putHeader("X-Frame-Options", "ALLOWALL")
              .putHeader("Connection", "x-own")
              .putHeader("x-own", "1")
              .end("{}");
      case "/v1/long" -> {
        response.setChunked(true);
        for (int part = 0; part < 100; part++) {
          response.write(Buffer.buffer(new byte[PART]));
        }
        response.end();
      }
      default -> echo(request);
    }
  }

  private static void echo(HttpServerRequest request) {
    MessageDigest digest = sha256();
    long[] length = {0};
    request.handler(
        chunk -> {
          digest.update(chunk.getBytes());
          length[0] += chunk.length();
        });
    request.endHandler(
        end -> {
          JsonObject headers = new JsonObject();
          request
              .headers()
              .names()
              .forEach(
                  name ->
                      headers.put(
                          name.toLowerCase(java.util.Locale.ROOT),
                          String.join("|", request.headers().getAll(name))));
          request
              .response()
              .putHeader("Content-Type", "application/json")
              .end(
                  new JsonObject()
                      .put("method", request.method().name())
                      .put("uri", request.uri())
                      .put("headers", headers)
                      .put("length", length[0])
                      .put("sha256", HexFormat.of().formatHex(digest.digest()))
                      .toBuffer());
        });
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static int closedPort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
