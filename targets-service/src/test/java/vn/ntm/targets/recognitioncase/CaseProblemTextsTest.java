package vn.ntm.targets.recognitioncase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.targets.recognitioncase.domain.Missing;
import vn.ntm.web.problem.ProblemDocument;

class CaseProblemTextsTest {

  private static final Path LIST = Path.of("..", "docs", "errors", "targets.md");

  @ParameterizedTest
  @EnumSource(CaseProblem.class)
  void everyErrorHasATextInBothLanguages(CaseProblem problem) {
    List<Object> arguments = List.of("1", "2", "3", "4");
    for (String member : List.of("title", "detail")) {
      String english = ProblemDocument.text(problem, member, arguments, Locale.ENGLISH);
      String vietnamese =
          ProblemDocument.text(problem, member, arguments, Locale.forLanguageTag("vi"));
      assertThat(english).isNotEqualTo(problem.code()).doesNotContain("{");
      assertThat(vietnamese).isNotEqualTo(problem.code()).isNotEqualTo(english).doesNotContain("{");
    }
  }

  @ParameterizedTest
  @EnumSource(CaseProblem.class)
  void everyErrorIsListedInTheDocumentation(CaseProblem problem) throws IOException {
    assertThat(Files.readString(LIST))
        .contains("| `" + problem.code() + "` | " + problem.status() + " |");
  }

  @Test
  void everythingThatCanBeMissingIsAnError() {
    assertThat(Arrays.stream(CaseProblem.values()).map(Enum::name))
        .containsAll(Arrays.stream(Missing.Code.values()).map(Enum::name).toList());
  }
}
