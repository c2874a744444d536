package vn.ntm.targets.task;

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
import vn.ntm.files.table.FileRule;
import vn.ntm.targets.task.domain.AssignmentRules;
import vn.ntm.targets.task.domain.Progress;
import vn.ntm.targets.task.domain.TaskRule;
import vn.ntm.web.problem.ProblemDocument;

class TaskProblemTest {

  private static final Path LIST = Path.of("..", "docs", "errors", "targets.md");

  @ParameterizedTest
  @EnumSource(TaskProblem.class)
  void everyErrorIsTextInBothLanguagesAndListed(TaskProblem problem) throws IOException {
    for (String member : List.of("title", "detail")) {
      String english = text(problem, member, Locale.ENGLISH);
      String vietnamese = text(problem, member, Locale.forLanguageTag("vi"));
      assertThat(english).isNotEqualTo(problem.code());
      assertThat(vietnamese).isNotEqualTo(problem.code()).isNotEqualTo(english);
    }
    assertThat(Files.readString(LIST))
        .contains("| `" + problem.code() + "` | " + problem.status() + " |");
  }

  @Test
  void everyRuleIsAnError() {
    assertThat(Arrays.stream(TaskProblem.values()).map(Enum::name))
        .containsAll(names(TaskRule.values()))
        .containsAll(names(Progress.Refusal.values()))
        .containsAll(names(AssignmentRules.Broken.values()))
        .containsAll(names(FileRule.values()).stream().map(name -> "TASK_ROW_" + name).toList());
  }

  private static List<String> names(Enum<?>[] rules) {
    return Stream.of(rules).map(Enum::name).toList();
  }

  private static String text(TaskProblem problem, String member, Locale language) {
    return ProblemDocument.text(problem, member, List.of("a", "b"), language);
  }
}
