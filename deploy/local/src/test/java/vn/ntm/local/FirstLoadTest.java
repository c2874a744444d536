package vn.ntm.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstLoadTest {
  private static final String TWO_STEPS =
      """
      [
        {"name": {"vi": "cây địa bàn", "en": "the tree"}, "as": "admin", "method": "POST",
         "path": "/api/targets/v1/localities/imports?tree=2025", "file": "tree.csv",
         "contentType": "text/csv", "job": true},
        {"name": {"vi": "kế hoạch", "en": "the plan"}, "as": "st-coordinator", "method": "POST",
         "path": "/api/targets/v1/plans/imports", "file": "plan.json",
         "contentType": "application/json"}
      ]
      """;

  @TempDir Path folder;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger planStatus = new AtomicInteger(201);
  private final AtomicReference<String> jobState = new AtomicReference<>("DONE");
  private final List<String> idempotencyKeys = new CopyOnWriteArrayList<>();
  private HttpServer gateway;

  @BeforeEach
  void openGateway() throws IOException {
    Files.writeString(folder.resolve("first-load.json"), TWO_STEPS);
    Files.writeString(folder.resolve("tree.csv"), "code,name\n94,Tỉnh Sóc Trăng\n");
    Files.writeString(folder.resolve("plan.json"), "{}");
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext("/", this::answer);
    gateway.start();
  }

  @AfterEach
  void closeGateway() {
    gateway.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().toString();
    if (path.equals("/token")) {
      respond(
          exchange,
          200,
          "{\"access_token\":\"of-" + body.replaceAll(".*username=([^&]*).*", "$1") + "\"}");
      return;
    }
    idempotencyKeys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
    requests.add(
        String.join(
            " ",
            exchange.getRequestMethod(),
            path,
            exchange.getRequestHeaders().getFirst("Authorization"),
            body.replace("\n", "|")));
    if (path.contains("/localities/imports")) {
      exchange.getResponseHeaders().add("Location", "/v1/jobs/7");
      respond(exchange, 202, "{}");
    } else if (path.endsWith("/jobs/7")) {
      respond(exchange, 200, "{\"state\":\"" + jobState.get() + "\",\"counts\":{\"rows\":1}}");
    } else {
      respond(exchange, planStatus.get(), "{\"code\":\"because\"}");
    }
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void load() throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    Progress progress =
        new Progress(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            OptionalInt.empty());
    Tokens tokens =
        new Tokens(client, address.resolve("/token"), Secrets.in(folder.resolve("secrets")));
    new FirstLoad(client, address, tokens, folder.resolve("finished"), progress)
        .run(FirstLoadStep.read(folder.resolve("first-load.json")));
  }

  @Test
  void theStepsAreSentInOrderByTheirOwnAccounts() throws Exception {
    load();

    assertThat(requests)
        .containsExactly(
            "POST /api/targets/v1/localities/imports?tree=2025 Bearer of-admin code,name|94,Tỉnh Sóc Trăng|",
            "GET /api/targets/v1/jobs/7 Bearer of-admin ",
            "POST /api/targets/v1/plans/imports Bearer of-st-coordinator {}");
  }

  @Test
  void anInterruptedLoadGoesOnWhereItStopped() throws Exception {
    planStatus.set(503);
    assertThatThrownBy(this::load)
        .isInstanceOf(PartFailed.class)
        .hasMessageContaining("the plan")
        .extracting(failure -> ((PartFailed) failure).lastLines().get(0))
        .asString()
        .contains("503", "because");

    requests.clear();
    planStatus.set(201);
    load();
    load();

    assertThat(requests)
        .containsExactly("POST /api/targets/v1/plans/imports Bearer of-st-coordinator {}");
  }

  @Test
  void aStepThatNamesAMissingFileIsRefused() throws IOException {
    Files.delete(folder.resolve("plan.json"));

    assertThatThrownBy(() -> FirstLoadStep.read(folder.resolve("first-load.json")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("plan.json");
  }

  @Test
  void aStepWithoutItsAccountIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("first-load.json"), TWO_STEPS.replace("\"as\": \"admin\",", ""));

    assertThatThrownBy(() -> FirstLoadStep.read(folder.resolve("first-load.json")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("'as'");
  }

  @Test
  void theCommittedStepsCanBeRead() {
    assertThatCode(
            () -> FirstLoadStep.read(Home.ofThisProgram().loadedData().resolve("first-load.json")))
        .doesNotThrowAnyException();
  }

  @Test
  void aRefusedImportIsANewRequestAtTheNextStart() throws Exception {
    jobState.set("FAILED");
    assertThatThrownBy(this::load).isInstanceOf(PartFailed.class);
    String refused = idempotencyKeys.get(0);

    idempotencyKeys.clear();
    jobState.set("DONE");
    load();

    assertThat(idempotencyKeys.get(0)).isNotEqualTo(refused);
  }

  @Test
  void aRepeatedAttemptIsTheSameRequest() throws IOException {
    List<FirstLoadStep> once = FirstLoadStep.read(folder.resolve("first-load.json"));
    List<FirstLoadStep> again = FirstLoadStep.read(folder.resolve("first-load.json"));

    assertThat(once.get(0).idempotencyKey(0)).isEqualTo(again.get(0).idempotencyKey(0));
    assertThat(once.get(0).idempotencyKey(0)).isNotEqualTo(once.get(1).idempotencyKey(0));
  }

  @Test
  void aStepOfSeveralFilesIsSentAsAForm() throws Exception {
    Files.writeString(
        folder.resolve("first-load.json"),
        """
        [{"name": {"vi": "cây", "en": "tree"}, "as": "admin", "method": "POST",
          "path": "/api/targets/v1/trees",
          "parts": [
            {"name": "units", "file": "tree.csv", "contentType": "text/csv"},
            {"name": "plan", "file": "plan.json", "contentType": "application/json"}]}]
        """);
    load();

    assertThat(requests.get(0).replace("\r", ""))
        .contains(
            "name=\"units\"; filename=\"tree.csv\"|Content-Type: text/csv||code,name|94,Tỉnh Sóc Trăng|",
            "name=\"plan\"; filename=\"plan.json\"|Content-Type: application/json||{}|--")
        .endsWith("--|");
  }

  @Test
  void aJobIsFoundBehindTheGatewayHoweverItIsNamed() {
    URI request = URI.create("http://127.0.0.1:8080/api/targets/v1/localities/imports");
    URI job = URI.create("http://127.0.0.1:8080/api/targets/v1/jobs/7");

    assertThat(FirstLoad.jobAddress(request, "/v1/jobs/7")).isEqualTo(job);
    assertThat(FirstLoad.jobAddress(request, "/api/targets/v1/jobs/7")).isEqualTo(job);
    assertThat(FirstLoad.jobAddress(request, "http://127.0.0.1:8081/v1/jobs/7")).isEqualTo(job);
  }

  @Test
  void aJobTellsWhatItCounted() throws IOException {
    assertThat(
            FirstLoad.counts(
                new ObjectMapper()
                    .readTree("{\"counts\":{\"read\":10794,\"written\":500,\"note\":\"x\"}}")))
        .isEqualTo("read 10794, written 500");
  }
}
