package vn.ntm.targets.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.web.problem.ProblemDocument;

class AgencyProblemTextsTest {

  private static final Path LIST = Path.of("..", "docs", "errors", "targets.md");

  @ParameterizedTest
  @EnumSource(AgencyProblem.class)
  void everyErrorIsTextInBothLanguagesAndListed(AgencyProblem problem) throws IOException {
    for (String member : List.of("title", "detail")) {
      String english = text(problem, member, Locale.ENGLISH);
      String vietnamese = text(problem, member, Locale.forLanguageTag("vi"));
      assertThat(english).isNotEqualTo(problem.code()).doesNotContain("{");
      assertThat(vietnamese).isNotEqualTo(english).doesNotContain("{");
    }
    assertThat(Files.readString(LIST))
        .contains("| `" + problem.code() + "` | " + problem.status() + " |");
  }

  private static String text(AgencyProblem problem, String member, Locale language) {
    return ProblemDocument.text(problem, member, List.of("a", "b"), language);
  }
}
