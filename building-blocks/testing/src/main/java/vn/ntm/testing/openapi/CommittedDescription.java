package vn.ntm.testing.openapi;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The description of a service as it is committed in {@code contracts/openapi}: what its clients
 * read must be what it serves.
 */
public final class CommittedDescription {

  private static final int MOST_SHOWN = 40;

  private final String service;
  private final Path file;

  private CommittedDescription(String service, Path file) {
    this.service = service;
    this.file = file;
  }

  /**
   * The description of one service, seen from the folder of its module.
   *
   * @param service its short name, for example {@code funding}
   */
  public static CommittedDescription of(String service) {
    return new CommittedDescription(
        service, Path.of("..", "contracts", "openapi", service + ".yaml"));
  }

  static CommittedDescription in(Path folder, String service) {
    return new CommittedDescription(service, folder.resolve(service + ".yaml"));
  }

  /**
   * Compares it with what the service under test serves, or writes that down with {@code
   * -Dcontracts.update=true}.
   *
   * @throws AssertionError naming the lines that differ, at most forty of them
   */
  public void isWhatTheServiceServes() {
    String served =
        given()
            .noFilters()
            .accept("application/yaml")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    if (Boolean.getBoolean("contracts.update")) {
      update(served);
    } else {
      compare(served);
    }
  }

  void update(String served) {
    try {
      Files.writeString(file, withoutAddress(served));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void compare(String served) {
    DifferingLines.between(committed(), withoutAddress(served), MOST_SHOWN)
        .ifPresent(
            differing -> {
              throw new AssertionError(differs(differing));
            });
  }

  private String committed() {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String differs(String differing) {
    return """
           The service differs from %s (- committed, + served):
           %s
           If the change is meant, write the file anew with
           mvn -pl %s-service verify -Dcontracts.update=true
           and read the difference before it is committed."""
        .formatted(file, differing, service);
  }

  /** The address of the running test is no part of the contract. */
  private static String withoutAddress(String document) {
    return document.replaceAll("(?m)^servers:\\n(?:^[- ].*\\n)+", "");
  }
}
