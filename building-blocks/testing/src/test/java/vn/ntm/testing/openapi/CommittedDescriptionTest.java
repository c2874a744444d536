package vn.ntm.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittedDescriptionTest {

  private static final String DOCUMENT =
      """
      ---
      openapi: 3.1.0
      paths:
        /v1/accounts:
          get:
            summary: Accounts of the subtree
            responses:
              "200":
                description: OK
              "401":
                description: No token
        /v1/allocations:
          post:
            summary: Propose an allocation
            responses:
              "201":
                description: Created
              "401":
                description: No token
      """;

  @TempDir private Path folder;
  private CommittedDescription description;

  @BeforeEach
  void commit() throws IOException {
    Files.writeString(folder.resolve("funding.yaml"), DOCUMENT);
    description = CommittedDescription.in(folder, "funding");
  }

  @Test
  void whatIsServedAsItIsCommittedPasses() {
    assertThatCode(() -> description.compare(DOCUMENT)).doesNotThrowAnyException();
  }

  @Test
  void theAddressOfTheRunningTestIsNoDifference() {
    String served =
        DOCUMENT.replace("paths:\n", "servers:\n- url: http://localhost:8081\n  x: y\npaths:\n");

    assertThatCode(() -> description.compare(served)).doesNotThrowAnyException();
  }

  @Test
  void aChangedLineIsShownInBothVersionsUnderItsOperationAndNothingElseIs() {
    String served = DOCUMENT.replace("Propose an allocation", "Propose to give budget down");

    assertThat(told(served).lines())
        .containsSubsequence(
            "in paths: /v1/allocations: post:",
            "-    14        summary: Propose an allocation",
            "+    14        summary: Propose to give budget down")
        .noneMatch(line -> line.contains("/v1/accounts") || line.contains("Created"));
  }

  @Test
  void anOperationThatWasAddedIsShownWithoutWhatFollowsIt() {
    String added =
        "  /v1/transfers:\n    post:\n      summary: Propose a transfer\n      operationId: t\n";
    String served = DOCUMENT.replace("  /v1/allocations:\n", added + "  /v1/allocations:\n");

    assertThat(told(served).lines().filter(line -> line.startsWith("+")))
        .containsExactly(
            "+    12    /v1/transfers:",
            "+    13      post:",
            "+    14        summary: Propose a transfer",
            "+    15        operationId: t");
    assertThat(told(served).lines().filter(line -> line.startsWith("-"))).isEmpty();
  }

  @Test
  void aLineThatIsNoLongerServedIsShownAsCommitted() {
    String served = DOCUMENT.replace("          description: Created\n", "");

    assertThat(told(served))
        .contains("-    17            description: Created")
        .doesNotContain("+    17");
  }

  @Test
  void ofManyDifferingLinesFortyAreShownAndTheOthersCounted() {
    String served =
        DOCUMENT
            + IntStream.range(0, 20_000)
                .mapToObj(number -> "# line " + number + "\n")
                .collect(Collectors.joining());

    assertThat(told(served)).contains("# line 39").contains("and 19960 more differing lines");
    assertThat(told(served)).doesNotContain("# line 40");
  }

  @Test
  void aMissingBreakAtTheEndIsADifference() {
    assertThatThrownBy(() -> description.compare(DOCUMENT.stripTrailing()))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aDescriptionThatIsNotCommittedYetDiffersAltogether() {
    CommittedDescription unknown = CommittedDescription.in(folder, "reporting");

    assertThatThrownBy(() -> unknown.compare(DOCUMENT))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("reporting.yaml")
        .hasMessageContaining("mvn -pl reporting-service verify -Dcontracts.update=true");
  }

  @Test
  void whatIsWrittenAnewIsThenEqual() {
    String served = DOCUMENT.replace("Created", "Proposed");

    description.update(served);

    assertThatCode(() -> description.compare(served)).doesNotThrowAnyException();
  }

  private String told(String served) {
    try {
      description.compare(served);
    } catch (AssertionError differing) {
      return differing.getMessage();
    }
    throw new IllegalStateException("No difference was seen");
  }
}
