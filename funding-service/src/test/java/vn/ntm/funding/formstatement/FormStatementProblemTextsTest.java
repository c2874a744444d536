package vn.ntm.funding.formstatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.web.problem.ProblemDocument;

class FormStatementProblemTextsTest {

  @ParameterizedTest
  @EnumSource(FormStatementProblem.class)
  void everyCodeHasATextInBothLanguages(FormStatementProblem problem) {
    for (String member : List.of("title", "detail")) {
      String english = text(problem, member, Locale.ENGLISH);
      String vietnamese = text(problem, member, Locale.forLanguageTag("vi"));
      assertThat(english).isNotEqualTo(problem.code()).doesNotContain("{");
      assertThat(vietnamese).isNotEqualTo(english).doesNotContain("{");
    }
  }

  private static String text(FormStatementProblem problem, String member, Locale language) {
    return ProblemDocument.text(problem, member, List.of("1", "2"), language);
  }
}
