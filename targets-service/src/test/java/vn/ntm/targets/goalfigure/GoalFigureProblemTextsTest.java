package vn.ntm.targets.goalfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.web.problem.ProblemDocument;

class GoalFigureProblemTextsTest {

  private static final Path LIST = Path.of("..", "docs", "errors", "targets.md");

  @ParameterizedTest
  @EnumSource(FigureProblem.class)
  void everyErrorIsTextInBothLanguagesAndListed(FigureProblem problem) throws IOException {
    for (String member : List.of("title", "detail")) {
      String english = text(problem, member, Locale.ENGLISH);
      String vietnamese = text(problem, member, Locale.forLanguageTag("vi"));
      assertThat(english).isNotEqualTo(problem.code());
      assertThat(vietnamese).isNotEqualTo(problem.code()).isNotEqualTo(english);
    }
    assertThat(Files.readString(LIST))
        .contains("| `" + problem.code() + "` | " + problem.status() + " |");
  }

  private static String text(FigureProblem problem, String member, Locale language) {
    return ProblemDocument.text(problem, member, List.of("a", "b", "c"), language);
  }
}
