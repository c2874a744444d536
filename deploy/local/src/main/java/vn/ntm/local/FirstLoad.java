package vn.ntm.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Loads the trees and plans of {@code deploy/data} through the gateway, as a person would. Finished
 * steps are remembered, so an interrupted load goes on where it stopped, and a later version may
 * add steps.
 */
final class FirstLoad {
  private static final Duration REQUEST_LIMIT = Duration.ofMinutes(5);
  private static final Duration JOB_LIMIT = Duration.ofMinutes(15);
  private static final long LOOK_MILLIS = 1_000;
  private static final int ACCEPTED = 202;
  private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
  private static final String DONE = "DONE";
  private static final String REFUSED = "refused: ";

  private final HttpClient client;
  private final URI gateway;
  private final Tokens tokens;
  private final Path memory;
  private final Progress progress;

  /**
   * @param memory the file that remembers finished and refused steps
   */
  FirstLoad(HttpClient client, URI gateway, Tokens tokens, Path memory, Progress progress) {
    this.client = client;
    this.gateway = gateway;
    this.tokens = tokens;
    this.memory = memory;
    this.progress = progress;
  }

  /**
   * Carries out the steps that are not finished yet, in order.
   *
   * @throws PartFailed at the first that is refused; those before it stay
   */
  void run(List<FirstLoadStep> steps) throws IOException, InterruptedException {
    for (FirstLoadStep step : steps) {
      if (!remembered().contains(step.key())) {
        run(step);
        remember(step.key());
      }
    }
  }

  private void run(FirstLoadStep step) throws IOException, InterruptedException {
    Progress.Activity activity = progress.begin(step.name());
    try {
      HttpResponse<String> response = send(step);
      if (response.statusCode() == ACCEPTED) {
        followJob(step, response, activity);
      } else if (response.statusCode() >= 300) {
        throw refused(step, response.statusCode() + " " + response.body());
      }
      activity.done();
    } catch (IOException | InterruptedException | RuntimeException failure) {
      activity.failed();
      throw failure;
    }
  }

  private HttpResponse<String> send(FirstLoadStep step) throws IOException, InterruptedException {
    HttpRequest request =
        request(step, gateway.resolve(step.path()))
            .header("Content-Type", step.body().contentType())
            .header("Idempotency-Key", step.idempotencyKey(refusals(step)))
            .method(step.method(), step.body().publisher())
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(FirstLoadStep step, URI address)
      throws IOException, InterruptedException {
    return HttpRequest.newBuilder(address)
        .timeout(REQUEST_LIMIT)
        .header("Authorization", "Bearer " + tokens.of(step.user()));
  }

  private void followJob(
      FirstLoadStep step, HttpResponse<String> accepted, Progress.Activity activity)
      throws IOException, InterruptedException {
    URI job =
        jobAddress(
            gateway.resolve(step.path()), accepted.headers().firstValue("Location").orElse(""));
    long limit = System.nanoTime() + JOB_LIMIT.toNanos();
    while (true) {
      HttpResponse<String> response =
          client.send(
              request(step, job).GET().build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      JsonNode state = new ObjectMapper().readTree(response.body());
      String status = state.path("state").asText();
      activity.detail(Text.same(counts(state)));
      if (status.equals(DONE)) {
        return;
      }
      if (!UNDER_WAY.contains(status) || System.nanoTime() > limit) {
        throw refused(step, response.body());
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /**
   * A service names the job by its own path; seen from outside it lies behind the same prefix as
   * the request that began it.
   */
  static URI jobAddress(URI request, String location) {
    String path = URI.create(location).getPath();
    if (path.startsWith("/api/")) {
      return request.resolve(path);
    }
    String[] parts = request.getPath().split("/", 4);
    return request.resolve("/" + parts[1] + "/" + parts[2] + path);
  }

  /** Every number the job counts, by its name. */
  static String counts(JsonNode job) {
    return job.path("counts").properties().stream()
        .filter(field -> field.getValue().isIntegralNumber())
        .map(
            (Map.Entry<String, JsonNode> field) -> field.getKey() + " " + field.getValue().asLong())
        .collect(Collectors.joining(", "));
  }

  private PartFailed refused(FirstLoadStep step, String answer) throws IOException {
    remember(REFUSED + step.key());
    return new PartFailed(
        new Text(
            "Không nạp được %s (%s); sửa xong hãy chạy lại để nạp tiếp."
                .formatted(step.name().vi(), step.key()),
            "%s could not be loaded (%s); start again to continue once it is mended."
                .formatted(step.name().en(), step.key())),
        List.of(answer));
  }

  private int refusals(FirstLoadStep step) throws IOException {
    return Collections.frequency(remembered(), REFUSED + step.key());
  }

  private List<String> remembered() throws IOException {
    return Files.exists(memory) ? Files.readAllLines(memory, StandardCharsets.UTF_8) : List.of();
  }

  private void remember(String line) throws IOException {
    Files.writeString(
        memory,
        line + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
