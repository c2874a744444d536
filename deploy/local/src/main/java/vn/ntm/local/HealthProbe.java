package vn.ntm.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a URL whether its server is ready: only 200 is a yes. */
final class HealthProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int OK = 200;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  boolean answers(URI address) {
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
