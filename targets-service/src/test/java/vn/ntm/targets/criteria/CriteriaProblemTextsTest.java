package vn.ntm.targets.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.targets.criteria.domain.BrokenSetRule;
import vn.ntm.targets.criteria.domain.SetRowProblem;
import vn.ntm.web.problem.ProblemDocument;

class CriteriaProblemTextsTest {

  private static final Path LIST = Path.of("..", "docs", "errors", "targets.md");

  @ParameterizedTest
  @EnumSource(CriteriaProblem.class)
  void everyCodeHasATextInBothLanguagesAndIsListed(CriteriaProblem problem) throws IOException {
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
  @EnumSource(BrokenSetRule.Code.class)
  void everyRuleForSetsHasItsProblem(BrokenSetRule.Code code) {
    assertThat(CriteriaProblem.valueOf("CRITERIA_" + code.name()).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @EnumSource(SetRowProblem.Rule.class)
  void everyRuleForRowsHasItsProblem(SetRowProblem.Rule rule) {
    assertThat(CriteriaProblem.valueOf(rule.name()).code()).startsWith("ROW-");
  }

  private static String text(CriteriaProblem problem, String member, Locale language) {
    return ProblemDocument.text(problem, member, List.of("1", "2", "3"), language);
  }
}
