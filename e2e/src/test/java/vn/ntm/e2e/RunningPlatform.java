package vn.ntm.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole system, started once for all tests of this module and stopped with them. */
final class RunningPlatform {

  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final Path DATA = HOME.resolve("e2e/target/platform");
  private static final Path LOG = HOME.resolve("e2e/target/platform.log");
  private static final String PORT_BASE = "23000";
  private static final Duration START = Duration.ofMinutes(8);
  private static final Duration STOP = Duration.ofMinutes(1);
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

  private static RunningPlatform running;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();
  private final Properties addresses;
  private final Properties secrets;

  private RunningPlatform() throws IOException, InterruptedException {
    Process up =
        new ProcessBuilder(
                HOME.resolve("deploy/local/up").toString(),
                "--no-build",
                "--fresh",
                "--data",
                DATA.toString(),
                "--port-base",
                PORT_BASE)
            .redirectErrorStream(true)
            .redirectOutput(LOG.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(up)));
    Path ready = DATA.resolve("run/ready");
    long deadline = System.nanoTime() + START.toNanos();
    while (!Files.exists(ready)) {
      if (up.waitFor(500, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
        throw new IllegalStateException("The platform did not start:\n" + Files.readString(LOG));
      }
    }
    addresses = properties(DATA.resolve("run/addresses.properties"));
    secrets = properties(DATA.resolve("secrets/secrets.properties"));
  }

  /** The running system; the first test starts it. */
  static synchronized RunningPlatform get() {
    if (running == null) {
      try {
        running = new RunningPlatform();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return running;
  }

  /** Sends as a user of the realm, through the gateway; a null user sends no token. */
  Answer send(String user, HttpRequest.Builder request, String path) {
    return sendWithToken(user == null ? null : token(user), request, path);
  }

  /** Sends with this token, through the gateway. */
  Answer sendWithToken(String token, HttpRequest.Builder request, String path) {
    request.uri(URI.create(addresses.getProperty("gateway.url") + path));
    request.timeout(Duration.ofSeconds(70));
    if (token != null) {
      request.setHeader("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String body = response.body();
      boolean isJson = response.headers().firstValue("content-type").orElse("").contains("json");
      return new Answer(
          response.statusCode(),
          response.headers(),
          isJson && !body.isEmpty() ? json.readTree(body) : json.nullNode(),
          body);
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The rows of a query on the database of a service, as its own user sees them. */
  List<List<String>> rows(String service, String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                addresses.getProperty("postgres." + service + ".url"),
                service,
                secrets.getProperty("postgres." + service));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (row.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          values.add(row.getString(i));
        }
        rows.add(values);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Kills a part at once, as a power cut would, and starts it again. */
  void killAndStart(String part) {
    kill(part);
    order(part, "start");
  }

  /** Processor time that a part and the processes under it have used since they began. */
  Duration processorTime(String part) {
    try {
      ProcessHandle process = process(part);
      return Stream.concat(Stream.of(process), process.descendants())
          .flatMap(one -> one.info().totalCpuDuration().stream())
          .reduce(Duration.ZERO, Duration::plus);
    } catch (IOException e) {
      throw new IllegalStateException("no process of " + part, e);
    }
  }

  /** Runs a program of PostgreSQL on the database of a service, as one of its roles. */
  String runOnDatabase(String service, String role, List<String> command) {
    URI url = URI.create(addresses.getProperty("postgres." + service + ".url").substring(5));
    ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
    program
        .environment()
        .putAll(
            Map.of(
                "PGHOST", url.getHost(),
                "PGPORT", Integer.toString(url.getPort()),
                "PGDATABASE", url.getPath().substring(1),
                "PGUSER", role,
                "PGPASSWORD", secrets.getProperty("postgres." + role)));
    try {
      Process running = program.start();
      String output = new String(running.getInputStream().readAllBytes(), UTF_8);
      if (running.waitFor() != 0) {
        throw new IllegalStateException(command + ":\n" + output);
      }
      return output;
    } catch (IOException e) {
      throw new IllegalStateException(command + " cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static ProcessHandle process(String part) throws IOException {
    String pid = Files.readString(DATA.resolve("run/" + part + ".pid")).strip();
    return ProcessHandle.of(Long.parseLong(pid.split("\\s", 2)[0])).orElseThrow();
  }

  /** Kills a part at once. */
  void kill(String part) {
    try {
      ProcessHandle process = process(part);
      process.destroyForcibly();
      process.onExit().get(30, TimeUnit.SECONDS);
    } catch (IOException
        | java.util.concurrent.ExecutionException
        | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("could not kill " + part, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Orders a part to start or stop, as a person would. */
  void order(String part, String action) {
    try {
      Process order =
          new ProcessBuilder(
                  HOME.resolve("deploy/local/service").toString(),
                  part,
                  action,
                  "--data",
                  DATA.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
              .start();
      if (!order.waitFor(3, TimeUnit.MINUTES) || order.exitValue() != 0) {
        throw new IllegalStateException("could not " + action + " " + part + ", see " + LOG);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** One sign-in at a time for each user: Keycloak refuses several at once as an attack. */
  private String token(String user) {
    return tokens
        .compute(
            user,
            (name, known) ->
                known == null || known.until() < System.nanoTime()
                    ? new Token(fetchToken(name), System.nanoTime() + TOKEN_LIFE.toNanos())
                    : known)
        .value();
  }

  private String fetchToken(String user) {
    Map<String, String> form =
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "ntm-cli",
            "username",
            user,
            "password",
            secrets.getProperty("password." + user));
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(addresses.getProperty("keycloak.token.url")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode answer = json.readTree(response.body());
      if (response.statusCode() != 200) {
        throw new IllegalStateException("no token for " + user + ": " + response.body());
      }
      return answer.get("access_token").asText();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void stop(Process up) {
    up.destroy();
    try {
      if (!up.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        up.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Properties properties(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private record Token(String value, long until) {}
}
