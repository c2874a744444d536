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

/** Gets access tokens for the accounts of the demonstration, as a command line would. */
final class Tokens {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client;
  private final URI tokenAddress;
  private final Secrets secrets;

  Tokens(HttpClient client, URI tokenAddress, Secrets secrets) {
    this.client = client;
    this.tokenAddress = tokenAddress;
    this.secrets = secrets;
  }

  /** A fresh token of that account; it lives for fifteen minutes. */
  String of(String user) throws IOException, InterruptedException {
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
