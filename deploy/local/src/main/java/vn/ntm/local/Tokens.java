package vn.ntm.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Gets access tokens for the accounts of the demonstration, as a command line would. */
final class Tokens {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The realm issues tokens for fifteen minutes. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final HttpClient client;
  private final URI tokenAddress;
  private final Secrets secrets;
  private final Map<String, Held> held = new HashMap<>();

  Tokens(HttpClient client, URI tokenAddress, Secrets secrets) {
    this.client = client;
    this.tokenAddress = tokenAddress;
    this.secrets = secrets;
  }

  private record Held(String token, long since) {}

  /** A token of that account that is good for another five minutes at least. */
  synchronized String of(String user) throws IOException, InterruptedException {
    Held token = held.get(user);
    if (token == null || System.nanoTime() - token.since() > KEPT.toNanos()) {
      token = new Held(fetch(user), System.nanoTime());
      held.put(user, token);
    }
    return token.token();
  }

  private String fetch(String user) throws IOException, InterruptedException {
    String form =
        "grant_type=password&client_id=ntm-cli&username="
            + encoded(user)
            + "&password="
            + encoded(secrets.of("password." + user));
    HttpRequest request =
        HttpRequest.newBuilder(tokenAddress)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> response =
        client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    String token = new ObjectMapper().readTree(response.body()).path("access_token").asText();
    if (token.isEmpty()) {
      throw new IOException("Keycloak gave no token for " + user + ": " + response.body());
    }
    return token;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
