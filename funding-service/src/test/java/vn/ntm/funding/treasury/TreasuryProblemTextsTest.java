package vn.ntm.funding.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.funding.treasury.domain.RowRule;
import vn.ntm.web.problem.ProblemDocument;

class TreasuryProblemTextsTest {

  @ParameterizedTest
  @EnumSource(TreasuryProblem.class)
  void everyCodeHasATextInBothLanguages(TreasuryProblem problem) {
    for (String member : List.of("title", "detail")) {
      String english = text(problem, member, Locale.ENGLISH);
      String vietnamese = text(problem, member, Locale.forLanguageTag("vi"));
      assertThat(english).isNotEqualTo(problem.code()).doesNotContain("{");
      assertThat(vietnamese).isNotEqualTo(english).doesNotContain("{");
    }
  }

  @ParameterizedTest
  @EnumSource(RowRule.class)
  void everyRuleForRowsHasItsProblem(RowRule rule) {
    assertThat(TreasuryProblem.of(rule).code()).startsWith("ROW-");
  }

  private static String text(TreasuryProblem problem, String member, Locale language) {
    return ProblemDocument.text(problem, member, List.of("1", "2", "3"), language);
  }
}
