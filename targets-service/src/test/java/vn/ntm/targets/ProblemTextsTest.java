package vn.ntm.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.targets.locality.domain.RowRule;
import vn.ntm.web.problem.ProblemDocument;

class ProblemTextsTest {

  private static final Path LIST = Path.of("..", "docs", "errors", "targets.md");

  @ParameterizedTest
  @EnumSource(TargetsProblem.class)
  void everyErrorHasATitleAndADetailInBothLanguages(TargetsProblem problem) {
    for (String member : List.of("title", "detail")) {
      String english = text(problem, member, Locale.ENGLISH);
      String vietnamese = text(problem, member, Locale.forLanguageTag("vi"));
      assertThat(english).isNotEqualTo(problem.code());
      assertThat(vietnamese).isNotEqualTo(problem.code()).isNotEqualTo(english);
    }
  }

  @ParameterizedTest
  @EnumSource(TargetsProblem.class)
  void everyErrorIsListedInTheDocumentation(TargetsProblem problem) throws IOException {
    assertThat(Files.readString(LIST))
        .contains("| `" + problem.code() + "` | " + problem.status() + " |");
  }

  @Test
  void everyRuleOfRowsIsAnError() {
    assertThat(Arrays.stream(TargetsProblem.values()).map(Enum::name))
        .containsAll(Stream.of(RowRule.values()).map(Enum::name).toList());
  }

  private static String text(TargetsProblem problem, String member, Locale language) {
    return ProblemDocument.text(problem, member, List.of("a", "b"), language);
  }
}
