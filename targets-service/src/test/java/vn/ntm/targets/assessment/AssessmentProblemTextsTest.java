package vn.ntm.targets.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.files.table.FileRule;
import vn.ntm.web.problem.ProblemDocument;

class AssessmentProblemTextsTest {

  private static final Path LIST = Path.of("..", "docs", "errors", "targets.md");

  @ParameterizedTest
  @EnumSource(AssessmentProblem.class)
  void everyCodeHasATextInBothLanguages(AssessmentProblem problem) throws IOException {
    for (String member : List.of("title", "detail")) {
      String english = text(problem, member, Locale.ENGLISH);
      String vietnamese = text(problem, member, Locale.forLanguageTag("vi"));
      assertThat(english).isNotEqualTo(problem.code()).doesNotContain("{");
      assertThat(vietnamese).isNotEqualTo(english).doesNotContain("{");
    }
    assertThat(Files.readString(LIST))
        .contains("| `" + problem.code() + "` | " + problem.status() + " |");
  }

  @ParameterizedTest
  @EnumSource(FileRule.class)
  void everyRuleForFilesHasItsProblem(FileRule rule) {
    assertThat(new MeasurementImportKind().problem("ROW_" + rule.name()).status()).isEqualTo(422);
  }

  private static String text(AssessmentProblem problem, String member, Locale language) {
    return ProblemDocument.text(problem, member, List.of("1", "2", "3"), language);
  }
}
