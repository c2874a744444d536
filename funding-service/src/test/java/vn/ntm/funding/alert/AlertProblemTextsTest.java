package vn.ntm.funding.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.web.problem.ProblemDocument;

class AlertProblemTextsTest {

  @ParameterizedTest
  @EnumSource(AlertProblem.class)
  void everyCodeHasATextInBothLanguages(AlertProblem problem) {
    for (String member : List.of("title", "detail")) {
      String english = text(problem, member, Locale.ENGLISH);
      String vietnamese = text(problem, member, Locale.forLanguageTag("vi"));
      assertThat(english).isNotEqualTo(problem.code()).doesNotContain("{");
      assertThat(vietnamese).isNotEqualTo(english).doesNotContain("{");
    }
  }

  private static String text(AlertProblem problem, String member, Locale language) {
    return ProblemDocument.text(problem, member, List.of("1", "2"), language);
  }
}
