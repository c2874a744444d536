package vn.ntm.targets.locality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ntm.files.table.FileRule;
import vn.ntm.targets.UnitTableProblem;
import vn.ntm.web.problem.ProblemCode;
import vn.ntm.web.problem.ProblemDocument;

class UnitProblemTextsTest {

  private static final Path LIST = Path.of("..", "docs", "errors", "targets.md");

  static Stream<ProblemCode> problems() {
    return Stream.of(
            "vn.ntm.targets.UnitTableProblem",
            "vn.ntm.targets.localitychange.LocalityChangeProblem",
            "vn.ntm.targets.village.VillageProblem",
            "vn.ntm.targets.localityattribute.AttributeProblem")
        .flatMap(UnitProblemTextsTest::constants);
  }

  @ParameterizedTest
  @MethodSource("problems")
  void everyErrorHasTextsInBothLanguagesAndIsListed(ProblemCode problem) throws IOException {
    for (String member : List.of("title", "detail")) {
      String english = ProblemDocument.text(problem, member, List.of("a", "b"), Locale.ENGLISH);
      String vietnamese =
          ProblemDocument.text(problem, member, List.of("a", "b"), Locale.forLanguageTag("vi"));
      assertThat(english).isNotEqualTo(problem.code());
      assertThat(vietnamese).isNotEqualTo(problem.code()).isNotEqualTo(english);
    }
    assertThat(Files.readString(LIST))
        .contains("| `" + problem.code() + "` | " + problem.status() + " |");
  }

  @ParameterizedTest
  @EnumSource(FileRule.class)
  void everyRuleForFilesIsAnErrorOfTables(FileRule rule) {
    assertThat(UnitTableProblem.of(rule).code()).startsWith("TABLE-");
  }

  private static Stream<ProblemCode> constants(String type) {
    try {
      return Arrays.stream(Class.forName(type).getEnumConstants()).map(ProblemCode.class::cast);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
